import {readFileSync} from 'node:fs';

/** The files of a rule and the templates that they begin as. */
const TEMPLATES = {
  '.ts': 'rule.ts.txt',
  '.md': 'rule.md',
  '.cases.md': 'rule.cases.md',
} as const;

const ID = /^[a-z]+(?:-[a-z]+)*$/;

/** What is wrong with the id of a new rule, as a sentence; undefined when it can be used. */
export function idProblem(id: string, taken: readonly string[]): string | undefined {
  if (!ID.test(id)) return `The id “${id}” needs lower-case words with hyphens, such as unsourced-claim.`;
  return taken.includes(id) ? `There is a rule “${id}” already.` : undefined;
}

/** The three files of a new rule, by path from the root of the repository. They pass every test of a rule. */
export function ruleFiles(id: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(TEMPLATES).map(([ending, template]) => {
      const text = readFileSync(new URL(`./template/${template}`, import.meta.url), 'utf8');
      const path = `src/core/rules/${id}/${id}${ending}`;
      return [path, text.replaceAll('__ID__', id).replaceAll('__NAME__', exportName(id))];
    }),
  );
}

/** The text of the registry with the rule imported and at the end of the list; where it belongs is for its author. */
export function withRule(registry: string, id: string): string {
  const name = exportName(id);
  const end = registry.lastIndexOf('];');
  if (end < 0) throw new Error('The registry has no list of rules that ends in “];”.');
  const listed = `${registry.slice(0, end)}  ${name},\n${registry.slice(end)}`;
  return `import {${name}} from './${id}/${id}.ts';\n${listed}`;
}

/** `unsourced-claim` -> `unsourcedClaim` */
function exportName(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
