import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {sizeProblem} from '../../../src/core/corpus/readers/document-file.ts';
import {documentFromParts} from '../../../src/core/corpus/readers/extracted-text.ts';
import {readPdf} from '../../../src/core/corpus/readers/pdf.ts';
import {documentOf, noPause} from './corpus-fixture.ts';
import {bombPdf, madeDocx, madePdf} from './made-files.ts';

const passageTexts = async (path: string, content: string | Uint8Array): Promise<string[]> =>
  (await documentOf(path, content)).passages.map(({text}) => text);

test('Markdown: metadata from front matter, passages without markup in their prose', async () => {
  const document = await documentOf(
    'notes/2026-05-29-harbour.md',
    `---
title: "Harbour: the report"
author: [Ana Doré, Petru Lazăr]
publisher: Port Gazette
date: 2026-05-30
url: https://example.org/harbour
---

## The gate

The **gate** was [closed](https://example.org/gate) for eleven hours.
`,
  );
  const {title, byline, publisher, date, url, passages, sections} = document;
  assert.deepEqual(
    {title, byline, publisher, date, url},
    {
      title: 'Harbour: the report',
      byline: 'Ana Doré, Petru Lazăr',
      publisher: 'Port Gazette',
      date: '2026-05-30',
      url: 'https://example.org/harbour',
    },
  );
  assert.equal(passages.length, 1);
  assert.equal(passages[0]?.heading, 'The gate');
  assert.equal(passages[0]?.prose.replace(/\s+/gu, ' '), 'The gate was closed for eleven hours.');
  assert.deepEqual(
    sections.map(({label}) => label),
    ['The gate'],
  );
});

test('without front matter the title is the first heading, the date the dateline’s or the file name’s', async () => {
  const named = await documentOf(
    '2026-05-29-harbour_report.txt',
    'The gate was closed for eleven hours on that day.',
  );
  assert.deepEqual([named.title, named.date], ['2026-05-29 harbour report', '2026-05-29']);
  const dated = await documentOf(
    'a.txt',
    'The gate\n\nVARNA, 3 May 2026 – The gate was closed for eleven hours.',
  );
  assert.deepEqual([dated.title, dated.date], ['The gate', '2026-05-03']);
});

test('a file whose name says nothing is called by its first words', async () => {
  const titleOf = async (path: string, text: string) => (await documentOf(path, text)).title;
  const text = 'The gate of the harbour was closed. Nobody knew why.';
  for (const name of ['000_e6ec7eda89e4344e.txt', 'IMG_0042.txt', '2026-05-29.txt'])
    assert.equal(await titleOf(name, text), 'The gate of the harbour was closed');
  assert.equal(
    await titleOf('0042.txt', `${'The gate of the harbour was closed '.repeat(4)}.`),
    'The gate of the harbour was closed The gate of the harbour was closed…',
  );
  assert.equal(await titleOf('gate.txt', text), 'gate');
  assert.equal(await titleOf('0042.txt', ''), '0042');
});

test('broken front matter costs the metadata, not the text', async () => {
  const document = await documentOf(
    'a.md',
    '---\ntitle: [unclosed\n---\n\nThe gate was closed for eleven hours.',
  );
  assert.equal(document.problem, undefined);
  assert.equal(document.passages.length, 1);
});

test('quotations carry their speaker, passages their people and organisations', async () => {
  const {passages} = await documentOf(
    'a.txt',
    'NATO Secretary General Anna Muster told the Harbour Council that “every gate will be kept open until June”. Muster left at noon.',
  );
  const [passage] = passages;
  assert.deepEqual(
    passage?.quotations.map(({words, speaker}) => [words, speaker]),
    [['every gate will be kept open until June', 'Anna Muster']],
  );
  assert.deepEqual(passage?.people, ['Anna Muster']);
  assert.deepEqual(passage?.organisations, ['NATO', 'Harbour Council']);
});

