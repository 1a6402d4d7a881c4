import {type EngineName, engineOf} from './engines.ts';
import {madePassages, madeWords, randomNumbers} from './generated-passages.ts';

/** What was measured of one engine; times in milliseconds, sizes in megabytes. */
export interface Measured {
  readonly engine: EngineName;
  readonly build: number;
  /** The longest time in which nothing else could run. */
  readonly longestStep: number;
  readonly saved: number;
  readonly load: number;
  /** What the process holds with the index loaded, beyond what it held before. */
  readonly memory: number;
  /** 95th percentile of the time of a search, by kind of query. */
  readonly searches: Readonly<Record<string, number>>;
}

/** Milliseconds since some moment. */
export type Clock = () => number;

/** The time that passes, and the time that this process has worked: the one to take on a machine that is busy. */
export const CLOCKS = {
  wall: () => performance.now(),
  cpu: () => {
    const {user, system} = process.cpuUsage();
    return (user + system) / 1000;
  },
} as const satisfies Record<string, Clock>;

const WORDS = 60_000;
const LENGTH = 100;
const SEARCHES = 300;
/** The words that fill every sentence ("the", "of"): people leave them out, except in phrases. */
const FILLERS = 100;

/** Measures one engine in a process of its own, so that memory is its own. */
export async function measure(name: EngineName, count: number, now: Clock): Promise<Measured> {
  const random = randomNumbers(1);
  const words = madeWords(WORDS, random);
  const passages = madePassages(count, LENGTH, words, random);
  const queries = queriesFor(passages, new Set(words.slice(0, FILLERS)), random);
  const before = heldMemory();
  const engine = await engineOf(name);
  let last = now();
  let longestStep = 0;
  const onStep = (): void => {
    const time = now();
    longestStep = Math.max(longestStep, time - last);
    last = time;
  };
  const build = await timed(now, () => engine.build(passages, onStep));
  onStep();
  const saved = await engine.save();
  const load = await timed(now, () => engine.load(saved));
  const memory = heldMemory() - before - saved.byteLength / 1e6;
  const searches = Object.fromEntries(
    Object.entries(queries).map(([kind, list]) => [
      kind,
      percentile(list.map((query) => timedSync(now, () => engine.search(query)))),
    ]),
  );
  return {engine: name, build, longestStep, saved: saved.byteLength / 1e6, load, memory, searches};
}

/** Megabytes that are held after a thorough collection, the memory of WebAssembly among them. */
function heldMemory(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const {heapUsed, external} = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** Queries of each kind, made of words that stand in the passages. */
function queriesFor(passages: readonly string[], fillers: ReadonlySet<string>, random: () => number) {
  const passage = (): string[] => passages[Math.floor(random() * passages.length)]?.split(' ') ?? [];
  const telling = (): string => {
    const list = passage().filter((word) => !fillers.has(word) && word.length > 4);
    return list[Math.floor(random() * list.length)] ?? telling();
  };
  const make = (query: () => string): string[] => Array.from({length: SEARCHES}, query);
  return {
    phrase: make(() => {
      const start = Math.floor(random() * (LENGTH - 3));
      return `"${passage()
        .slice(start, start + 3)
        .join(' ')}"`;
    }),
    prefix: make(() => telling().slice(0, -2)),
    'two terms': make(() => `${telling()} ${telling()} `),
    misspelt: make(() => misspelt(telling(), random)),
    'with a filler': make(() => `${[...fillers][Math.floor(random() * 20)]} ${telling()} `),
  };
}

/** The word with two neighbouring letters swapped. */
function misspelt(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)} `;
}

async function timed(now: Clock, work: () => Promise<unknown>): Promise<number> {
  const start = now();
  await work();
  return now() - start;
}

function timedSync(now: Clock, work: () => unknown): number {
  const start = now();
  work();
  return now() - start;
}

function percentile(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}
