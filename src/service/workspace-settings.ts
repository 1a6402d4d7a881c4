import picomatch from 'picomatch';
import {URI} from 'vscode-uri';
import {type Config, type ConfigLayer, mergeConfig} from '../core/config/config.ts';
import type {CorpusFolder} from './corpus/corpus-files.ts';
import {childUri, uriKey} from './corpus/file-system.ts';

export interface Folder {
  readonly uri: string;
  readonly name: string;
}

/** The name of the settings file at the root of a workspace folder. */
export const CONFIG_FILE = '.briefcheck.yaml';

interface FolderSettings {
  readonly folder: Folder;
  readonly config: Config;
  readonly isExcluded: (path: string) => boolean;
}

/** The settings of each workspace folder: those of the editor, over which the folder's own file wins. */
export class WorkspaceSettings {
  readonly #folders: readonly FolderSettings[];
  readonly #outside: Config;

  /** `outside` holds for drafts of no folder where there is no folder at all. */
  constructor(
    outside: ConfigLayer,
    folders: readonly {readonly folder: Folder; readonly layers: readonly ConfigLayer[]}[],
  ) {
    this.#outside = mergeConfig(outside);
    this.#folders = folders.map(({folder, layers}) => {
      const config = mergeConfig(...layers);
      return {folder, config, isExcluded: picomatch([...config.exclude], {dot: true})};
    });
  }

  /** The settings of the editor alone, whatever a workspace says. */
  get ofEditor(): Config {
    return this.#outside;
  }

  /** The settings for a document; one that lies in no folder, as an unsaved one, has those of the first. */
  configFor(uri: string): Config {
    return this.#folderOf(uri)?.config ?? this.#folders[0]?.config ?? this.#outside;
  }

  isExcluded(uri: string): boolean {
    const settings = this.#folderOf(uri);
    return settings?.isExcluded(relativePath(settings.folder, uri)) ?? false;
  }

  /** True for a file of a corpus folder, which is a source and no draft. */
  isSource(uri: string): boolean {
    return this.corpusFolders().some((folder) => uriKey(uri).startsWith(`${uriKey(folder.uri)}/`));
  }

  /** The corpus folders of all workspace folders. */
  corpusFolders(): readonly CorpusFolder[] {
    const many = this.#folders.length > 1;
    return this.#folders.flatMap(({folder, config}) =>
      config.corpus.folders.map(withoutSlashes).map((path) => ({
        uri: path.split('/').filter(Boolean).reduce(childUri, folder.uri),
        // two folders of a workspace may both have a "corpus"
        name: (many ? [folder.name, path] : [path || folder.name]).filter(Boolean).join('/'),
      })),
    );
  }

  #folderOf(uri: string): FolderSettings | undefined {
    return this.#folders.find(({folder}) => uri.startsWith(`${folder.uri}/`));
  }
}

function relativePath(folder: Folder, uri: string): string {
  return URI.parse(uri).path.slice(URI.parse(folder.uri).path.length + 1);
}

// "./corpus/" and "/corpus" mean "corpus"
function withoutSlashes(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
}
