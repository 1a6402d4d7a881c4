import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type CitingOptions, citeDocument} from '../../../src/core/citing/cite-document.ts';
import type {CorpusDocument} from '../../../src/core/corpus/corpus.ts';
import {applyEdits} from '../../../src/core/edits.ts';
import type {DraftLanguage} from '../../../src/core/text/draft.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import {documentWith, REPORT} from './documents.ts';

const ENTRY =
  'Example Times, *Harbour works begin in Norland*, 4 May 2026, https://example.org/harbour/works';

interface Case extends CitingOptions {
  readonly language?: DraftLanguage;
  readonly document?: CorpusDocument;
}

/** The draft with the document cited where «…» stands; undefined when it cannot be cited there. */
function cited(marked: string, {language = 'markdown', document = REPORT, ...options}: Case = {}) {
  const start = marked.indexOf('«');
  const text = marked.replace('«', '').replace('»', '');
  const at = {start, end: marked.indexOf('»') - 1};
  const draft = parseDraft(text, language, {today: '2026-05-30'});
  const citation = citeDocument(draft, at, document, options);
  return citation && applyEdits(text, citation.edits);
}

describe('a document cited in a draft with numbers', () => {
  const LIST =
    '\n\n## Sources\n\n[1] Aa, *Bbbb cccc*, 1 May 2026, https://example.org/b\n\n[2] Cc, *Dddd eeee*, 2 May 2026, https://example.org/d\n';

  it('gets the next number and an entry in the form of the others', () => {
    assert.equal(
      cited(`One thing is so.[1] «Another is not.» A third is.[2]${LIST}`),
      `One thing is so.[1] Another is not.[3] A third is.[2]${LIST.trimEnd()}\n\n[3] ${ENTRY}\n`,
    );
  });

  it('has its marker before the full stop where the others stand there', () => {
    assert.equal(
      cited(`One thing is so [1]. «Another is not.» A third is [2].${LIST}`)?.split('\n')[0],
      'One thing is so [1]. Another is not [3]. A third is [2].',
    );
  });

  it('joins the markers that the sentence has', () => {
    assert.equal(
      cited(`«One thing is so.[1]» Two.[2]${LIST}`)?.split('\n')[0],
      'One thing is so.[1][3] Two.[2]',
    );
    assert.equal(
      cited(`«One thing is so [1].» Two.[2]${LIST}`)?.split('\n')[0],
      'One thing is so [1][3]. Two.[2]',
    );
  });

  it('does not answer a marker that dangles', () => {
    assert.match(cited(`«One thing is so.» Two.[3]${LIST}`) ?? '', /^One thing is so\.\[4\] Two\.\[3\]/);
  });

  it('reuses the entry of the same address, title or file', () => {
    const again = (entry: string) =>
      cited(`One thing is so.[1] «Two.»\n\nSources\n\n[1] Aa, *Bb*, 1 May 2026.\n[7] ${entry}\n`)?.split(
        '\n',
      )[0];
    assert.equal(
      again('Example Times, http://www.example.org/harbour/works/'),
      'One thing is so.[1] Two.[7]',
    );
    assert.equal(
      again('“Harbour works begin in Norland”, Example Times, 2026'),
      'One thing is so.[1] Two.[7]',
    );
    assert.equal(again('Web – Harbour works begin in Norland …'), 'One thing is so.[1] Two.[7]');
  });

  it('does not take another day or another page for the same source', () => {
    const other = (entry: string) => cited(`«Two.»\n\nSources\n\n[1] ${entry}\n`)?.split('\n')[0];
    assert.equal(other('Example Times, *Harbour works begin in Norland*, 3 May 2026'), 'Two.[2]');
    assert.equal(
      other('Example Times, *Harbour works begin in Norland*, https://example.org/other/page'),
      'Two.[2]',
    );
  });

  it('writes entries as the list does: numbering, order, dates, quotation marks, full stop', () => {
    assert.equal(
      cited(
        'One.[1] «Two.»\n\n## Sources\n\n1. “Bbbb cccc”, Aa, May 1, 2026.\n2. “Dddd eeee”, Cc, May 2, 2026.\n\n## Annex\n\nMore.\n',
      ),
      'One.[1] Two.[3]\n\n## Sources\n\n1. “Bbbb cccc”, Aa, May 1, 2026.\n2. “Dddd eeee”, Cc, May 2, 2026.\n3. “Harbour works begin in Norland”, Example Times, May 4, 2026, https://example.org/harbour/works.\n\n## Annex\n\nMore.\n',
    );
  });

  it('is raised where the others are', () => {
    assert.equal(
      cited('One is so.¹ «Two is so.»\n\nSources\n\n¹ Aa, 1 May 2026\n', {language: 'plaintext'})?.split(
        '\n\nSources',
      )[0],
      'One is so.¹ Two is so.²',
    );
    assert.match(cited('«One is so.¹»\n\nSources\n\n¹ Aa, 1 May 2026\n') ?? '', /^One is so\.¹,²\n/);
  });

  it('keeps CRLF line ends', () => {
    assert.equal(
      cited('One.[1] «Two.»\r\n\r\nSources\r\n\r\n[1] Aa, *Bbbb cccc*, 1 May 2026\r\n', {
        language: 'plaintext',
      }),
      `One.[1] Two.[2]\r\n\r\nSources\r\n\r\n[1] Aa, *Bbbb cccc*, 1 May 2026\r\n[2] ${ENTRY}\r\n`,
    );
  });

  it('opens a list where there is none', () => {
    assert.equal(
      cited('«One thing is so.»', {language: 'plaintext'}),
      `One thing is so.[1]\n\nSources\n\n[1] ${ENTRY.replaceAll('*', '“').replace('“, 4', '”, 4')}`,
    );
    assert.equal(
      cited('## A\n\n«One is so.»\n', {style: 'numbered'}),
      `## A\n\nOne is so.[1]\n\n## Sources\n\n[1] ${ENTRY}\n`,
    );
  });
});

