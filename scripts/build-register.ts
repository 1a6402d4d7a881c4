/**
 * Builds the shipped register of officials from data/officials/terms.jsonl.
 *   tsx scripts/build-register.ts           writes src/core/officials/data/register.json
 *   tsx scripts/build-register.ts --check   exits 1 when that file is not what the data gives
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compileRegister, writeRegisterText} from './register/compile.ts';
import {readSourceTerms} from './register/source-term.ts';

const source = fileURLToPath(new URL('../data/officials/terms.jsonl', import.meta.url));
const target = fileURLToPath(new URL('../src/core/officials/data/register.json', import.meta.url));
/** The day that the source terms were put together. */
const made = '2026-11-20';

const text = writeRegisterText(compileRegister(readSourceTerms(readFileSync(source, 'utf8')), made));
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error(
    'register.json is not what data/officials/terms.jsonl gives: run tsx scripts/build-register.ts',
  );
  process.exitCode = 1;
}
