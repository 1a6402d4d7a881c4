// names that Windows keeps for devices, whatever their ending
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 80;

/**
 * A name for the file of an imported document, safe on every system: `2026-05-04-harbour-works-begin.md`. Letters
 * of other scripts are kept, accents are not.
 */
export function fileNameFor(title: string, date: string | undefined): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const name = shortened(words ?? []);
  const safe = name === '' || RESERVED.test(name) ? `source${name === '' ? '' : `-${name}`}` : name;
  return `${date === undefined ? '' : `${date}-`}${safe}.md`;
}

function shortened(words: readonly string[]): string {
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, LONGEST) : `${name}-${word}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  // half of a letter of two units is none
  return name.replace(/[\uD800-\uDBFF]$/, '');
}

/** "note.md", "note-2.md", "note-3.md": the first of them that is not taken. */
export function freeFileName(name: string, isTaken: (name: string) => boolean): string {
  const stem = name.replace(/\.md$/, '');
  let free = name;
  // file systems that know no capitals take "Note.md" for "note.md"
  for (let count = 2; isTaken(free.toLowerCase()); count++) free = `${stem}-${count}.md`;
  return free;
}