describe('a document cited in another style', () => {
  it('as a footnote, behind the last note and its further paragraphs', () => {
    assert.equal(
      cited('One.[^1] «Two.»\n\n[^1]: Aa, *Bbbb cccc*, 1 May 2026.\n\n    With a remark.\n\nThe end.\n'),
      `One.[^1] Two.[^2]\n\n[^1]: Aa, *Bbbb cccc*, 1 May 2026.\n\n    With a remark.\n[^2]: ${ENTRY}.\n\nThe end.\n`,
    );
  });

  it('as a footnote in a Markdown draft that cites nothing yet', () => {
    assert.equal(cited('«One.»\n'), `One.[^1]\n\n[^1]: ${ENTRY}\n`);
  });

  it('as a named note where notes have names', () => {
    assert.match(
      cited('One.[^ministry] «Two.»\n\n[^ministry]: Aa, 1 May 2026\n') ?? '',
      /Two\.\[\^example2026\]\n[\s\S]*\n\[\^example2026\]: /,
    );
  });

  it('as a key with an entry', () => {
    assert.equal(
      cited('One [@aa2026]. «Two.»\n\n## Sources\n\n[@aa2026]: Aa, *Bbbb cccc*, 1 May 2026\n'),
      `One [@aa2026]. Two [@example2026].\n\n## Sources\n\n[@aa2026]: Aa, *Bbbb cccc*, 1 May 2026\n\n[@example2026]: ${ENTRY}\n`,
    );
  });

  it('as a key alone where the keys are defined elsewhere', () => {
    assert.equal(cited('One [@aa2026]. «Two.»\n'), 'One [@aa2026]. Two [@example2026].\n');
  });

  it('as a link, to the file when there is no address', () => {
    assert.equal(
      cited('One ([Aa, 1 May 2026](https://example.org/b)). «Two.»\n'),
      'One ([Aa, 1 May 2026](https://example.org/b)). Two ([Example Times, 4 May 2026](https://example.org/harbour/works)).\n',
    );
    const document = documentWith({title: 'A (new) note'});
    assert.equal(
      cited('«Two.»\n', {style: 'links', document, path: '../corpus/my (new) note.md'}),
      'Two ([A  new  note](../corpus/my%20%28new%29%20note.md)).\n',
    );
  });

  it('as words in parentheses where the draft cites by them alone', () => {
    assert.equal(
      cited('It rained on each of the seven days of the week (Reuters, 12 May 2026). «Two.»\n'),
      'It rained on each of the seven days of the week (Reuters, 12 May 2026). Two (Example Times, 4 May 2026).\n',
    );
  });

  it('as a source in parentheses in plain text', () => {
    assert.equal(
      cited('«Two.»\n', {style: 'links', language: 'plaintext'}),
      'Two (Example Times, 4 May 2026, https://example.org/harbour/works).\n',
    );
    assert.equal(
      cited('«Two.»\n', {style: 'links', language: 'plaintext', document: documentWith()}),
      'Two (source: Harbour works begin, corpus/note.md).\n',
    );
  });
});

