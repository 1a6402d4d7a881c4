import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {citeDocument} from '../../../src/core/citing/cite-document.ts';
import {holdsProse} from '../../../src/core/text/block.ts';
import type {DraftLanguage} from '../../../src/core/text/draft.ts';
import {createDraftParser} from '../../../src/core/text/parse-draft.ts';
import {REPORT} from './documents.ts';

/** Every sentence and quotation of the draft gets its citation: none is given up because it would be misread. */
function assertCitable(name: string, text: string, language: DraftLanguage): void {
  const parser = createDraftParser();
  const draft = parser.parse(text, language, {today: '2026-05-30'});
  for (const {block, start} of draft.blocks.filter(({block: {kind}}) => holdsProse(kind))) {
    for (const span of [...block.sentences, ...block.quotations]) {
      const at = {start: span.start + start, end: span.end + start};
      assert.ok(citeDocument(draft, at, REPORT, {parser}), `${name}: ${text.slice(at.start, at.end)}`);
    }
  }
}

const DRAFTS = 'test/eval/drafts';
for (const name of readdirSync(DRAFTS).filter((file) => file.endsWith('.md'))) {
  test(`every sentence of ${DRAFTS}/${name} can be cited`, () =>
    assertCitable(name, readFileSync(`${DRAFTS}/${name}`, 'utf8'), 'markdown'));
}

// The briefings that the first users work with stand beside the repository and are no part of it.
const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);
const absent = existsSync(SEEDS) ? false : 'the seeds of ../shared/seeds are not on this machine';

test('seeds: every sentence can be cited', {skip: absent}, () => {
  for (const name of readdirSync(SEEDS))
    assertCitable(name, readFileSync(new URL(name, SEEDS), 'utf8'), 'plaintext');
});
