import {URI} from 'vscode-uri';

/**
 * The way from the file at one URI to another, as a reader writes it: `../corpus/note.md`. Undefined when there is
 * none: the draft is not saved, or they lie on different machines or drives.
 */
export function relativeReference(from: string, to: string): string | undefined {
  const [start, target] = [URI.parse(from), URI.parse(to)];
  if (start.scheme !== target.scheme || start.authority !== target.authority || start.scheme === 'untitled')
    return undefined;
  const [folders, steps] = [start.path.split('/').slice(0, -1), target.path.split('/')];
  const shared = folders.findIndex((folder, index) => folder !== steps[index]);
  const common = shared < 0 ? folders.length : shared;
  // "/c:/drafts" and "/d:/corpus" share their root alone
  if (common < 2 && folders.length > 1) return undefined;
  return [...folders.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
}
