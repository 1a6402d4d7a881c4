/** `npm run new-rule <id>`: makes the three files of a rule, registers it and updates what is generated. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {ruleIds} from './generated/rule-ids.ts';
import {idProblem, ruleFiles, withRule} from './new-rule/rule-files.ts';
import {repositoryRoot, runPackage} from './run-command.ts';

const REGISTRY = 'src/core/rules/registry.ts';

async function main([id = '', ...more]: readonly string[]): Promise<number> {
  process.chdir(repositoryRoot);
  const problem = more.length > 0 ? 'Give one id.' : idProblem(id, ruleIds());
  if (problem !== undefined) {
    console.error(`${problem}\nUsage: npm run new-rule <id>`);
    return 2;
  }
  const files = ruleFiles(id);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, text, {flag: 'wx'});
  }
  writeFileSync(REGISTRY, withRule(readFileSync(REGISTRY, 'utf8'), id));
  // puts the new import in its place among the others
  const written = [REGISTRY, ...[...files.keys()].filter((file) => file.endsWith('.ts'))];
  const sorted = await runPackage('@biomejs/biome/bin/biome', ['check', '--write', ...written]);
  const generated = await runPackage('tsx/dist/cli.mjs', ['scripts/generate.ts']);
  console.log(`Begin with the cases:\n${[...files.keys()].reverse().join('\n')}`);
  return sorted === 0 && generated === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
