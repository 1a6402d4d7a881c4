import type {FoundRow, PassageRow} from './passage-rows.ts';
import type {Phrase} from './query.ts';
import {COLUMN_WEIGHTS} from './schema.ts';
import type {SqlValue} from './sqlite.ts';
import type {Statements} from './statements.ts';
import {tokensOf} from './tokens.ts';

/** BM25's parameters as FTS5 has them: how soon repeating a word stops to count, and what the length counts. */
const K1 = 1.2;
const B = 0.75;
/** The weight of a phrase that more than half of the passages have. */
const LEAST_WEIGHT = 1e-6;

/** How many passages there are, and how many tokens they have on average, all columns together. */
interface Totals {
  readonly passages: number;
  readonly averageLength: number;
}

/**
 * BM25 of a phrase, as FTS5's `bm25()` counts it. FTS5 goes through the index twice for it: once to find the
 * passages, and once before to learn how many there are. A phrase of words that are everywhere ("of the first")
 * takes most of its time there; when all its passages have been found, their number is known.
 */
export class PhraseRanking {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** The rows that have the phrase in text or title, with their relevance; `rows` are all that have it anywhere. */
  ranked(phrase: Phrase, rows: readonly PassageRow[]): readonly FoundRow[] {
    const found = this.#frequencies(phrase, rows);
    const {passages, averageLength} = this.#totals();
    const idf = Math.log((passages - found.length + 0.5) / (found.length + 0.5));
    const weight = idf > 0 ? idf : LEAST_WEIGHT;
    return found.map(({row, frequency}) => {
      const length = this.#length(row[0] ?? null) / averageLength;
      const relevance = weight * ((frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length)));
      return {row, relevance};
    });
  }

  /** How often each row has the phrase, a place in the title counting for less; not the rows that have it in neither. */
  #frequencies(phrase: Phrase, rows: readonly PassageRow[]) {
    const titles = new Map<SqlValue, number>();
    return rows.flatMap((row) => {
      const [, document = null, , text, prose] = row;
      const inTitle = titles.get(document) ?? occurrences(phrase, tokensOf(this.#title(document)));
      titles.set(document, inTitle);
      const inText = occurrences(phrase, tokensOf(String(prose ?? text)));
      const frequency = COLUMN_WEIGHTS.text * inText + COLUMN_WEIGHTS.title * inTitle;
      return frequency > 0 ? [{row, frequency}] : [];
    });
  }

  #title(document: SqlValue): string {
    const sql = "SELECT json_extract(record, '$.title') FROM document WHERE id = ?";
    return String(this.#statements.value(sql, [document]) ?? '');
  }

  /** FTS5's record of the averages (section 9.1 of its documentation): rows, then the tokens of each column. */
  #totals(): Totals {
    const record = this.#statements.value('SELECT block FROM passage_words_data WHERE id = 1');
    const [passages = 0, ...tokens] = numbersIn(record);
    return {passages, averageLength: sum(tokens) / passages};
  }

  /** The tokens of a passage, all columns together (section 9.4: their numbers one after the other). */
  #length(id: SqlValue): number {
    return sum(numbersIn(this.#statements.value('SELECT sz FROM passage_words_docsize WHERE id = ?', [id])));
  }
}

/** How often the phrase stands in the tokens; "so so so" has "so so" twice. */
function occurrences(phrase: Phrase, tokens: readonly string[]): number {
  let count = 0;
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    if (phrase.every((token, index) => tokens[at + index] === token)) count += 1;
  }
  return count;
}

/** SQLite's numbers of varying length: seven bits in a byte, the highest first, the eighth bit says that more follow. */
function numbersIn(bytes: SqlValue | undefined): number[] {
  if (!(bytes instanceof Uint8Array)) throw new Error('FTS5 keeps no sizes where they were expected.');
  const numbers: number[] = [];
  let number = 0;
  for (const byte of bytes) {
    number = number * 128 + (byte & 127);
    if (byte >= 128) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
