import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {DEFAULT_CONFIG} from '../../../src/core/config/config.ts';
import {createDraftChecker} from '../../../src/core/rules/check-draft.ts';
import {RULES} from '../../../src/core/rules/registry.ts';
import {defineBlockRule, type Rule} from '../../../src/core/rules/rule.ts';

const DRAFTS: Readonly<Record<string, string>> = {
  'that is empty': '',
  'of white space': ' \n\t\r\n ',
  'of a byte-order mark': '\uFEFF',
  'of front matter alone': '---\ndate: 2026-05-29\n---\n',
  'with front matter that is never closed': '---\ndate: [\n\nA fact.\n',
  'of one line of a megabyte': 'The ministry counted seven vehicles. '.repeat(28_000),
  'of one word of a megabyte': 'a'.repeat(1_000_000),
  'of 100,000 quotation marks': '"'.repeat(100_000),
  'of 50,000 brackets within each other': '['.repeat(50_000) + ']'.repeat(50_000),
  'of 50,000 markers': '[1]'.repeat(50_000),
  'of 10,000 quotations never closed': '“We will hold. '.repeat(10_000),
  'of quotations 5,000 deep': `${'>'.repeat(5_000)} a`,
  'of emphasis never closed': '_a*_a*'.repeat(10_000),
  'of characters that are none': '\0\uD800\uDFFF\uFFFF\u0001'.repeat(1_000),
};

suite('a draft is checked without a failing rule', () => {
  for (const [name, text] of Object.entries(DRAFTS)) {
    for (const language of ['markdown', 'plaintext'] as const)
      test(`${name}, as ${language}`, () => {
        const {problems} = createDraftChecker().check({
          text,
          language,
          today: '2026-11-20',
          config: DEFAULT_CONFIG,
        });
        assert.deepEqual(problems, []);
      });
  }
});

test('a rule that throws costs its own findings and is named', () => {
  const [model] = RULES.filter(({scope}) => scope === 'block');
  assert.ok(model);
  const failing: Rule = defineBlockRule({
    ...model,
    check() {
      throw new Error('out of order');
    },
  });
  const others = RULES.filter(({id}) => id === 'undefined-citation');
  const request = {
    text: 'A fact.[1]',
    language: 'markdown' as const,
    today: '2026-11-20',
    config: DEFAULT_CONFIG,
  };
  const {findings, problems} = createDraftChecker([failing, ...others]).check(request);
  assert.deepEqual(
    findings.map(({rule}) => rule),
    ['undefined-citation'],
  );
  assert.equal(problems.length, 1);
  assert.match(problems[0] ?? '', new RegExp(`${failing.id}.*out of order`));
});
