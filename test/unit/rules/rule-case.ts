import {type Fence, fencesOf} from './fences.ts';

/** A case of a rule: a draft, the settings it is judged by, and what the rule must report. */
export interface RuleCase {
  readonly name: string;
  readonly settings: string;
  readonly draft: string;
  readonly findings: readonly {readonly text: string; readonly message: string}[];
  readonly fixed: readonly {readonly title: string; readonly draft: string}[];
}

/** The cases of a `<id>.cases.md`: one for each heading of the second level. */
export function casesOf(page: string): readonly RuleCase[] {
  const byName = new Map<string, Fence[]>();
  for (const fence of fencesOf(page)) {
    const name = fence.headings.slice(1).join(' / ');
    byName.set(name, [...(byName.get(name) ?? []), fence]);
  }
  return [...byName].map(([name, fences]) => toCase(name, fences));
}

function toCase(name: string, fences: readonly Fence[]): RuleCase {
  const of = (info: string) => fences.filter((fence) => fence.info === info);
  const [draft] = of('markdown');
  const [findings] = of('findings');
  if (draft === undefined || findings === undefined || of('markdown').length > 1)
    throw new Error(`The case “${name}” needs one markdown fence and one findings fence.`);
  return {
    name,
    settings: of('yaml')[0]?.text ?? '',
    draft: draft.text,
    findings: findings.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(readExpectation),
    fixed: fences
      .filter((fence) => fence.info.startsWith('fixed:'))
      .map((fence) => ({title: fence.info.slice('fixed:'.length).trim(), draft: fence.text})),
  };
}

/** "the flagged text => a part of the message"; `⏎` stands for a line break in the text. */
function readExpectation(line: string): {text: string; message: string} {
  const arrow = line.lastIndexOf(' => ');
  const text = arrow < 0 ? line : line.slice(0, arrow);
  return {text: text.replaceAll('⏎', '\n'), message: arrow < 0 ? '' : line.slice(arrow + 4)};
}
