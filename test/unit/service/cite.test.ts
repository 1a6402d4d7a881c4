import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import type {CorpusDocument} from '../../../src/core/corpus/corpus.ts';
import {applyEdits} from '../../../src/core/edits.ts';
import {cite} from '../../../src/service/citing/cite.ts';
import {checked} from './documents.ts';

const REPORT: CorpusDocument = {
  path: 'corpus/harbour.md',
  format: 'markdown',
  origin: 'file',
  title: 'Harbour report of the year',
  date: '2026-05-28',
  publisher: 'Example Times',
  byline: undefined,
  url: 'https://example.org/harbour',
  passages: 2,
  hash: '',
  byteOrderMark: 0,
  problem: undefined,
};
const ENTRY = 'Example Times, “Harbour report of the year”, 28 May 2026, https://example.org/harbour';

interface Case {
  readonly name: string;
  readonly draft: string;
  readonly at: string;
  readonly cited: string;
  readonly language?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a draft without sources gets a list at its end',
    draft: 'The harbour has 12 cranes. It rained.\n',
    at: 'cranes',
    cited: `The harbour has 12 cranes [1]. It rained.\n\n## Sources\n\n[1] ${ENTRY}\n`,
  },
  {
    name: 'plain text gets no Markdown heading',
    draft: 'The harbour has 12 cranes.',
    at: 'cranes',
    cited: `The harbour has 12 cranes [1].\n\nSources\n\n[1] ${ENTRY}\n`,
    language: 'plaintext',
  },
  {
    name: 'markers behind the full stop stay there, and the list keeps its form',
    draft: 'It rained.[1] It snowed.[2]\n\n## Sources\n\n1. Rain, 2026\n2. Snow, 2026\n\nThe end.\n',
    at: 'snowed',
    cited: `It rained.[1] It snowed.[2][3]\n\n## Sources\n\n1. Rain, 2026\n2. Snow, 2026\n3. ${ENTRY}\n\nThe end.\n`,
  },
  {
    name: 'an entry that is there is used again',
    draft: `It rained [1]. The harbour has 12 cranes.\n\n## Sources\n\n[1] Harbour report of the year, https://www.example.org/harbour/\n`,
    at: 'cranes',
    cited: `It rained [1]. The harbour has 12 cranes [1].\n\n## Sources\n\n[1] Harbour report of the year, https://www.example.org/harbour/\n`,
  },
  {
    name: 'footnotes',
    draft: 'It rained.[^1] The harbour has 12 cranes.\n\n[^1]: Rain, 2026\n',
    at: 'cranes',
    cited: `It rained.[^1] The harbour has 12 cranes.[^2]\n\n[^1]: Rain, 2026\n[^2]: ${ENTRY}\n`,
  },
  {
    name: 'keys of pandoc',
    draft: 'It rained [@rain2026]. The harbour has 12 cranes.\n\n## References\n\n[@rain2026]: Rain, 2026\n',
    at: 'cranes',
    cited: `It rained [@rain2026]. The harbour has 12 cranes [@example2026].\n\n## References\n\n[@rain2026]: Rain, 2026\n[@example2026]: ${ENTRY}\n`,
  },
  {
    name: 'links need no list',
    draft: 'It rained ([Rain Weekly](https://example.org/rain)). The harbour has 12 cranes.\n',
    at: 'cranes',
    cited:
      'It rained ([Rain Weekly](https://example.org/rain)). The harbour has 12 cranes ([Example Times, 28 May 2026](https://example.org/harbour)).\n',
  },
  {
    name: 'sources in brackets need none either',
    draft:
      'It was a wet week in the town, with rain on each of its seven days (Reuters, 12 May 2026). The harbour has 12 cranes.\n',
    at: 'cranes',
    cited:
      'It was a wet week in the town, with rain on each of its seven days (Reuters, 12 May 2026). The harbour has 12 cranes (Example Times, 28 May 2026).\n',
  },
  {
    name: 'nothing is put into a quotation',
    draft: 'She said that “the harbour has 12 cranes.”\n',
    at: 'cranes',
    cited: `She said that “the harbour has 12 cranes.” [1]\n\n## Sources\n\n[1] ${ENTRY}\n`,
  },
  {
    name: 'the line ends of the draft are kept',
    draft: 'It rained [1].\r\n\r\n## Sources\r\n\r\n[1] Rain, 2026\r\n\r\n[2] Snow, 2026\r\n',
    at: 'rained',
    cited: `It rained [1] [3].\r\n\r\n## Sources\r\n\r\n[1] Rain, 2026\r\n\r\n[2] Snow, 2026\r\n\r\n[3] ${ENTRY}\r\n`,
  },
];

suite('citing a document of the corpus', () => {
  for (const {name, draft: text, at, cited, language = 'markdown'} of CASES) {
    test(name, () => {
      const {draft} = checked(text, language);
      const citation = cite(draft, text.indexOf(at), REPORT);
      assert.ok(citation);
      const written = applyEdits(text, citation.edits);
      assert.equal(written, cited);
      const dangling = checked(written, language).findings.filter(({rule}) => rule === 'undefined-citation');
      assert.deepEqual(dangling, []);
    });
  }

  test('outside of a sentence there is nothing to cite at', () => {
    const text = '# Heading\n\nIt rained.\n';
    assert.equal(cite(checked(text).draft, 3, REPORT), undefined);
  });
});
