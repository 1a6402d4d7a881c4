import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import type {CorpusFolder} from '../service/corpus/corpus-files.ts';
import {lastName} from '../service/corpus/file-system.ts';
import {CONFIG_FILE} from '../service/workspace-settings.ts';
import type {ClientSupport} from './client-support.ts';
import {OWN_REGISTER_FILE} from './officials-feature.ts';

/** The files at the root of a folder that drafts are judged by. */
export const SETTINGS_FILES: readonly string[] = [CONFIG_FILE, OWN_REGISTER_FILE];

/** Asks the editor to tell of changes of settings, once. */
export async function watchSettings(
  {client}: Connection,
  {configurationEvents}: ClientSupport,
): Promise<void> {
  if (configurationEvents)
    await client.register(DidChangeConfigurationNotification.type, {section: 'briefcheck'});
}

/** Asks the editor to tell of changes of files: the settings files and the corpus. */
export async function watchFiles(
  {client}: Connection,
  folders: readonly CorpusFolder[],
  {watchedFiles}: ClientSupport,
): Promise<Disposable | undefined> {
  if (!watchedFiles) return undefined;
  const watchers: FileSystemWatcher[] = SETTINGS_FILES.map((name) => ({globPattern: `**/${name}`}));
  for (const {uri} of folders) {
    const parent = uri.slice(0, uri.lastIndexOf('/'));
    const name = lastName(uri);
    // The folder itself too: a file watcher tells of a folder that goes, not of all that was in it.
    watchers.push({globPattern: {baseUri: parent, pattern: name}});
    watchers.push({globPattern: {baseUri: uri, pattern: '**'}});
  }
  return await client.register(DidChangeWatchedFilesNotification.type, {watchers});
}