test('HTML: the main text without scripts, navigation, captions and forms', async () => {
  const page = `<!doctype html><html><head><title>Gate | Gazette</title>
<meta property="og:title" content="The gate at night"><meta property="og:site_name" content="Port Gazette">
<meta property="article:published_time" content="2026-05-29T22:10:00+02:00"><meta name="author" content="A. Writer">
<link rel="canonical" href="https://example.org/gate"><style>p{color:red}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/all">All the news of the day in one place</a></li></ul></nav>
<article><h1>The gate at night</h1><p>The northern gate of the harbour was closed for eleven hours on that night.</p>
<figure><img src="x"><figcaption>A photograph of the northern gate of the harbour</figcaption></figure>
<script>document.write("<p>The script was run and wrote this paragraph.</p>")</script>
<p>The minister said &ldquo;nobody was in danger at any time&rdquo; &amp; left the hall with her party.</p>
<ul><li><p>Eleven hours were lost at the gate.</p></li></ul>
<table><tr><td>Ships in May</td><td>114</td><td>three fewer than in April</td></tr></table></article>
<form><p>Subscribe to our letter and never miss a gate.</p></form><footer><p>Copyright by the Gazette, all rights reserved for ever.</p></footer></body></html>`;
  const document = await documentOf('gate.html', page);
  assert.deepEqual(
    document.passages.map(({text}) => text),
    [
      'The northern gate of the harbour was closed for eleven hours on that night.',
      'The minister said “nobody was in danger at any time” & left the hall with her party.',
      'Eleven hours were lost at the gate.',
      'Ships in May 114 three fewer than in April',
    ],
  );
  for (const {start, end, text} of document.passages) assert.equal(document.text.slice(start, end), text);
  const {title, date, publisher, byline, url, origin} = document;
  assert.deepEqual(
    {title, date, publisher, byline, url, origin},
    {
      title: 'The gate at night',
      date: '2026-05-29',
      publisher: 'Port Gazette',
      byline: 'A. Writer',
      url: 'https://example.org/gate',
      origin: 'extracted',
    },
  );
});

test('HTML: a deeply nested page and a page in an old encoding are read', async () => {
  const deep = `${'<div>'.repeat(20_000)}The gate was closed for eleven hours.${'</div>'.repeat(20_000)}`;
  assert.deepEqual(await passageTexts('deep.html', deep), ['The gate was closed for eleven hours.']);
  const latin = Uint8Array.from(
    '<html><head><meta charset="windows-1252"></head><body><p>The gate of Orl\u00E9ans was closed for hours.</p></body></html>',
    (character) => character.charCodeAt(0),
  );
  assert.deepEqual(await passageTexts('latin.html', latin), ['The gate of Orléans was closed for hours.']);
});

test('PDF: paragraphs by page, lines joined, properties', async () => {
  const pdf = madePdf([
    [
      'The northern gate of the harbour was closed for ele-',
      'ven hours on that night.',
      '',
      'Nobody was in danger at any time.',
    ],
    ['The second page has another sentence about the gate.'],
  ]);
  const document = await documentOf('gate.pdf', Buffer.from(pdf));
  assert.equal(document.problem, undefined);
  assert.deepEqual(
    document.passages.map(({text, page}) => [page, text]),
    [
      [1, 'The northern gate of the harbour was closed for eleven hours on that night.'],
      [1, 'Nobody was in danger at any time.'],
      [2, 'The second page has another sentence about the gate.'],
    ],
  );
  assert.deepEqual([document.title, document.byline, document.date], ['Made PDF', 'A. Writer', '2026-05-29']);
});

test('a PDF of more pages than are read is usable, and says how many were', async () => {
  const bytes = madePdf([1, 2, 3].map((page) => [`Page ${page} has a sentence about the gate.`]));
  const file = {path: 'gate.pdf', bytes, hash: 'h'};
  const {problem, note, passages} = await readPdf(file, noPause, 2);
  assert.equal(problem, undefined);
  assert.deepEqual(
    passages.map(({page}) => page),
    [1, 2],
  );
  assert.equal(note, 'Only the first 2 of its 3 pages were read; split the file to search the rest.');
  assert.equal((await readPdf(file, noPause, 3)).note, undefined);
});

test('a text that is too long is cut off, and says so', async () => {
  const parts = ['The gate was closed for hours.', 'Nobody was in danger at any time.'].map((text) => ({
    kind: undefined,
    text: text.padEnd(150_000, ' '),
  }));
  const file = {path: 'gate.docx', bytes: new Uint8Array(), hash: 'h'};
  const {note, problem, passages} = await documentFromParts(file, {}, parts, noPause, {longest: 200_000});
  assert.deepEqual([passages.length, problem], [1, undefined]);
  assert.equal(
    note,
    'Only the first 0.2 million characters of its text were read; split the file to search the rest.',
  );
});

test('DOCX: paragraphs and headings, properties', async () => {
  const docx = madeDocx([
    '# The gate',
    'The northern gate was closed for eleven hours.',
    'Nobody was in danger at any time.',
  ]);
  const document = await documentOf('gate.docx', Buffer.from(docx));
  assert.equal(document.problem, undefined);
  assert.deepEqual(
    document.passages.map(({text, heading}) => [heading, text]),
    [
      ['The gate', 'The northern gate was closed for eleven hours.'],
      ['The gate', 'Nobody was in danger at any time.'],
    ],
  );
  assert.deepEqual(
    [document.title, document.byline, document.date],
    ['Made document', 'A. Writer', '2026-05-29'],
  );
});

