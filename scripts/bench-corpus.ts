/** Measures the corpus index beside other search engines on the same generated passages: `npm run bench:corpus`. */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import type {EngineName} from './bench/engines.ts';
import {CLOCKS, type Measured, measure} from './bench/measure.ts';

const ENGINES: readonly EngineName[] = ['briefcheck', 'flexsearch', 'minisearch'];

const {values} = parseArgs({
  options: {
    passages: {type: 'string', default: '100000'},
    engine: {type: 'string'},
    clock: {type: 'string', default: 'wall'},
    'in-child': {type: 'boolean'},
  },
});
const count = Number(values.passages);
const clock = values.clock === 'cpu' ? 'cpu' : 'wall';
const chosen = ENGINES.filter((engine) => values.engine === undefined || engine === values.engine);

if (values['in-child']) {
  for (const engine of chosen)
    process.stdout.write(JSON.stringify(await measure(engine, count, CLOCKS[clock])));
} else {
  console.log(`${count} passages of 100 words; times in ms (${clock}), searches at the 95th percentile\n`);
  for (const [index, engine] of chosen.entries()) printRow(inChild(engine), index === 0);
}

/** A process for each engine: one's garbage is not the other's memory. */
function inChild(engine: EngineName): Measured {
  const script = fileURLToPath(import.meta.url);
  const args = [
    '--expose-gc',
    '--import',
    'tsx',
    script,
    '--in-child',
    '--engine',
    engine,
    '--clock',
    clock,
    '--passages',
    String(count),
  ];
  const {status, stdout} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`Measuring ${engine} failed.`);
  return JSON.parse(stdout) as Measured;
}

function printRow(measured: Measured, withHeading: boolean): void {
  const {searches, ...rest} = measured;
  const cells = Object.entries({...rest, ...searches}).map(([name, value]) => [
    name,
    typeof value === 'number' ? value.toFixed(value < 100 ? 1 : 0) : value,
  ]);
  const line = (column: number): string => `| ${cells.map((cell) => String(cell[column])).join(' | ')} |`;
  if (withHeading) console.log(`${line(0)}\n|${cells.map(() => '---').join('|')}|`);
  console.log(line(1));
}
