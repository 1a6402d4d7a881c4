/** The one place where offsets become line and character, and back. Both count in UTF-16 units. */
import type {Position, Range} from 'vscode-languageserver-types';
import type {Span} from '../core/text/span.ts';

/** What knows where its lines begin: an open document, or a {@link LineIndex} of a file that is not open. */
export interface Positions {
  positionAt(offset: number): Position;
}

/** An open document: its lines and how long it is. */
export interface PositionedText extends Positions {
  getText(): string;
  offsetAt(position: Position): number;
}

/**
 * The range that an editor shows for a span. Never of zero length, which editors do not draw or draw as the whole
 * word: such a span becomes the character after it, at the end of a line the one before it.
 */
export function visibleRange(span: Span, document: PositionedText): Range {
  const range = plainRange(span, document);
  return isEmpty(range) ? plainRange(visibleCharacter(document.getText(), span.start), document) : range;
}

/** The range of a span as it is; an insertion is an empty range. */
export function plainRange(span: Span, positions: Positions): Range {
  return {start: positions.positionAt(span.start), end: positions.positionAt(span.end)};
}

/** The span of a range in the text of an open document. */
export function spanOf(range: Range, document: PositionedText): Span {
  return {start: document.offsetAt(range.start), end: document.offsetAt(range.end)};
}

function isEmpty({start, end}: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

const LINE_END = /[\r\n]/;

/** The character at the offset, else the one before it on the line, else the nearest one of the text. */
function visibleCharacter(text: string, offset: number): Span {
  const isVisible = (at: number) => at >= 0 && at < text.length && !LINE_END.test(text[at] ?? '');
  if (isVisible(offset)) return characterAt(text, offset);
  let at = offset - 1;
  if (!isVisible(at)) {
    at = offset;
    while (at < text.length && !isVisible(at)) at += 1;
  }
  if (at === text.length) while (at > 0 && !isVisible(at)) at -= 1;
  return characterAt(text, at);
}

/** An emoji takes two UTF-16 units: half of one is no range. */
function characterAt(text: string, at: number): Span {
  const start = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
  return {start, end: start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)};
}

/** Where the lines of a text begin, without the text: enough to place a passage of a file that is not open. */
export class LineIndex implements Positions {
  readonly #starts: Uint32Array;
  readonly #length: number;

  /** Line ends are `\n`, `\r\n` and `\r`, as in the protocol. */
  constructor(text: string) {
    const starts = [0];
    for (const {0: end, index} of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
    this.#starts = Uint32Array.from(starts);
    this.#length = text.length;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return {line: low, character: at - (this.#starts[low] ?? 0)};
  }
}
