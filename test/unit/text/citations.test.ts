import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {citationsOf, parsed} from './parsed.ts';

const CASES: readonly (readonly [string, ...string[]])[] = [
  ['A fact.[1]', 'numbered 1'],
  ['A fact [1, 3–5].', 'numbered 1 3 4 5'],
  ['A fact.[1][2]', 'numbered 1', 'numbered 2'],
  ['A fact in [2026] and in [1999].'],
  ['A fact.[^a]', 'footnote a'],
  ['A fact [see @nato2026, p. 3; @mod].', 'key nato2026 mod'],
  ['A fact.³ Another.¹²', 'superscript 3', 'superscript 12'],
  ['An area of 12 km² and 5 m³.'],
  ['See [the report](https://example.org/a).', 'link https://example.org/a'],
  ['See [above](#above) or [write](mailto:desk@example.org).'],
  ['See https://example.org/a.', 'url https://example.org/a'],
  ['A fact (Reuters, 12 May).', 'parenthetical Reuters, 12 May'],
  ['A fact (AFP).', 'parenthetical AFP'],
  ['A fact (Popescu 2020).', 'parenthetical Popescu 2020'],
  ['Two types (Yars, Sarmat) and a share (2,000 in 2023).'],
  ['Type `[1]` to cite.'],
];

suite('the citations of a paragraph', () => {
  for (const [draft, ...expected] of CASES) test(draft, () => assert.deepEqual(citationsOf(draft), expected));
});

suite('the source list', () => {
  const keysOf = (draft: string, language?: 'plaintext') =>
    parsed(draft, language).sources.map(({key, text}) => `${key ?? '-'}: ${text}`);
  const CLOSED: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'numbered in brackets': [
      'Sources\n\n[1] Reuters, 12 May\n[2] AFP, 13 May',
      ['1: Reuters, 12 May', '2: AFP, 13 May'],
    ],
    'numbered by Markdown': [
      '## Sources\n\n1. Reuters, 12 May\n2. AFP, 13 May',
      ['1: Reuters, 12 May', '2: AFP, 13 May'],
    ],
    bulleted: ['## References\n\n- Reuters, 12 May\n- AFP, 13 May', ['-: Reuters, 12 May', '-: AFP, 13 May']],
    'bulleted with numbers': [
      '## Sources\n\n- [1] Reuters, 12 May\n- [2] AFP, 13 May',
      ['1: Reuters, 12 May', '2: AFP, 13 May'],
    ],
    'of bare addresses': [
      '## Sources\n\n- https://example.org/a\n- <https://example.org/b>',
      ['-: https://example.org/a', '-: <https://example.org/b>'],
    ],
    'of footnotes': ['A.[^a]\n\n[^a]: Reuters, 12 May', ['a: Reuters, 12 May']],
    'with carriage returns alone': [
      '## Sources\r\r- Reuters, 12 May\r- AFP, 13 May\r',
      ['-: Reuters, 12 May', '-: AFP, 13 May'],
    ],
    'of two-line entries': ['Sources\n\n[1] Reuters,\n12 May\n[2] AFP', ['1: Reuters,\n12 May', '2: AFP']],
  };
  for (const [name, [draft, expected]] of Object.entries(CLOSED))
    test(name, () => assert.deepEqual(keysOf(draft), expected));

  test('is found in plain text', () => {
    assert.deepEqual(keysOf('Sources:\n[1] Reuters, 12 May\n[2] AFP, 13 May', 'plaintext'), [
      '1: Reuters, 12 May',
      '2: AFP, 13 May',
    ]);
  });
  test('ends at the next heading', () => {
    assert.deepEqual(keysOf('## Sources\n\n- Reuters\n\n## Annex\n\n- A point of the annex.'), [
      '-: Reuters',
    ]);
  });
  test('does not begin with a paragraph that opens with a link or two markers', () => {
    assert.deepEqual(keysOf('[1](https://example.org) says so.\n\n[1][2] both say so.'), []);
  });
  test('gives the place of an entry’s marker without the white space around it', () => {
    const {text, sources} = parsed('## Sources\n\n- [1] Reuters\n\n[^a]: AFP');
    assert.deepEqual(
      sources.map(({marker}) => text.slice(marker?.start, marker?.end)),
      ['[1]', '[^a]:'],
    );
  });
});
