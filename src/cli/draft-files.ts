import {type Dirent, readdirSync, readFileSync, statSync} from 'node:fs';
import {extname, join, relative, sep} from 'node:path';
import picomatch from 'picomatch';
import {decodeText} from '../core/corpus/readers/decode.ts';

/** A draft as read, or why it could not be: a sentence for the author. */
export type ReadDraft =
  | {readonly kind: 'text'; readonly path: string; readonly text: string}
  | {readonly kind: 'problem'; readonly path: string; readonly problem: string};

const DRAFT_EXTENSIONS = new Set(['.md', '.markdown', '.txt']);
/** A larger file is no draft that somebody writes by hand. */
const LARGEST_DRAFT = 20_000_000;
const STANDARD_INPUT = '-';

/** The drafts that the paths name: files as given, folders with all drafts in them that no pattern excludes. */
export function readDrafts(paths: readonly string[], exclude: readonly string[]): readonly ReadDraft[] {
  const excluded = picomatch([...exclude], {dot: true});
  return paths.flatMap((path) => {
    if (path === STANDARD_INPUT) return [readDraft(path, 0)];
    try {
      return statSync(path).isDirectory() ? [...draftsUnder(path, path, excluded)] : [readDraft(path, path)];
    } catch (cause) {
      return [problem(path, cause)];
    }
  });
}

/** The drafts below a folder in alphabetical order; links are not followed, so that no loop can arise. */
function* draftsUnder(
  folder: string,
  root: string,
  excluded: (path: string) => boolean,
): Generator<ReadDraft> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, {withFileTypes: true});
  } catch (cause) {
    // the other folders are still read
    yield problem(folder, cause);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const inside = relative(root, path).split(sep).join('/');
    if (excluded(entry.isDirectory() ? `${inside}/` : inside)) continue;
    if (entry.isDirectory()) yield* draftsUnder(path, root, excluded);
    else if (entry.isFile() && DRAFT_EXTENSIONS.has(extname(entry.name).toLowerCase()))
      yield readDraft(path, path);
  }
}

function readDraft(path: string, file: string | 0): ReadDraft {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > LARGEST_DRAFT)
      return {
        kind: 'problem',
        path,
        problem: `${path} is larger than ${LARGEST_DRAFT / 1_000_000} MB and was not checked.`,
      };
    const decoded = decodeText(bytes);
    if (decoded.kind === 'problem') return {kind: 'problem', path, problem: `${path}: ${decoded.problem}`};
    // the mark counts as one unit of the text
    return {kind: 'text', path, text: `${decoded.byteOrderMark === 1 ? '\uFEFF' : ''}${decoded.text}`};
  } catch (cause) {
    return problem(path, cause);
  }
}

function problem(path: string, cause: unknown): ReadDraft {
  const reason = cause instanceof Error && 'code' in cause ? reasonOf(String(cause.code)) : String(cause);
  return {kind: 'problem', path, problem: `${path} could not be read: ${reason}.`};
}

function reasonOf(code: string): string {
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not allowed';
  return `the system says ${code}`;
}
