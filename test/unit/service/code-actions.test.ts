import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {TextDocument} from 'vscode-languageserver-textdocument';
import type {CodeAction, TextDocumentEdit, TextEdit} from 'vscode-languageserver-types';
import type {Finding, Fix} from '../../../src/core/rules/finding.ts';
import {codeActionsFor} from '../../../src/service/code-actions.ts';
import {checked, documentOf} from './documents.ts';

const PLAIN = {versionedEdits: true, snippets: false, citeCommand: false};
const DANGLING =
  'The minister went home.[1] She stayed there.[9]\n\n## Sources\n\n[1] Example Times, “Minister at home”, 29 May 2026, https://example.org/minister\n';

suite('code actions', () => {
  test('only a fix that says so is preferred, and none of the suppressions', () => {
    const actions = actionsOn('one two', [
      fix('first', true, 0, 3, 'ONE', true),
      fix('second', true, 0, 3, 'Uno'),
    ]);
    assert.deepEqual(
      actions.map(({title, isPreferred}) => [title, isPreferred]),
      [
        ['first', true],
        ['second', undefined],
        ['Suppress uncited-quote on this line…', undefined],
      ],
    );
  });

  test('“fix all” applies safe fixes alone, in one pass, and leaves out those that overlap', () => {
    const text = 'one two three';
    const fixes = [
      fix('a', true, 0, 3, 'ONE'),
      fix('b', true, 2, 5, 'x'),
      fix('c', false, 4, 7, 'TWO'),
      fix('d', true, 8, 13, 'THREE'),
    ];
    const findings = fixes.map((each, index) => finding(index, index + 1, [each]));
    const [action, ...others] = codeActionsFor(
      {...checked(text), findings},
      {range: wholeRange(text), only: ['source.fixAll']},
      PLAIN,
      undefined,
    );
    assert.equal(others.length, 0);
    assert.equal(action?.kind, 'source.fixAll.briefcheck');
    assert.equal(applied(text, action), 'ONE two THREE');
  });

  test('“fix all” is not offered unasked', () => {
    assert.ok(actionsOn('one', [fix('a', true, 0, 3, 'x')]).every(({kind}) => kind === 'quickfix'));
  });

  test('an editor that knows no versions gets plain changes', () => {
    const [action] = actionsOn('one', [fix('a', true, 0, 3, 'x')], {
      versionedEdits: false,
      snippets: false,
      citeCommand: false,
    });
    assert.deepEqual(Object.keys(action?.edit ?? {}), ['changes']);
  });

  test('an editor that takes placeholders gets the reason as one', () => {
    const action = suppressionOf(DANGLING, 'markdown', {
      versionedEdits: true,
      snippets: true,
      citeCommand: false,
    });
    assert.match(JSON.stringify(action.edit), /undefined-citation: \$\{1:[^}]+\} -->/);
  });
});

suite('the suppression that is written', () => {
  const cases: readonly {
    readonly name: string;
    readonly text: string;
    readonly language: string;
    readonly starts: string;
  }[] = [
    {
      name: 'above a paragraph',
      text: DANGLING,
      language: 'markdown',
      starts: '<!-- briefcheck-disable-next-line undefined-citation: ',
    },
    {
      name: 'above a line of plain text',
      text: DANGLING,
      language: 'plaintext',
      starts: '// briefcheck-disable-next-line undefined-citation: ',
    },
    {
      name: 'behind a list item',
      text: `- ${DANGLING}`,
      language: 'markdown',
      starts:
        '- The minister went home.[1] She stayed there.[9] <!-- briefcheck-disable-line undefined-citation: ',
    },
    {
      name: 'behind a line within a paragraph',
      text: `It rained.\n${DANGLING}`,
      language: 'markdown',
      starts: 'It rained.\nThe minister went home.[1] She stayed there.[9] <!-- briefcheck-disable-line ',
    },
    {
      name: 'with the line ends of the draft',
      text: DANGLING.replaceAll('\n', '\r\n'),
      language: 'markdown',
      starts: '<!-- briefcheck-disable-next-line undefined-citation: why this is fine -->\r\nThe minister',
    },
  ];
  for (const {name, text, language, starts} of cases) {
    test(`${name}, and it hides the finding`, () => {
      const written = applied(text, suppressionOf(text, language));
      assert.ok(written.startsWith(starts), written);
      assert.deepEqual(
        checked(written, language).findings.map(({rule}) => rule),
        [],
      );
    });
  }
});

function suppressionOf(text: string, language: string, support = PLAIN): CodeAction {
  const draft = checked(text, language);
  assert.deepEqual(
    draft.findings.map(({rule}) => rule),
    ['undefined-citation'],
  );
  const actions = codeActionsFor(draft, {range: wholeRange(text), only: undefined}, support, undefined);
  const action = actions.find(({title}) => title.startsWith('Suppress'));
  assert.ok(action);
  return action;
}

function actionsOn(text: string, fixes: readonly Fix[], support = PLAIN): CodeAction[] {
  const draft = {...checked(text), findings: [finding(0, text.length, fixes)]};
  return codeActionsFor(draft, {range: wholeRange(text), only: undefined}, support, undefined);
}

function finding(start: number, end: number, fixes: readonly Fix[]): Finding {
  return {
    rule: 'uncited-quote',
    severity: 'warning',
    message: 'message',
    data: {},
    evidence: [],
    start,
    end,
    fixes,
  };
}

function fix(title: string, safe: boolean, start: number, end: number, text: string, preferred = false): Fix {
  return {title, safe, preferred, edits: [{start, end, text}]};
}

function wholeRange(text: string) {
  const document = documentOf(text);
  return {start: document.positionAt(0), end: document.positionAt(text.length)};
}

function applied(text: string, action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return TextDocument.applyEdits(documentOf(text), (change?.edits ?? []) as TextEdit[]);
}
