import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, suite, test} from 'node:test';
import {mergeConfig} from '../../../src/core/config/config.ts';
import {readConfig} from '../../../src/core/config/read-config.ts';
import {readOwnRegister} from '../../../src/core/officials/overlay/read-own-register.ts';
import {readRegister} from '../../../src/core/officials/read-register.ts';
import {type CheckResult, createDraftChecker} from '../../../src/core/rules/check-draft.ts';
import {RULES} from '../../../src/core/rules/registry.ts';
import {corpusOfTexts} from '../corpus/corpus-fixture.ts';
import {sharedStretches} from './shared-stretches.ts';

const SAMPLE = 'sample';
const SEEDS = '../shared/seeds';
/** Words that two texts may have in a row by chance, by a name with its title or by a short quotation. */
const MOST_WORDS_IN_COMMON = 7;

const textsIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

const drafts = textsIn(join(SAMPLE, 'drafts'));
const cards = textsIn(join(SAMPLE, 'corpus'));
const own = readOwnRegister(readFileSync(join(SAMPLE, 'officials.yaml'), 'utf8'));
const settings = readConfig(readFileSync(join(SAMPLE, '.briefcheck.yaml'), 'utf8'));

/** Checks a draft of the sample as the editor would: with its settings, its corpus and its officials. */
async function check(name: string): Promise<CheckResult> {
  const shipped = readFileSync('src/core/officials/data/register.json', 'utf8');
  const officials = readRegister(
    shipped,
    own.entries.map(({entry}) => entry),
  );
  if ('problem' in officials) throw new Error(officials.problem);
  return createDraftChecker().check({
    text: drafts[name] ?? '',
    language: 'markdown',
    path: join(SAMPLE, 'drafts', name),
    today: '2026-11-20',
    config: mergeConfig(settings.layer),
    officials,
    corpus: await corpusOfTexts(cards),
  });
}

suite('the draft of the sample workspace', () => {
  let results: readonly CheckResult[] = [];
  before(async () => {
    results = await Promise.all(Object.keys(drafts).map(check));
  });

  for (const {id} of RULES)
    test(`shows a finding of ${id}`, () => {
      const findings = results.flatMap((result) => result.findings);
      assert.ok(findings.some(({rule}) => rule === id));
    });

  test('shows an official of the workspace’s own register', () => {
    const findings = results.flatMap((result) => result.findings);
    const reported = findings.filter(({rule}) => rule === 'outdated-official');
    assert.ok(reported.some(({data}) => data['person'] === 'Ana Ionescu'));
  });

  test('has a directive that hides something, and one that does not', () => {
    const directives = Object.values(drafts).flatMap((text) => text.match(/<!-- briefcheck-disable/g) ?? []);
    const unused = results.flatMap(({findings}) =>
      findings.filter(({rule}) => rule === 'unused-suppression'),
    );
    assert.deepEqual([directives.length, unused.length], [2, 1]);
  });

  test('makes no rule fail', () => {
    assert.deepEqual(
      results.flatMap(({problems}) => problems),
      [],
    );
  });

  test('says that it was written to be found fault with', () => {
    for (const text of Object.values(drafts)) assert.match(text, /deliberate/);
  });
});

suite('the sample workspace', () => {
  test('has settings without a mistake', () => assert.deepEqual(settings.problems, []));

  test('has officials of its own, without a mistake', () => {
    assert.deepEqual(own.problems, []);
    assert.notEqual(own.entries.length, 0);
  });

  test('has a source card for each of five texts, with title and date', async () => {
    const corpus = await corpusOfTexts(cards);
    const documents = corpus.documents();
    assert.equal(documents.length, 5);
    for (const {path, title, date, problem} of documents) {
      assert.equal(problem, undefined, path);
      assert.notEqual(title, '', path);
      assert.match(date ?? '', /^2026-05-\d\d$/, path);
    }
  });

  test('has no stretch of the texts that the cards describe', (context) => {
    if (!existsSync(SEEDS)) {
      context.skip(`the texts themselves are not part of the repository: there is no folder ${SEEDS}`);
      return;
    }
    const originals = Object.values(textsIn(SEEDS));
    for (const [name, text] of Object.entries({...cards, ...drafts}))
      assert.deepEqual(sharedStretches(text, originals, MOST_WORDS_IN_COMMON + 1), [], name);
  });
});

test('a stretch of eight words in common is seen, whatever its punctuation and case', () => {
  const original = 'The envoy said, on leaving, that he’d come back by ship.';
  assert.deepEqual(sharedStretches('Said on leaving: that hed come back BY ship?', [original], 8), [
    'said on leaving that hed come back by',
    'on leaving that hed come back by ship',
  ]);
  assert.deepEqual(sharedStretches('said on leaving that he came back by ship', [original], 8), []);
});
