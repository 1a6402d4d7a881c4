import {formatOf} from '../../core/corpus/readers/document-file.ts';

/**
 * The files in the order of reading, texts before what takes long to be drawn out: most of a corpus can be searched
 * while a large PDF is read.
 */
export function quickestFirst(files: ReadonlyMap<string, string>): (readonly [path: string, uri: string])[] {
  const isText = (path: string) => ['markdown', 'plaintext'].includes(formatOf(path) ?? '');
  return [...files].sort(([a], [b]) => Number(isText(b)) - Number(isText(a)));
}
