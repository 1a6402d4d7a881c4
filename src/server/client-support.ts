import {
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import {FIX_ALL_KIND} from '../service/code-actions.ts';
import {SHOW_PLACE} from '../service/officials/correction.ts';

/** What the editor at the other end can do, read once from its first message. */
export interface ClientSupport {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly versionedEdits: boolean;
  readonly snippets: boolean;
  readonly citeCommand: boolean;
  readonly createFiles: boolean;
  readonly showDocument: boolean;
  readonly configuration: boolean;
  readonly watchedFiles: boolean;
  readonly configurationEvents: boolean;
  readonly folderEvents: boolean;
}

export function clientSupport({capabilities, initializationOptions}: InitializeParams): ClientSupport {
  const {workspace, textDocument, window} = capabilities;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippets:
      workspace?.workspaceEdit?.snippetEditSupport === true &&
      workspace.workspaceEdit.documentChanges === true,
    citeCommand: initializationOptions?.citeCommand === true,
    createFiles:
      workspace?.workspaceEdit?.resourceOperations?.includes('create') === true &&
      workspace.workspaceEdit.documentChanges === true,
    showDocument: window?.showDocument?.support === true,
    configuration: workspace?.configuration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folderEvents: workspace?.workspaceFolders === true,
  };
}

export function serverCapabilities(support: ClientSupport): ServerCapabilities {
  return {
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
    codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND]},
    hoverProvider: true,
    completionProvider: {triggerCharacters: [' ']},
    ...(support.showDocument ? {executeCommandProvider: {commands: [SHOW_PLACE]}} : {}),
    workspace: {workspaceFolders: {supported: true, changeNotifications: support.folderEvents}},
    ...(support.pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'briefcheck',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
}
