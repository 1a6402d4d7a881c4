import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';
import {isAsWritten, withWrittenHash} from '../../../src/core/corpus/import/written-hash.ts';

const CARD = '---\ntitle: Harbour card\n---\n\nThe pier is long.\n\n---\n\nwritten-sha256: no line of ours\n';
const isUnchanged = (text: string) => isAsWritten(new TextEncoder().encode(text));

suite('the hash of what an import wrote', () => {
  test('is the last line of the front matter', async () => {
    const written = await withWrittenHash(CARD);
    assert.match(
      written,
      /^---\ntitle: Harbour card\nwritten-sha256: [\da-f]{64}\n---\n\nThe pier is long\./,
    );
    assert.equal(await isUnchanged(written), true);
  });

  test('tells of a change of text, of front matter, of line ends and of a byte order mark', async () => {
    const written = await withWrittenHash(CARD);
    for (const changed of [
      written.replace('long', 'longer'),
      written.replace('Harbour card', 'Quay card'),
      written.replaceAll('\n', '\r\n'),
      `\uFEFF${written}`,
      `${written}\n`,
    ])
      assert.equal(await isUnchanged(changed), false, JSON.stringify(changed));
  });

  test('is not there in other files', async () => {
    for (const text of ['', 'The pier.', CARD, '---\n---\n', '---\nwritten-sha256: \n---\n'])
      assert.equal(await isUnchanged(text), false, text);
    await assert.rejects(withWrittenHash('The pier.'), /without front matter/);
  });

  test('tells of any change of one byte', async () => {
    const written = new TextEncoder().encode(await withWrittenHash(CARD));
    await fc.assert(
      fc.asyncProperty(fc.nat(written.length - 1), fc.integer({min: 1, max: 255}), async (place, by) => {
        const changed = written.map((byte, index) => (index === place ? (byte + by) % 256 : byte));
        assert.equal(await isAsWritten(changed), false);
      }),
    );
  });
});
