import type {Quotation, Sentence} from '../block.ts';
import type {Span} from '../span.ts';

export type TokenKind = 'word' | 'number' | 'mark';

/** A word, number or punctuation mark of a sentence; offsets are relative to the block. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** As written, without a possessive ending. */
  readonly text: string;
  /** Lower case, typographic apostrophes made straight. */
  readonly lower: string;
  /** True when it ends in a possessive: "Romania's", "drivers'". */
  readonly possessive: boolean;
  readonly capitalised: boolean;
  /** True inside a stretch of quoted speech: somebody else's words. */
  readonly quoted: boolean;
}

// "U.S", "don't", "3.5", "1,500", "AUKUS-style", "80/20" are one token each; every other sign is its own.
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,&/:\-‑](?=[\p{L}\p{N}]))*|[^\s]/gu;
const STARTS_WITH_DIGIT = /^\p{N}/u;
const STARTS_WITH_LETTER = /^\p{L}/u;
// "Rutte", "eMarketer"
const CAPITAL = /^\p{Ll}?\p{Lu}/u;

/** Quotation marks around this many words or more hold speech, not a term or a scare word. */
const SPEECH_WORDS = 4;

// "[citation needed]", "[source?]", "[cn]": the author's own note that a source is missing
const MISSING_SOURCE = /\[(?:citation needed|citation|source needed|source\??|cn|tk)\]/giu;

/** True when the sentence holds a note such as "[citation needed]". */
export function notesMissingSource(text: string): boolean {
  return text.search(MISSING_SOURCE) >= 0;
}

/** The tokens of a sentence; `quotations` are those of its block. Linear in the sentence's length. */
export function tokensOf(sentence: Sentence, quotations: readonly Quotation[]): readonly Token[] {
  const speech = quotations.filter((quotation) => isSpeech(quotation, sentence));
  const tokens: Token[] = [];
  const prose = sentence.prose.includes('[')
    ? sentence.prose.replace(MISSING_SOURCE, (note) => ' '.repeat(note.length))
    : sentence.prose;
  for (const match of prose.matchAll(TOKEN)) {
    const start = sentence.start + match.index;
    const quoted = speech.some(({inner}) => inner.start <= start && start < inner.end);
    tokens.push(tokenOf(match[0], start, quoted));
  }
  return tokens;
}

function tokenOf(written: string, start: number, quoted: boolean): Token {
  const possessive = isPossessive(written);
  const text = possessive ? written.slice(0, -2) : written;
  const lower = text.toLowerCase();
  return {
    start,
    end: start + written.length,
    kind: kindOf(text),
    text,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    possessive,
    capitalised: lower !== text && CAPITAL.test(text),
    quoted,
  };
}

function isPossessive(written: string): boolean {
  const mark = written.charCodeAt(written.length - 2);
  return (mark === 0x27 || mark === 0x2019) && /s$/iu.test(written);
}

function kindOf(text: string): TokenKind {
  const first = text.charCodeAt(0);
  if ((first > 0x60 && first < 0x7b) || (first > 0x40 && first < 0x5b)) return 'word';
  if (STARTS_WITH_DIGIT.test(text)) return 'number';
  return STARTS_WITH_LETTER.test(text) ? 'word' : 'mark';
}

function isSpeech(quotation: Quotation, sentence: Sentence): boolean {
  if (quotation.end <= sentence.start || quotation.start >= sentence.end) return false;
  if (quotation.inner.end - quotation.inner.start > sentence.end - sentence.start) return true;
  const inner = sentence.prose.slice(
    Math.max(0, quotation.inner.start - sentence.start),
    quotation.inner.end - sentence.start,
  );
  return inner.split(' ').length >= SPEECH_WORDS;
}
