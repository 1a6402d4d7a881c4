import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {blocksOf} from './parsed.ts';

const kinds = (draft: string, language?: 'plaintext') => blocksOf(draft, language).map(({kind}) => kind);
const proseOf = (draft: string, language?: 'plaintext') =>
  blocksOf(draft, language).map(({prose}) => prose.trim().replace(/\s+/g, ' '));

suite('the blocks of Markdown', () => {
  const running = 'This is a paragraph that says enough to be no heading at all, and ends.';
  test('are told apart by their markup', () => {
    assert.deepEqual(
      kinds(`# Title\n\n${running}\n\n- item one\n\n> They said so.\n\n| a | b |\n|---|---|\n| c | d |`),
      [
        'heading',
        'paragraph',
        'list-item',
        'block-quotation',
        'heading',
        'heading',
        'table-cell',
        'table-cell',
      ],
    );
  });
  test('do not hold code, comments and front matter', () => {
    assert.deepEqual(
      proseOf(
        `---\ntitle: a\n---\n\n\`\`\`js\nvar a;\n\n[1]\n\`\`\`\n\n<!-- hidden\n\nstill hidden -->\n\n${running}`,
      ),
      [running],
    );
  });
  test('hold the words of emphasis and links without marks and addresses', () => {
    assert.deepEqual(proseOf('He **said** _so_ in [a report](https://example.org) on file_name.'), [
      'He said so in a report on file_name.',
    ]);
  });
  test('go on after code that stands in one line', () => {
    assert.deepEqual(proseOf('```code``` stands in a line.\n\nThe next paragraph is read.'), [
      'stands in a line.',
      'The next paragraph is read.',
    ]);
  });
  test('keep code together that holds a shorter fence', () => {
    assert.deepEqual(proseOf('````\n```\n\nIn code.\n````\n\nOut of it.'), ['Out of it.']);
  });
  test('keep an indented continuation with its item, whatever blank lines stand between', () => {
    assert.deepEqual(kinds('- item\n\n\n    more of it.'), ['list-item', 'list-item']);
  });
  test('take a comment that is never closed for one line', () => {
    assert.deepEqual(proseOf('<!-- open\n\nThe next paragraph is read.'), ['The next paragraph is read.']);
  });
});

suite('the blocks of plain text', () => {
  const first = 'The ministry counted seven vehicles near the';
  test('join lines that were wrapped by hand', () => {
    assert.equal(kinds(`${first}\nborder on Monday, and none on Tuesday.`, 'plaintext').length, 1);
  });
  test('keep lines apart that were not', () => {
    assert.equal(
      kinds(`${`${first} border. `.repeat(4)}\n${`${first} river. `.repeat(4)}`, 'plaintext').length,
      2,
    );
  });
  test('part bullets of any kind', () => {
    assert.deepEqual(kinds('• one\n- two\n3. three\n(b) four', 'plaintext'), Array(4).fill('list-item'));
  });
  test('hold a quotation without margin and addresses', () => {
    assert.deepEqual(
      proseOf('> See https://example.org/a for it\n> and more at https://example.org/b.', 'plaintext'),
      ['See for it and more at .'],
    );
  });
});
