import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {suite, test} from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

interface Token {
  readonly text: string;
  /** Its scopes, outermost first. */
  readonly scopes: string;
}

const syntaxes = new URL('../../../syntaxes/', import.meta.url);
const FILES: Readonly<Record<string, string>> = {
  'text.briefcheck.sourcing': 'sourcing',
  'text.briefcheck.markdown-injection': 'markdown-injection',
  'text.plain.briefcheck': 'plain-text',
};

/** As much of Markdown's grammar as the injection must keep out of: code and links. */
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [
    {match: '`[^`]+`', name: 'markup.inline.raw.string.markdown'},
    {match: '\\[[^\\]]+\\]\\([^)]+\\)', name: 'meta.link.inline.markdown'},
  ],
  repository: {},
};

const engine = oniguruma.loadWASM(
  await readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')),
);
const registry = new textmate.Registry({
  onigLib: engine.then(() => ({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  })),
  getInjections: (scope) => (scope === 'text.html.markdown' ? ['text.briefcheck.markdown-injection'] : []),
  loadGrammar: async (scope) => {
    if (scope === 'text.html.markdown')
      return textmate.parseRawGrammar(JSON.stringify(MARKDOWN), 'markdown.json');
    const file = FILES[scope];
    if (file === undefined) return null;
    const name = `${file}.tmLanguage.json`;
    return textmate.parseRawGrammar(await readFile(new URL(name, syntaxes), 'utf8'), name);
  },
});

async function tokensOf(scope: string, text: string): Promise<Token[]> {
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar);
  let stack = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const {tokens, ruleStack} = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({startIndex, endIndex, scopes}) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.join(' '),
    }));
  });
}

/** The texts of the tokens that have the scope. */
async function texts(scope: string, text: string, wanted: string): Promise<string[]> {
  const tokens = await tokensOf(scope, text);
  return tokens.filter(({scopes}) => scopes.includes(wanted)).map((token) => token.text);
}

for (const scope of ['text.html.markdown', 'text.plain.briefcheck']) {
  suite(`highlighting of ${scope}`, () => {
    test('citations in every form', async () => {
      const line = 'Held [1] and [2, 4–6], [^a], [@yan2015, p. 4], ended.¹² Then [citation needed].';
      const markers = ['[1]', '[2, 4–6]', '[^a]', '[@yan2015, p. 4]', '¹²', '[citation needed]'];
      assert.deepEqual(await texts(scope, line, '.citation'), markers);
    });

    test('quotations, and no apostrophes', async () => {
      const line = 'The ’90s drivers’ union said “we hold” and "no", ‘or so’; 5" pipes and don\'t.';
      const quoted = (await texts(scope, line, '.quotation')).join('');
      assert.equal(quoted, '“we hold”"no"‘or so’');
    });

    test('a quotation that is not closed ends with its line', async () => {
      assert.deepEqual((await texts(scope, '“We hold\nNo more', '.quotation')).join(''), '“We hold');
    });

    test('the markers of source entries', async () => {
      const list = '[1] Example Times\n[^a]: Example Times\n[@yan2015]: Yan';
      assert.deepEqual(await texts(scope, list, 'source-marker'), ['[1]', '[^a]:', '[@yan2015]:']);
    });
  });
}

suite('highlighting of one form alone', () => {
  test('in Markdown, code and links are left as they are', async () => {
    const line = 'See `[1] “x”` and [1](https://example.org/a) and [link](https://example.org/b).';
    assert.deepEqual(await texts('text.html.markdown', line, '.briefcheck'), []);
  });

  test('in plain text, headings of source lists and directives', async () => {
    const text = 'Sources:\n// briefcheck-disable-next-line unsourced-claim: known\nThe sources say so.';
    assert.deepEqual(await texts('text.plain.briefcheck', text, 'markup.heading'), ['Sources:']);
    assert.equal((await texts('text.plain.briefcheck', text, 'comment.line')).length, 1);
  });
});
