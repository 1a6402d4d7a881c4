/**
 * Builds the shipped register of officials from data/officials.
 *   tsx scripts/build-register.ts           writes register.json and person-ids.json to src/core/officials/data
 *   tsx scripts/build-register.ts --check   exits 1 when these files are not what the data gives
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compileRegister, writeRegisterText} from './register/compile.ts';
import {withGeneralKnowledge} from './register/general-knowledge.ts';
import {readPages} from './register/pages.ts';
import {personIds, writePersonIds} from './register/person-ids.ts';
import {readSourceTerms} from './register/source-term.ts';
import {withPages} from './register/with-pages.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const data = new URL('../src/core/officials/data/', import.meta.url);
/** The day that the source terms were put together. */
const made = '2026-11-20';

const terms = readSourceTerms(read('../data/officials/terms.jsonl'));
const chains = read('../data/officials/general-knowledge.txt');
const facts = readPages(read('../data/officials/pages.txt'));
const register = compileRegister(withPages(withGeneralKnowledge(terms, chains), facts), made);
const files = {
  'register.json': writeRegisterText(register),
  'person-ids.json': writePersonIds(personIds(terms, register)),
};
for (const [name, text] of Object.entries(files)) {
  const file = fileURLToPath(new URL(name, data));
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is not what data/officials gives: run tsx scripts/build-register.ts`);
    process.exitCode = 1;
  }
}
