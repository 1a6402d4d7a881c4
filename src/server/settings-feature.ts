import {configFromSettings, readConfig} from '../core/config/read-config.ts';
import {CONFIG_FILE, WorkspaceSettings} from '../service/workspace-settings.ts';
import type {Agreement, Session} from './session.ts';
import {readFolderFile} from './settings-files.ts';

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
    folders.map(async (folder) => {
      const file = await readFolderFile(connection, files, folder, CONFIG_FILE, readConfig);
      return {folder, layers: [await ofEditor(folder.uri), file?.layer ?? {}]};
    }),
  );
  session.folders = folders;
  session.settings = new WorkspaceSettings(outside, layered);
}
