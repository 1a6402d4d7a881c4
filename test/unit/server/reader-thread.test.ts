import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type ReaderLimits, readerThread} from '../../../src/server/reader-thread.ts';
import {noPause} from '../corpus/corpus-fixture.ts';

const FRAGILE = new URL('./fragile-thread.mjs', import.meta.url);
const LIMITS: ReaderLimits = {longest: 20_000, idle: 50, megabytes: 64};
const BYTES = new TextEncoder().encode('The gate was closed for hours.');

function reading(limits: Partial<ReaderLimits> = {}) {
  const read = readerThread(FRAGILE, {...LIMITS, ...limits});
  return (path: string) => read({path, bytes: BYTES, hash: 'h'}, noPause).then(({problem}) => problem);
}

test('a file that breaks the thread is an entry with the reason, the next one is read', async () => {
  const read = reading();
  const asked = ['good.html', 'throw.html', 'good.pdf', 'leave.html', 'fill.docx', 'good.docx'].map(read);
  const [good, thrown, second, left, filled, third] = await Promise.all(asked);
  assert.deepEqual([good, second, third], [undefined, undefined, undefined]);
  assert.match(thrown ?? '', /reading it failed/);
  assert.match(left ?? '', /reading it failed/);
  assert.match(filled ?? '', /too much memory/);
});

test('a file that takes too long is given up', async () => {
  const read = reading({longest: 3_000});
  assert.match((await read('hang.html')) ?? '', /takes too long to read/);
});

test('text is read in the server itself, where it is read in steps', async () => {
  assert.equal(await reading()('hang.md'), undefined);
});

test('work that was cancelled is given up after the file that is being read', async () => {
  const read = readerThread(FRAGILE, LIMITS);
  const cancelled = new Error('cancelled');
  await assert.rejects(
    read({path: 'good.html', bytes: BYTES, hash: 'h'}, () => Promise.reject(cancelled)),
    cancelled,
  );
});

test('what a parser prints does not get into the server’s output, which may be its connection', async (t) => {
  const written: string[] = [];
  const {write} = process.stdout;
  t.mock.method(process.stdout, 'write', (...parts: Parameters<typeof write>) => {
    written.push(String(parts[0]));
    return write.apply(process.stdout, parts);
  });
  const read = reading();
  await read('talk.html');
  await read('good.html');
  assert.ok(!written.join('').includes('a parser talks'));
});

for (const [why, script] of [
  ['starts', new URL('./no-such-thread.mjs', import.meta.url)],
  ['can be made', new URL('https://example.org/thread.mjs')],
] as const) {
  test(`where no thread ${why}, files are read in the server`, async () => {
    const read = readerThread(script, LIMITS);
    const page = {path: 'gate.html', bytes: BYTES, hash: 'h'};
    const [first, second] = await Promise.all([read(page, noPause), read(page, noPause)]);
    assert.deepEqual([first.text, second.text], ['The gate was closed for hours.', first.text]);
  });
}