describe('a quotation is cited', () => {
  const first = (marked: string, options?: Case) =>
    cited(marked, {style: 'numbered', ...options})?.split('\n')[0];

  it('behind the marks and the punctuation that hugs them', () => {
    assert.equal(
      first('He said «“we will hold the line”», and left.'),
      'He said “we will hold the line”,[1] and left.',
    );
    assert.equal(first('«“We will hold the line,”» he said.'), '“We will hold the line,”[1] he said.');
    assert.equal(
      first('He said: «“We will hold the line.”» He left.'),
      'He said: “We will hold the line.”[1] He left.',
    );
  });

  it('before that punctuation where the draft does so', () => {
    assert.equal(
      first('It is so [@a]. He said «“we will hold the line”», and left.', {style: 'keys'}),
      'It is so [@a]. He said “we will hold the line” [@example2026], and left.',
    );
  });

  it('where it ends when it runs over paragraphs', () => {
    assert.match(
      cited('He said: «“We will hold the line.»\n\n“We will not go,” he added.', {style: 'numbered'}) ?? '',
      /“We will not go,”\[1\] he added\./,
    );
  });

  it('as a block, at its end', () => {
    assert.match(
      cited('He said:\n\n«> We will hold the line.»\n', {style: 'numbered'}) ?? '',
      /\n> We will hold the line\.\[1\]\n/,
    );
  });
});

describe('what cannot be cited', () => {
  it('is a heading, the source list, or a sentence that cites the document already', () => {
    assert.equal(cited('# «A heading»\n\nText.'), undefined);
    assert.equal(cited('A.[1]\n\n## Sources\n\n[1] «Aa, 1 May 2026»'), undefined);
    assert.equal(cited(`«Two.[1]»\n\n## Sources\n\n[1] ${ENTRY}\n`), undefined);
  });

  it('is a draft whose end is code that is never closed', () => {
    assert.equal(cited('«Two.»\n\n```\ncode'), undefined);
  });
});

describe('the words of a document', () => {
  it('are no markup, no marker and no line break in the draft', () => {
    const document = documentWith({
      title: 'A [^1]\n\n<script>x</script> *b*',
      publisher: '[Run](command:x)',
      date: '2026-05-04',
    });
    assert.equal(
      cited('«Two.»', {document})?.split('\n\n')[1],
      '[^1]: \\[Run\\](command:x), *A \\[\\^1\\] \\<script\\>x\\</script\\> \\*b\\**, 4 May 2026, corpus/note.md',
    );
  });

  it('that are not there leave no gap', () => {
    assert.match(
      cited('«Two.»', {document: documentWith()}) ?? '',
      /\n\[\^1\]: \*Harbour works begin\*, corpus\/note\.md$/,
    );
  });

  it('give no address that is none', () => {
    const document = documentWith({url: 'javascript:alert(1)'});
    assert.doesNotMatch(cited('«Two.»', {document}) ?? '', /javascript/);
  });
});
