/** What the tests inside VS Code need of it, awaited by events and never by the clock. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type {BriefcheckApi} from '../../src/client/api.ts';

/** One finding, of undefined-citation, on `[9]`. */
export const DANGLING = [
  'The minister went home.[1] She stayed there.[9]',
  '',
  '## Sources',
  '',
  '[1] Example Times, “Minister at home”, 29 May 2026, https://example.org/minister',
  '',
].join('\n');

/** The extension, active. */
export async function briefcheck(): Promise<BriefcheckApi> {
  const extension = vscode.extensions.getExtension<BriefcheckApi>('briefcheck.briefcheck');
  assert.ok(extension, 'VS Code does not know the extension briefcheck.briefcheck');
  return await extension.activate();
}

/** A file or folder of the workspace that the tests work on. */
export function inWorkspace(...names: readonly string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, ...names);
}

/** Briefcheck's findings in a document. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({source}) => source === 'Briefcheck');
}

/** Resolves with the findings as soon as they fulfil the condition. */
export function findingsUntil(
  uri: vscode.Uri,
  holds: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return eventually([vscode.languages.onDidChangeDiagnostics], () => {
    const findings = findingsIn(uri);
    return holds(findings) ? findings : undefined;
  });
}

/** The first value that `look` returns, now or after one of the events. */
export function eventually<T>(
  events: readonly vscode.Event<unknown>[],
  look: () => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = () => {
      try {
        const found = look();
        if (found === undefined) return;
        listening.dispose();
        resolve(found);
      } catch (error) {
        listening.dispose();
        reject(error);
      }
    };
    const listening = vscode.Disposable.from(...events.map((event) => event(check)));
    check();
  });
}

/** The first reply that fulfils the condition; asked for again whenever the corpus has changed. */
export async function corpusReply<T>(
  {onDidChangeCorpus}: BriefcheckApi,
  ask: () => Promise<T>,
  holds: (reply: T) => boolean,
): Promise<T> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const listening = onDidChangeCorpus(() => {
        listening.dispose();
        resolve();
      });
    });
    const reply = await ask();
    if (holds(reply)) return reply;
    await changed;
  }
}

/** Opens a text that is not saved anywhere. */
export async function openUntitled(content: string, language: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({content, language});
  await vscode.window.showTextDocument(document);
  return document;
}
