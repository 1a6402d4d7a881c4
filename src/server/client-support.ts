import {
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import {FIX_ALL_KIND} from '../service/code-actions.ts';

/** What the editor at the other end can do, read once from its first message. */
export interface ClientSupport {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly versionedEdits: boolean;
  readonly snippets: boolean;
  readonly configuration: boolean;
  readonly watchedFiles: boolean;
  readonly configurationEvents: boolean;
  readonly folderEvents: boolean;
}

export function clientSupport({capabilities}: InitializeParams): ClientSupport {
  const {workspace, textDocument} = capabilities;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippets:
      workspace?.workspaceEdit?.snippetEditSupport === true &&
      workspace.workspaceEdit.documentChanges === true,
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
