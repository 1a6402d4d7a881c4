import {type Connection, type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver';
import {TextDocument} from 'vscode-languageserver-textdocument';
import type {Span} from '../core/text/span.ts';
import {childUri, type FileSystem, readIfThere} from '../service/corpus/file-system.ts';
import {DIAGNOSTIC_SOURCE} from '../service/diagnostics.ts';
import {visibleRange} from '../service/ranges.ts';
import type {Folder} from '../service/workspace-settings.ts';
import {logFailure} from './log.ts';

/** What a reader makes of the text of a YAML file that the author keeps in the workspace. */
export interface ReadFile {
  readonly problems: readonly (Span & {readonly message: string})[];
}

/**
 * Reads a file at the root of a folder; what is wrong in it is shown in the file. Undefined where there is no such
 * file, or none that can be read.
 */
export async function readFolderFile<Read extends ReadFile>(
  connection: Connection,
  files: FileSystem,
  folder: Folder,
  name: string,
  read: (text: string) => Read,
): Promise<Read | undefined> {
  const uri = childUri(folder.uri, name);
  try {
    const bytes = await readIfThere(files, uri);
    const text = bytes && new TextDecoder().decode(bytes);
    const result = text === undefined ? undefined : read(text);
    const document = TextDocument.create(uri, 'yaml', 0, text ?? '');
    await connection.sendDiagnostics({
      uri,
      diagnostics: problemDiagnostics(result?.problems ?? [], document),
    });
    return result;
  } catch (error) {
    logFailure(connection.console, `Reading ${name}`, error);
    return undefined;
  }
}

/** What is wrong in a settings file, as an editor shows it. */
export function problemDiagnostics(problems: ReadFile['problems'], document: TextDocument): Diagnostic[] {
  return problems.map(({message, ...span}) => ({
    range: visibleRange(span, document),
    severity: DiagnosticSeverity.Error,
    source: DIAGNOSTIC_SOURCE,
    message,
  }));
}
