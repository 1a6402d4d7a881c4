/**
 * `npm run register:refresh [-- --write] [--endpoint ADDRESS] [--today 2026-11-20]`: asks Wikidata's query service what
 * has changed in the offices of the shipped register, and prints it. With --write the changes go into
 * data/officials/terms.jsonl and the register is built anew; contradictions are only printed.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {readRegister} from '../src/core/officials/read-register.ts';
import {checkForUpdates} from '../src/core/officials/refresh/check-for-updates.ts';
import {readKnownPeople} from '../src/core/officials/refresh/known-people.ts';
import {askQueryService, sleep, WIKIDATA} from '../src/service/officials/query-service.ts';
import {updateReport} from '../src/service/officials/update-wording.ts';
import {refreshSource, withChanges} from './register/with-changes.ts';

const {values} = parseArgs({
  options: {write: {type: 'boolean'}, endpoint: {type: 'string'}, today: {type: 'string'}},
});
const endpoint = values.endpoint ?? WIKIDATA;
const today = values.today ?? new Date().toISOString().slice(0, 10);
const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string) => readFileSync(pathOf(path), 'utf8');

const register = readRegister(read('../src/core/officials/data/register.json'));
if ('problem' in register) throw new Error(register.problem);
const known = readKnownPeople(read('../src/core/officials/data/person-ids.json'), register, []);
const {signal} = new AbortController();
const ask = (query: string) =>
  askQueryService(query, {endpoint, fetch, sleep, now: () => Date.now(), signal});
const found = await checkForUpdates(register, known, today, ask, (done, total) => {
  if (process.stderr.isTTY) process.stderr.write(`\rquery ${done} of about ${total}`);
});
console.log(updateReport(found, register, endpoint));

if (values.write) {
  const sources = '../data/officials/sources.json';
  const asked = {[refreshSource]: {name: `Wikidata, asked on ${today}`, licence: 'CC0 1.0'}};
  // First, because the first name that a source begins with counts: "Wikidata (query service)", not "Wikidata".
  const all = {...asked, ...JSON.parse(read(sources)), ...asked};
  writeFileSync(pathOf(sources), `${JSON.stringify(all, undefined, 2)}\n`);
  const source = '../data/officials/terms.jsonl';
  const {text, unplaced} = withChanges(read(source), found.changes, register, today);
  writeFileSync(pathOf(source), text);
  for (const {kind, person, seat} of unplaced)
    console.error(`Not in terms.jsonl, to be changed by hand: ${kind} ${person} (${seat})`);
  const built = spawnSync(process.execPath, ['--import', 'tsx', pathOf('build-register.ts')], {
    stdio: 'inherit',
  });
  process.exitCode = built.status ?? 1;
}
