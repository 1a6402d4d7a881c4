/** A run of text as pdf.js gives it: what it says and where it stands, in points from the lower left corner. */
export interface TextRun {
  readonly str: string;
  /** The last two numbers are the run's place, across and up. */
  readonly transform: readonly unknown[];
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page: its words, how far up it stands, and how high its letters are. */
export interface PageLine {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** The lines of a page in the order of the file, which is nearly always the order of reading. */
export function linesOfPage(runs: readonly TextRun[]): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let y = 0;
  let height = 0;
  for (const run of runs) {
    if (run.str.trim() !== '') {
      y = Number(run.transform[5] ?? 0);
      height = Math.max(height, run.height);
    }
    text += run.str;
    if (!run.hasEOL) continue;
    if (text.trim() !== '') lines.push({text: text.trim(), y, height});
    text = '';
    height = 0;
  }
  if (text.trim() !== '') lines.push({text: text.trim(), y, height});
  return lines;
}

/** A gap of this many line heights begins a new paragraph. */
const PARAGRAPH_GAP = 1.8;

/** The paragraphs of a page: lines joined, words that were hyphenated at a line's end made whole again. */
export function paragraphsOf(lines: readonly PageLine[]): string[] {
  const paragraphs: string[] = [];
  let previous: PageLine | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || previous === undefined || beginsParagraph(previous, line))
      paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joined(last, line.text);
    previous = line;
  }
  return paragraphs;
}

function beginsParagraph(previous: PageLine, line: PageLine): boolean {
  const size = Math.max(previous.height, line.height, 1);
  const gap = previous.y - line.y;
  // a new column or page goes up again; another size of letters is a heading or a note
  return gap < 0 || gap > PARAGRAPH_GAP * size || Math.abs(previous.height - line.height) > 0.2 * size;
}

/** `inter-` + `national` -> `international`; `NATO-` + `Russia` keeps its hyphen. */
function joined(before: string, after: string): string {
  if (/\p{Ll}[-‐\u00AD]$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  return /[-‐]$/u.test(before) ? before + after : `${before} ${after}`;
}