test('text with a byte-order mark is read by it; offsets do not count the mark', async () => {
  const text = 'The gate of Galați was closed for hours.';
  const utf16 = new Uint8Array(
    new Uint16Array([0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))]).buffer,
  );
  const document = await documentOf('a.txt', utf16);
  assert.deepEqual(
    document.passages.map(({start, text: words}) => [start, words]),
    [[0, text]],
  );
  assert.equal(document.byteOrderMark, 1);
  assert.equal((await documentOf('a.md', `\uFEFF${text}`)).passages[0]?.start, 0);
});

test('what cannot be read is an entry with the reason, never an error', async () => {
  const docx = madeDocx(['The gate was closed for eleven hours.']);
  const pdf = madePdf([['The gate was closed for eleven hours.']]);
  const bytes: Record<string, readonly [string, string | Uint8Array, RegExp]> = {
    binary: ['a.txt', Uint8Array.of(0, 1, 2, 3), /binary/],
    latin1: ['a.md', Uint8Array.of(0x67, 0xe9, 0x67), /not valid UTF-8/],
    'cut off pdf': ['a.pdf', pdf.subarray(0, 40), /damaged/],
    'encrypted pdf': [
      'a.pdf',
      madePdf(
        [['The gate.']],
        `/Encrypt<</Filter/Standard/V 1/R 2/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>/ID[(a)(a)]`,
      ),
      /encrypted/,
    ],
    'no pdf': ['a.pdf', 'Hello, I am not a PDF.', /damaged/],
    'pdf bomb': ['a.pdf', bombPdf(70_000_000), /unpacks to far more/],
    'cut off docx': ['a.docx', docx.subarray(0, 300), /damaged/],
    'encrypted docx': ['a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), /encrypted/],
    'no docx': ['a.docx', 'Hello, I am not a document.', /damaged/],
    'empty pdf': ['a.pdf', new Uint8Array(0), /damaged/],
    'a scan': ['a.pdf', madePdf([[]]), /holds no text/],
    'unknown kind': ['a.xyz', 'Hello', /cannot be read as a source/],
  };
  for (const [name, [path, content, reason]] of Object.entries(bytes)) {
    const {problem, passages} = await documentOf(path, content);
    assert.match(problem ?? 'no problem', reason, name);
    assert.deepEqual(passages, [], name);
  }
});

test('a DOCX that unpacks to a thousand times its size is not unpacked', async () => {
  const {zipSync} = await import('fflate');
  const bomb = zipSync({'word/document.xml': new Uint8Array(120_000_000)}, {level: 1});
  const {problem} = await documentOf('bomb.docx', bomb);
  assert.match(problem ?? '', /unpacks to far more/);
});

test('a file of 200 MB need not be read to be refused', () => {
  assert.match(sizeProblem('pdf', 200_000_000) ?? '', /200 MB; at most 50 MB/);
  assert.equal(sizeProblem('pdf', 2_000_000), undefined);
});

test('an empty file and one with only front matter are documents without passages', async () => {
  assert.deepEqual(await passageTexts('a.md', ''), []);
  assert.deepEqual(await passageTexts('b.md', '---\ntitle: Nothing\n---\n'), []);
  assert.deepEqual(await passageTexts('c.html', ''), []);
});

test('passages lie in the text, in order, whatever the text', async () => {
  const piece = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.constantFrom(
      '# Title\n',
      '\n\n',
      '- item of a list with words\n',
      '“Said so,” he said. ',
      '| a | b |\n|---|---|\n',
      '```\n',
      '> quoted words of somebody\n',
      '\r\n',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.constantFrom('md', 'txt', 'html'), async (pieces, extension) => {
      const {text, passages} = await documentOf(`a.${extension}`, pieces.join(''));
      let last = 0;
      for (const passage of passages) {
        assert.ok(passage.start >= last && passage.end > passage.start);
        assert.equal(text.slice(passage.start, passage.end), passage.text);
        assert.equal(passage.prose.length, passage.text.length);
        last = passage.end;
      }
    }),
    {numRuns: 150},
  );
});

test('a passage keeps its id when another is put before it and when its emphasis changes', async () => {
  const idOf = async (text: string): Promise<string | undefined> =>
    (await documentOf('a.md', text)).passages.find((passage) => passage.prose.includes('eleven'))?.id;
  const id = await idOf('The gate of the old harbour in the north of the town was closed for eleven hours.');
  assert.equal(
    await idOf(
      'Something else was said before.\n\nThe gate of the old harbour in the north of the town was\nclosed for **eleven** hours.',
    ),
    id,
  );
  const twice = await documentOf('a.md', 'The gate was closed for long.\n\nThe gate was closed for long.');
  assert.equal(new Set(twice.passages.map((passage) => passage.id)).size, 2);
});
