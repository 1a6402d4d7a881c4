import type {Draft} from '../text/draft.ts';
import {literal} from './literal.ts';

/** What is to be quoted. */
export interface SpokenWords {
  /** As a document has them, its own quotation marks included or not. */
  readonly words: string;
  /** Whose words they are by the document; undefined where it does not say, or they are the document's own. */
  readonly speaker?: string | undefined;
}

/** A quotation as it goes into a draft. */
export interface QuotationText {
  readonly text: string;
  /** The full stop behind it where it would leave its paragraph without one, and so a heading. */
  readonly after: '.' | '';
  /** True when it is a sentence of its own, with its speaker, and not a part of the author's. */
  readonly isSentence: boolean;
}

// the source's own markers: "… will hold.[3]", "… will hold[^a]"
const MARKERS = /\[(?:\d{1,3}(?:[,–-]\s?\d{1,3}){0,5}|\^[^\]\s]{1,80})\]/g;

/**
 * The words between the draft's own quotation marks, those inside them single ones. Where they begin a sentence, the
 * speaker is named: “We will hold the pier,” Ana Ruiz said. In a sentence that is begun the author has named them.
 * Undefined when there are no words.
 */
export function quotationText(
  {words, speaker}: SpokenWords,
  draft: Draft,
  offset: number,
): QuotationText | undefined {
  const said = bareWords(words);
  if (!/[\p{L}\p{N}]/u.test(said)) return undefined;
  const inMarks = (inner: string) => withMarks(inner, draft);
  // "prime minister" without an article is no name to begin with
  const isNamed = speaker !== undefined && /^\p{Lu}/u.test(speaker);
  if (!isNamed || !beginsSentence(draft, offset))
    return {
      text: inMarks(said),
      after: endsBlock(draft, offset) && !/[.?!…]$/u.test(said) ? '.' : '',
      isSentence: false,
    };
  const name = literal(speaker, draft.language);
  // “ready to hold the pier” is a part of a sentence, and cannot begin one
  if (!/^\P{L}*\p{Lu}/u.test(said))
    return {text: `${name} said ${inMarks(said.replace(/\.$/u, ''))}.`, after: '', isSentence: true};
  const closed = /[?!…]$/u.test(said) ? said : `${said.replace(/\.$/u, '')},`;
  return {text: `${inMarks(closed)} ${name} said.`, after: '', isSentence: true};
}

/** The words on one line without marks around them, the source's markers, and the comma before its "she said". */
function bareWords(words: string): string {
  const line = words.replace(MARKERS, '').replace(/\s+/g, ' ').trim();
  return withoutMarksAround(line).replace(/[,;]$/, '').replace(/[“„«]/g, '‘').replace(/[”»]/g, '’');
}

/** From the end by hand: a regular expression tries each mark of a long run in the midst of the words. */
function withoutMarksAround(line: string): string {
  const start = line.search(/[^“”"„«»]/u);
  if (start < 0) return '';
  let end = line.length;
  while ('“”"„«»'.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

function withMarks(inner: string, {blocks, language}: Draft): string {
  const isStraight = blocks
    .flatMap(({block}) => block.quotations.map(({start}) => block.text.charAt(start)))
    .reduce((balance, mark) => balance + (mark === '"' ? 1 : mark === '“' ? -1 : 0), 0);
  const [opening, closing] = isStraight > 0 ? ['"', '"'] : ['“', '”'];
  // "[the] pier" must stay as it is said, so only Markdown's marks are taken from it
  const said = language === 'markdown' ? literal(inner, language) : inner;
  return opening + said.replace(/"/g, "'") + closing;
}

// "… left.", "… left.”", "… left?)"; markers are blank in prose
const SENTENCE_END = /[.!?…]["”’)\]*_]{0,4}$/u;

/** True where nothing follows in the paragraph. */
function endsBlock({blocks}: Draft, offset: number): boolean {
  const placed = blocks.find(({start, end}) => start <= offset && offset <= end);
  return placed === undefined || placed.block.text.slice(offset - placed.start).trim() === '';
}

/** True where nothing stands, or a sentence has ended and none is begun behind. */
function beginsSentence({blocks}: Draft, offset: number): boolean {
  const placed = blocks.find(({start, end}) => start <= offset && offset <= end);
  if (placed === undefined) return true;
  const {prose} = placed.block;
  const before = prose.slice(0, offset - placed.start).trimEnd();
  const after = prose.slice(offset - placed.start).trimStart();
  return (
    (before === '' || SENTENCE_END.test(before)) && (after === '' || /^["“‘'(]?[\p{Lu}\p{N}]/u.test(after))
  );
}
