/**
 * Builds the shipped register of officials from data/officials.
 *   tsx scripts/build-register.ts           writes src/core/officials/data/register.json
 *   tsx scripts/build-register.ts --check   exits 1 when that file is not what the data gives
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compileRegister, writeRegisterText} from './register/compile.ts';
import {withGeneralKnowledge} from './register/general-knowledge.ts';
import {readSourceTerms} from './register/source-term.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const target = fileURLToPath(new URL('../src/core/officials/data/register.json', import.meta.url));
/** The day that the source terms were put together. */
const made = '2026-11-20';

const terms = readSourceTerms(read('../data/officials/terms.jsonl'));
const chains = read('../data/officials/general-knowledge.txt');
const text = writeRegisterText(compileRegister(withGeneralKnowledge(terms, chains), made));
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('register.json is not what data/officials gives: run tsx scripts/build-register.ts');
  process.exitCode = 1;
}
