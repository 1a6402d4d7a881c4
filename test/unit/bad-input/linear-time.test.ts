import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {suppressionsIn} from '../../../src/core/rules/suppressions.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import {assertLinear} from './time-growth.ts';

const repeated = (unit: string) => (count: number) => unit.repeat(count);
const opened = (open: string, close: string) => (count: number) =>
  open.repeat(count / 2) + close.repeat(count / 2);

/** Drafts of about `count` of the thing that they are made of. */
const HOSTILE: Readonly<Record<string, (count: number) => string>> = {
  'words on one line': repeated('word '),
  'one word without end': repeated('abcdefgh'),
  'sentences in one paragraph': repeated('Russia attacked 5 towns. '),
  'quotation marks': repeated('"'),
  'opening quotation marks': repeated('“a '),
  'quotations within quotations': opened('«a ', '»'),
  'quotations of two kinds within each other': opened('“a ‘b ', '’”'),
  'straight marks within guillemets': opened('«', ' "a'),
  apostrophes: repeated('s’ '),
  brackets: opened('[', ']'),
  'links within links': opened('[a ', '](b)'),
  markers: repeated('A fact.[1] '),
  footnotes: (count) => `${'A[^a] '.repeat(count / 2)}\n\n${'[^a]: Reuters\n'.repeat(count / 2)}`,
  parentheses: opened('(', ')'),
  'quotations on one line': (count) => `${'> '.repeat(count)}a`,
  'lists on one line': (count) => `${'- '.repeat(count)}a`,
  'numbered lists on one line': (count) => `${'1. '.repeat(count)}a`,
  'emphasis never closed': repeated('_a*'),
  backticks: repeated('`a '),
  'angle brackets': repeated('<a '),
  'comments never closed': repeated('<!-- a\n\n'),
  'code blocks': repeated('```\na\n```\n\n'),
  'underlined headings': repeated('a\n=\n'),
  headings: repeated('# a\n'),
  'typed bullets': repeated('• a b\n'),
  'table rows': (count) => `|a|b|\n|-|-|\n${'|c d|E|\n'.repeat(count / 4)}`,
  'list items': repeated('- a b.\n\n'),
  'source entries': (count) => `Sources\r\r${'- Reuters, 12 May\r'.repeat(count / 2)}`,
  'full stops': repeated('. '),
  'white space': (count) => `a.${' '.repeat(count)}b`,
  'line breaks': repeated('\r'),
};

for (const language of ['markdown', 'plaintext'] as const) {
  suite(`the time for ${language} grows with the text alone`, () => {
    for (const [name, make] of Object.entries(HOSTILE)) {
      test(name, () => {
        assertLinear(make, (draft) => parseDraft(draft, language, {today: '2026-11-20'}));
      });
    }
  });
}

test('the time for directives grows with their number alone', () => {
  const draft = '<!-- briefcheck-disable-next-line -->\n\n\nA.\n<!-- briefcheck-disable -->\n'.repeat(40_000);
  const start = performance.now();
  assert.equal(suppressionsIn(draft).length, 80_000);
  assert.ok(performance.now() - start < 5_000);
});
