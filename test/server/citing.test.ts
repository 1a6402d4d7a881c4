import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, suite, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {TextDocument} from 'vscode-languageserver-textdocument';
import type {CodeAction, Range, TextDocumentEdit, TextEdit, WorkspaceEdit} from 'vscode-languageserver-types';
import {citeFromCorpus, quoteFromCorpus, styleOfCitations} from '../../src/protocol/citing.ts';
import {ServerProcess} from './server-process.ts';

const CARD = [
  '---',
  'title: Harbour card of Sandhaven',
  'publisher: Example Times',
  'date: 2026-05-28',
  '---',
  '',
  'The harbour of Sandhaven got 212 cranes in May 2026. “We will never sell the old quay to anybody,” Ana Ruiz said.',
  '',
].join('\n');
const ENTRY = 'Example Times, *Harbour card of Sandhaven*, 28 May 2026, ../corpus/harbour.md';
const CLAIM = 'The harbour of Sandhaven got 212 cranes in May 2026.';
const QUOTE = '“We will never sell the old quay to anybody,”';

suite('citing from the corpus', () => {
  let folder: string;
  let server: ServerProcess;
  let drafts = 0;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'briefcheck-citing-'));
    await mkdir(path.join(folder, 'corpus'));
    await writeFile(path.join(folder, 'corpus', 'harbour.md'), CARD);
    server = await ServerProcess.start({
      folders: [pathToFileURL(folder).href],
      initializationOptions: {citeCommand: true},
    });
    await server.untilDocuments(1);
  });
  after(async () => {
    await server.stop();
    await rm(folder, {recursive: true});
  });

  /** Opens a draft and returns it with the range of some of its words. */
  async function open(text: string, words: string): Promise<{document: TextDocument; range: Range}> {
    drafts += 1;
    const uri = pathToFileURL(path.join(folder, 'drafts', `${drafts}.md`)).href;
    await server.open(uri, text);
    const document = TextDocument.create(uri, 'markdown', 1, text);
    const start = text.indexOf(words);
    return {
      document,
      range: {start: document.positionAt(start), end: document.positionAt(start + words.length)},
    };
  }

  function applied(document: TextDocument, edit: WorkspaceEdit | null | undefined): string {
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(changes.length, 1, 'one document, one step');
    assert.deepEqual(changes[0]?.textDocument, {uri: document.uri, version: 1});
    return TextDocument.applyEdits(document, (changes[0]?.edits ?? []) as TextEdit[]);
  }

  const titled = (actions: readonly CodeAction[], start: string) =>
    actions.find(({title}) => title.startsWith(start));

  test('a quotation that a document has word for word is cited behind it, by the preferred fix', async () => {
    const text = `She is firm. ${QUOTE} one official said.\n`;
    const {document, range} = await open(text, QUOTE);
    const cite = titled(await server.codeActions(document.uri, range), 'Cite “');
    assert.equal(cite?.title, 'Cite “Harbour card of Sandhaven” as [^1]');
    assert.equal(cite.isPreferred, true);
    assert.equal(applied(document, cite.edit), `${text.replace(QUOTE, `${QUOTE}[^1]`)}\n[^1]: ${ENTRY}\n`);
  });

  test('a claim is cited by the document with strong evidence, which the author must read first', async () => {
    const text = `${CLAIM}\n`;
    const {document, range} = await open(text, CLAIM);
    const cite = titled(await server.codeActions(document.uri, range), 'Cite “');
    assert.equal(cite?.title, 'Cite “Harbour card of Sandhaven” as [^1]');
    assert.equal(cite.isPreferred, undefined);
    assert.equal(cite.diagnostics?.[0]?.code, 'unsourced-claim');
    assert.equal(applied(document, cite.edit), `${CLAIM}[^1]\n\n[^1]: ${ENTRY}\n`);
  });

  test('the author may choose a passage, where the editor knows the command', async () => {
    const {document, range} = await open(`${QUOTE} one official said.\n`, QUOTE);
    const choose = titled(await server.codeActions(document.uri, range), 'Cite from corpus…');
    assert.equal(choose?.command?.command, 'briefcheck.citeFromCorpus');
    assert.deepEqual(choose.command.arguments, [document.uri, range]);
  });

  test('any client may ask to cite a document at a range', async () => {
    const {document, range} = await open(`It rained [1]. ${CLAIM}\n\n## Sources\n\n[1] Rain, 2026\n`, CLAIM);
    const edit = await server.ask(citeFromCorpus, {uri: document.uri, range, path: 'corpus/harbour.md'});
    assert.equal(
      applied(document, edit),
      `It rained [1]. ${CLAIM.slice(0, -1)} [2].\n\n## Sources\n\n[1] Rain, 2026\n\n[2] ${ENTRY}\n`,
    );
  });

  test('any client may ask to quote what a document says at a place', async () => {
    const text = 'It rained [1]. Ana Ruiz said in Sandhaven on Monday .\n\n## Sources\n\n[1] Rain, 2026\n';
    const {document} = await open(text, 'It');
    const position = document.positionAt(text.indexOf(' .') + 1);
    const within = (character: number) => ({
      uri: document.uri,
      position,
      path: 'corpus/harbour.md',
      at: {line: 6, character},
    });
    const spoken = applied(document, await server.ask(quoteFromCorpus, within(70)));
    assert.match(spoken, /on Monday “We will never sell the old quay to anybody” \[2\]\.\n/);
    const written = applied(document, await server.ask(quoteFromCorpus, within(5)));
    assert.match(written, /on Monday “The harbour of Sandhaven got 212 cranes in May 2026\.” \[2\]\.\n/);
    assert.ok(written.endsWith(`\n\n[2] ${ENTRY}\n`));
    const nowhere = {...within(5), at: {line: 0, character: 0}};
    assert.equal(await server.ask(quoteFromCorpus, nowhere), null);
  });

  test('nothing is cited in a heading, and nothing from a document that is not there', async () => {
    const {document, range} = await open(`# Cranes\n\n${CLAIM}\n`, 'Cranes');
    const {uri} = document;
    assert.equal(await server.ask(citeFromCorpus, {uri, range, path: 'corpus/harbour.md'}), null);
    const sentence = {start: {line: 2, character: 0}, end: {line: 2, character: 4}};
    assert.equal(await server.ask(citeFromCorpus, {uri, range: sentence, path: 'corpus/gone.md'}), null);
  });

  test('an author can be told how citations are made, and why', async () => {
    const empty = await open(`${CLAIM}\n`, CLAIM);
    assert.deepEqual(await server.ask(styleOfCitations, {uri: empty.document.uri}), {
      style: 'footnotes',
      because: 'as the draft cites nothing yet and Markdown has footnotes',
    });
    const numbered = await open(`It rained [1]. ${CLAIM}\n\n## Sources\n\n[1] Rain, 2026\n`, CLAIM);
    assert.deepEqual(await server.ask(styleOfCitations, {uri: numbered.document.uri}), {
      style: 'numbered',
      because: 'as the draft has 2 markers and entries of this kind',
    });
    assert.equal(await server.ask(styleOfCitations, {uri: 'file:///nowhere.md'}), null);
  });

  test('the setting decides the style', async () => {
    const {refreshes} = server;
    server.settings = {citations: {style: 'links'}};
    await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: null});
    await server.until('the new settings', () => server.refreshes > refreshes);
    const {document, range} = await open(`${CLAIM}\n`, CLAIM);
    const style = await server.ask(styleOfCitations, {uri: document.uri});
    assert.deepEqual(style, {style: 'links', because: 'as the settings ask for'});
    const edit = await server.ask(citeFromCorpus, {uri: document.uri, range, path: 'corpus/harbour.md'});
    assert.equal(
      applied(document, edit),
      'The harbour of Sandhaven got 212 cranes in May 2026 ([Example Times, 28 May 2026](../corpus/harbour.md)).\n',
    );
  });
});
