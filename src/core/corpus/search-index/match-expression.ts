import type {MatchKind} from '../corpus.ts';
import type {Phrase, Query} from './query.ts';
import type {Vocabulary} from './vocabulary.ts';

/** One way to match a query, as an FTS5 MATCH expression; `undefined` asks for no words at all. */
export interface Attempt {
  readonly match: MatchKind;
  readonly expression: string | undefined;
  /** Where the expression asks for one phrase in text or title and for nothing else: that phrase. */
  readonly phrase: Phrase | undefined;
  /** What counts as a match within the text, for the marks: each a run of tokens, the last perhaps a beginning. */
  readonly terms: readonly Term[];
}

/** A run of tokens to mark; with `prefix` the last one is the beginning of a word. */
export interface Term {
  readonly tokens: Phrase;
  readonly prefix: boolean;
}

/** Names of columns that plain words are looked up in. */
const IN_TEXT = '{text title}';
const IN_NAMES = '{people organisations speakers}';

/** A shorter word is no beginning, except the one that is being typed: "the" does not ask for "their". */
const SHORTEST_BEGINNING = 4;

/** Longest stretch of free words that is also tried as one phrase. */
const LONGEST_PHRASE = 12;

/** The ways to match a query, best first. Asked one after the other until there are enough results. */
export function attemptsFor(query: Query, vocabulary: Vocabulary): readonly Attempt[] {
  const {words} = query;
  const required = requiredParts(query, vocabulary);
  const exact = query.phrases.map(whole);
  const attempt = (match: MatchKind, parts: readonly string[], terms: readonly Term[]): Attempt => ({
    match,
    expression: allOf([...required, ...parts]),
    phrase: match === 'phrase' ? onlyPhrase(query) : undefined,
    terms: [...exact, ...terms],
  });
  if (words.length === 0) return [attempt(query.phrases.length > 0 ? 'phrase' : 'filter', [], [])];

  const attempts: Attempt[] = [];
  const run = words.flat();
  if (run.length > 1 && run.length <= LONGEST_PHRASE) {
    const term: Term = {tokens: run, prefix: query.typing};
    attempts.push(attempt('phrase', [anyOf(completed(term, vocabulary))], [term]));
  }
  const wholes = words.map(whole);
  attempts.push(attempt('words', wholes.map(inText), wholes));
  const beginnings = words.map((tokens, index): Term => {
    const isTyped = query.typing && index === words.length - 1;
    return {tokens, prefix: isTyped || (tokens.at(-1)?.length ?? 0) >= SHORTEST_BEGINNING};
  });
  attempts.push(
    attempt(
      'prefix',
      beginnings.map((term) => anyOf(completed(term, vocabulary))),
      beginnings,
    ),
  );
  const mended = mend(beginnings, vocabulary);
  if (mended !== undefined) attempts.push(attempt('misspelt', mended.map(anyOf), mended.flat()));
  if (words.length > 1)
    attempts.push(
      attempt('some', [anyOf(beginnings.flatMap((term) => completed(term, vocabulary)))], beginnings),
    );
  return attempts;
}

/** The phrase that is all the query asks for; a last word that may be unfinished makes it several. */
function onlyPhrase({words, phrases, who, quote, typing}: Query): Phrase | undefined {
  if (who.length > 0 || quote.length > 0) return undefined;
  if (words.length === 0) return phrases.length === 1 ? phrases[0] : undefined;
  return phrases.length === 0 && !typing ? words.flat() : undefined;
}

/** Completions tried for an unfinished word, and for the last word of an unfinished phrase. */
const MOST_COMPLETIONS = {word: 64, phrase: 16};

/**
 * A beginning of a word as the words that it may become. FTS5 could do this (`"rut" *`), but without an index of
 * prefixes, which doubles the size, it first gathers every passage of every such word.
 */
export function completed(
  term: Term,
  vocabulary: Vocabulary,
  most = term.tokens.length > 1 ? MOST_COMPLETIONS.phrase : MOST_COMPLETIONS.word,
): readonly Term[] {
  const last = term.tokens.at(-1);
  if (!term.prefix || last === undefined || vocabulary.size === 0) return [term];
  const words = vocabulary.completions(last, most);
  if (words.length === 0) return [whole(term.tokens)];
  return words.map((word) => whole([...term.tokens.slice(0, -1), word]));
}

/** For each word the terms that may stand for it; undefined when every word is known. */
function mend(words: readonly Term[], vocabulary: Vocabulary): Term[][] | undefined {
  let changed = false;
  const mended = words.map((word) => {
    const [token = ''] = word.tokens;
    if (word.tokens.length !== 1 || vocabulary.completions(token, 1).length > 0) return [word];
    const near = vocabulary.near(token);
    if (near.length === 0) return [word];
    changed = true;
    return near.map((term): Term => whole([term]));
  });
  return changed ? mended : undefined;
}

/** What every attempt must have: phrases, names and quotations asked for. A name may be unfinished: `who:rut`. */
function requiredParts(query: Query, vocabulary: Vocabulary): string[] {
  const names = query.who.map((tokens) => completed({tokens, prefix: true}, vocabulary));
  return [
    ...query.phrases.map((phrase) => inText(whole(phrase))),
    ...names.map((terms) => `${IN_NAMES} : (${terms.map(quoted).join(' OR ')})`),
    ...query.quote.map((phrase) => `quotations : ${quoted(whole(phrase))}`),
  ];
}

/** What no result may have, as an expression of its own; undefined when nothing is left out. */
export function excludedBy(query: Query): string | undefined {
  if (query.excluded.length === 0) return undefined;
  return anyOf(query.excluded.map(whole));
}

function whole(tokens: Phrase): Term {
  return {tokens, prefix: false};
}

function allOf(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : parts.map((part) => `(${part})`).join(' AND ');
}

/** `{text title} : ("inch" OR "inches")` */
export function anyOf(terms: readonly Term[]): string {
  return `${IN_TEXT} : (${terms.map(quoted).join(' OR ')})`;
}

function inText(term: Term): string {
  return `${IN_TEXT} : ${quoted(term)}`;
}

/** The term as an FTS5 string: whatever the author typed, inside the quotes it is no syntax. */
export function quoted({tokens, prefix}: Term): string {
  return `"${tokens.join(' ').replaceAll('"', '""')}"${prefix ? ' *' : ''}`;
}
