import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

const RULES = 'src/core/rules';

/** The ids of all rules: the folders of `core/rules` that hold a rule of the same name. */
export function ruleIds(): readonly string[] {
  return readdirSync(RULES, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && existsSync(join(RULES, entry.name, `${entry.name}.ts`)))
    .map((entry) => entry.name)
    .sort();
}

/** The module that types the ids. */
export function ruleIdSource(): string {
  const lines = ruleIds().map((id) => `  | '${id}'`);
  return `/** Generated from the folders of the rules by \`npm run generate\`. */\nexport type RuleId =\n${lines.join('\n')};\n`;
}
