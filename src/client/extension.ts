import type {ExtensionContext} from 'vscode';
import {window} from 'vscode';

/** Called by VS Code when the extension is first needed. */
export function activate(context: ExtensionContext): void {
  context.subscriptions.push(window.createOutputChannel('Briefcheck', {log: true}));
}
