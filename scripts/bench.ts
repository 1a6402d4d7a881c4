/**
 * `npm run bench`: measures the engine on a draft of 10,000 words, all in one process: the whole of it against the two
 * parses that it is built on, the time after one word was typed, and the share of each phase.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {readRegister} from '../src/core/officials/read-register.ts';
import type {OfficialsRegister} from '../src/core/officials/register.ts';
import {createDraftChecker} from '../src/core/rules/check-draft.ts';
import {draftOfWords, editsOf} from './bench-draft.ts';
import {
  blocksOf,
  median,
  percentile,
  phases,
  requestFor,
  timesOf,
  twoParses,
  wholeEngine,
} from './bench-phases.ts';
import {repositoryRoot} from './run-command.ts';

const WORDS = 10_000;
const RUNS = 9;
const EDITS = 60;

function register(): OfficialsRegister | undefined {
  const read = readRegister(
    readFileSync(path.join(repositoryRoot, 'src/core/officials/data/register.json'), 'utf8'),
  );
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

const text = draftOfWords(WORDS);
const request = requestFor(text, register());
const blocks = blocksOf(text);
// the first runs compile the code
timesOf(3, () => wholeEngine(request));
timesOf(3, () => twoParses(text, blocks));

// in turns, so that whatever else the machine does slows both
const pairs = Array.from({length: RUNS}, () => ({
  base: median(1, () => twoParses(text, blocks)),
  whole: median(1, () => wholeEngine(request)),
}));
const base = percentile(
  pairs.map((pair) => pair.base),
  50,
);
const whole = percentile(
  pairs.map((pair) => pair.whole),
  50,
);
console.log(`${text.split(/\s+/).length} words, ${blocks.length} blocks, medians of ${RUNS} runs`);
console.log(`two parses alone    ${base.toFixed(0)} ms`);
console.log(`whole engine        ${whole.toFixed(0)} ms, ${(whole / base).toFixed(2)} times the two parses`);

const checker = createDraftChecker();
checker.check(request);
const edits = [...editsOf(text, EDITS)].flatMap((version) =>
  timesOf(1, () => checker.check({...request, text: version})),
);
console.log(
  `after one word      ${percentile(edits, 50).toFixed(1)} ms, 95 % within ${percentile(edits, 95).toFixed(1)} ms`,
);

console.log('\nshare of a first check');
const shares = phases(request);
const total = [...shares.values()].reduce((sum, time) => sum + time, 0);
for (const [name, time] of shares)
  console.log(
    `${name.padEnd(22)} ${time.toFixed(0).padStart(5)} ms ${((100 * time) / total).toFixed(0).padStart(4)} %`,
  );
