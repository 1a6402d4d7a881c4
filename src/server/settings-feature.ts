import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {configFromSettings} from '../core/config/read-config.ts';
import {childUri, type FileSystem, readIfThere} from '../service/corpus/file-system.ts';
import {DIAGNOSTIC_SOURCE} from '../service/diagnostics.ts';
import {visibleRange} from '../service/ranges.ts';
import {
  CONFIG_FILE,
  type Folder,
  readSettingsFile,
  WorkspaceSettings,
} from '../service/workspace-settings.ts';
import {logFailure} from './log.ts';
import type {Agreement, Session} from './session.ts';

/** Reads the settings of the editor and of each folder's file anew. */
export async function loadSettings(session: Session, {support, files}: Agreement): Promise<void> {
  const {connection} = session;
  const folders = support.folderEvents ? ((await connection.workspace.getWorkspaceFolders()) ?? []) : [];
  const ofEditor = async (scopeUri?: string) => {
    if (!support.configuration) return {};
    const item = {section: 'briefcheck', ...(scopeUri === undefined ? {} : {scopeUri})};
    const {layer, problems} = configFromSettings(await connection.workspace.getConfiguration(item));
    for (const {message} of problems) connection.console.warn(`Settings: ${message}`);
    return layer;
  };
  const outside = await ofEditor();
  const layered = await Promise.all(
    folders.map(async (folder) => ({
      folder,
      layers: [await ofEditor(folder.uri), await ofFolder(session, folder, files)],
    })),
  );
  session.settings = new WorkspaceSettings(outside, layered);
}

/** The settings of the folder's file; what is wrong in it is shown in the file. */
async function ofFolder(session: Session, folder: Folder, files: FileSystem) {
  const {connection} = session;
  const uri = childUri(folder.uri, CONFIG_FILE);
  const text = await readText(files, uri).catch((error: unknown) => {
    logFailure(connection.console, `Reading ${CONFIG_FILE}`, error);
    return undefined;
  });
  const {layer, problems} = readSettingsFile(text);
  const document = TextDocument.create(uri, 'yaml', 0, text ?? '');
  const diagnostics = problems.map(
    ({message, ...span}): Diagnostic => ({
      range: visibleRange(span, document),
      severity: DiagnosticSeverity.Error,
      source: DIAGNOSTIC_SOURCE,
      message,
    }),
  );
  await connection.sendDiagnostics({uri, diagnostics});
  return layer;
}

async function readText(files: FileSystem, uri: string): Promise<string | undefined> {
  const bytes = await readIfThere(files, uri);
  return bytes && new TextDecoder().decode(bytes);
}
