import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {fileNameFor, freeFileName} from '../../../src/core/corpus/import/file-name.ts';
import {type ImportOrigin, importDocument} from '../../../src/core/corpus/import/import-document.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import {documentOf, noPause} from '../corpus/corpus-fixture.ts';

const ADDRESS: ImportOrigin = {kind: 'address', address: 'https://www.example.org/harbour'};

async function imported(content: string, name = 'page.html', origin = ADDRESS) {
  const bytes = new TextEncoder().encode(content);
  return await importDocument({bytes, name, origin, retrieved: '2026-05-30'}, noPause);
}

async function fileOf(content: string, name?: string, origin?: ImportOrigin) {
  const result = await imported(content, name, origin);
  assert.equal(result.kind, 'file', JSON.stringify(result));
  return result.kind === 'file' ? result : assert.fail();
}

const PAGE = `<html><head><title>Harbour works begin</title>
<meta property="article:published_time" content="2026-05-04T10:00:00Z"><meta property="og:site_name" content="Example Times">
<meta property="og:url" content="https://elsewhere.example/claimed"></head><body><article>
<h1>Harbour works begin</h1><p>The harbour of Sandhaven got 12 cranes in May, the ministry said on Monday.</p>
<h2>What is next</h2><p>More cranes will follow, it said, without giving a number or a day.</p></article></body></html>`;

describe('an imported document', () => {
  it('is Markdown whose front matter says where and when it came from', async () => {
    const {name, text} = await fileOf(PAGE);
    assert.equal(name, '2026-05-04-harbour-works-begin.md');
    assert.match(
      text,
      /^---\ntitle: Harbour works begin\ndate: 2026-05-04\npublisher: Example Times\nurl: https:\/\/www\.example\.org\/harbour\nretrieved: 2026-05-30\nretrieved-from: address\nsha256: [0-9a-f]{64}\nwritten-sha256: [0-9a-f]{64}\n---\n\n/,
    );
    assert.match(text, /\n\n## What is next\n\nMore cranes will follow/);
  });

  it('is read by the corpus as what it says', async () => {
    const {name, text} = await fileOf(PAGE);
    const document = await documentOf(`corpus/${name}`, text);
    const {title, date, publisher, url, problem} = document;
    assert.deepEqual(
      {title, date, publisher, url, problem},
      {
        title: 'Harbour works begin',
        date: '2026-05-04',
        publisher: 'Example Times',
        url: 'https://www.example.org/harbour',
        problem: undefined,
      },
    );
    assert.ok(document.passages.some(({text: words}) => words.includes('12 cranes')));
  });

  it('has nothing of the page that could run, and no markup in its words', async () => {
    const {text} = await fileOf(
      `<title>x\n---\nurl: https://evil.example</title><script>steal()</script><p onclick="x()">Run [me](command:evil) and &lt;script&gt;alert(1)&lt;/script&gt; *now* \`code\`, it says here in so many words.</p><style>p{}</style>`,
    );
    assert.doesNotMatch(text, /steal|onclick|p\{\}/);
    assert.match(
      text,
      /Run \\\[me\\\]\(command:evil\) and \\<script\\>alert\(1\)\\<\/script\\> \\\*now\\\* \\`code\\`/,
    );
    assert.match(text, /\ntitle: .*\n(?!---)/);
    assert.match(text, /\nurl: https:\/\/www\.example\.org\/harbour\n/);
  });

  it('keeps a Markdown file’s own words', async () => {
    const {text} = await fileOf(
      '---\ntitle: A note\ndate: 2026-05-01\n---\n\n# A note\n\nThe *pier* is [long](https://example.org).\n',
      'page.md',
      {
        kind: 'file',
        name: 'My note.md',
      },
    );
    assert.match(
      text,
      /^---\ntitle: A note\ndate: 2026-05-01\nretrieved: 2026-05-30\nretrieved-from: file My note\.md\n/,
    );
    assert.ok(text.endsWith('---\n\n# A note\n\nThe *pier* is [long](https://example.org).\n'));
  });

  it('takes its title from where it came when it has none', async () => {
    assert.match(
      (
        await fileOf('The pier is long, and the quay is longer than the pier.', 'page.txt', {
          kind: 'clipboard',
        })
      ).text,
      /\ntitle: Clipboard text\n/,
    );
    assert.match(
      (
        await fileOf('The pier is long, and the quay is longer than the pier.', 'page.txt', {
          kind: 'file',
          name: 'pier.txt',
        })
      ).text,
      /\ntitle: pier\.txt\n/,
    );
  });

  it('is none when it cannot be read', async () => {
    assert.deepEqual(await imported('\u0000\u0001binary'), {
      kind: 'problem',
      problem: 'The file is not a text: it holds binary data.',
    });
    assert.equal((await imported('<p></p>')).kind, 'problem');
    assert.equal((await imported('%PDF-1.7 cut off', 'page.pdf')).kind, 'problem');
    assert.equal((await imported(' \n ', 'page.txt')).kind, 'problem');
  });
});

describe('any text from the clipboard', () => {
  it('has no link, heading, code or HTML as Markdown, and keeps its words', async () => {
    const piece = fc.constantFrom(
      '# ',
      'word',
      ' ',
      '\n',
      '\n\n',
      '> ',
      '    ',
      '```',
      '`',
      '[a](b)',
      '![x](y)',
      '<b>',
      '<!--',
      '-->',
      '---',
      '===',
      '*',
      '_',
      '~~~',
      '&lt;',
      '\\',
      '[^1]: ',
      '[1]: x',
      '| a | b |',
      '- ',
      '1. ',
      '😀',
      '\u2028',
      'https://example.org/a_b?c=1',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 14}), async (pieces) => {
        const content = `first word ${pieces.join('')} last`;
        const {text} = await fileOf(content, 'page.txt', {kind: 'clipboard'});
        const body = text.slice(text.indexOf('\n---\n') + 5);
        const {blocks} = parseDraft(body, 'markdown', {today: '2026-05-30'});
        assert.ok(
          blocks.every(({block}) => block.citations.every(({form}) => form !== 'link')),
          body,
        );
        const words = (all: string) => all.match(/[\p{L}\p{N}]+/gu) ?? [];
        assert.deepEqual(words(body), words(content));
        const prose = blocks.filter(({block}) => block.prose.includes('last'));
        assert.equal(prose.length, 1, `the end is no prose any more: ${body}`);
      }),
      {numRuns: 300},
    );
  });
});

describe('the name of its file', () => {
  const CASES: readonly (readonly [title: string, date: string | undefined, name: string])[] = [
    ['Harbour: works / begin?', '2026-05-04', '2026-05-04-harbour-works-begin.md'],
    ['../../etc/passwd', undefined, 'etc-passwd.md'],
    ['Déjà vu in Galați', undefined, 'deja-vu-in-galati.md'],
    ['CON', undefined, 'source-con.md'],
    ['…', undefined, 'source.md'],
    ['日本 news', undefined, '日本-news.md'],
    ['word '.repeat(60), undefined, `${'word-'.repeat(15)}word.md`],
  ];
  for (const [title, date, name] of CASES)
    it(`of “${title.slice(0, 30)}”`, () => assert.equal(fileNameFor(title, date), name));

  it('is never that of another', () => {
    const taken = new Set(['note.md', 'note-2.md']);
    assert.equal(
      freeFileName('note.md', (name) => taken.has(name)),
      'note-3.md',
    );
  });
});
