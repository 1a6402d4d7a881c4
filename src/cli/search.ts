import {parseArgs} from 'node:util';
import type {CorpusIndex, SearchResult} from '../core/corpus/corpus.ts';
import {type CommandIo, UsageError} from './command-io.ts';
import {corpusOf, UnreadableCorpus} from './corpus-files.ts';

interface SearchArguments {
  readonly corpus: string;
  readonly format: 'text' | 'json';
  readonly query: string;
}

/** Results printed at most. */
const MOST_RESULTS = 20;

/** What is said of results to "drone debris" where no source speaks of debris. */
const SOME_WORDS = 'No passage has all of these words; the results have some of them.';

/**
 * `briefcheck search`: searches a folder of sources and prints the passages, best first. The JSON form is a
 * contract: `{"version":1,"query":…,"results":[{"document","title","start","end","text","score"}]}`.
 * Resolves to the exit code: 0, whether anything was found or not, or 2 when the folder cannot be read.
 */
export async function search(args: readonly string[], io: CommandIo): Promise<number> {
  const wanted = searchArguments(args);
  let corpus: CorpusIndex;
  try {
    corpus = await corpusOf(wanted.corpus);
  } catch (error) {
    if (!(error instanceof UnreadableCorpus)) throw error;
    io.error(`briefcheck: ${error.message}\n`);
    return 2;
  }
  try {
    const {results, problems} = corpus.search(wanted.query, MOST_RESULTS);
    io.out(wanted.format === 'json' ? asJson(wanted.query, results) : asText(results));
    if (results.some(({match}) => match === 'some')) io.error(`briefcheck: ${SOME_WORDS}\n`);
    for (const problem of problems) io.error(`briefcheck: ${problem}\n`);
    for (const {path, problem} of corpus.documents()) {
      if (problem !== undefined) io.error(`briefcheck: ${path}: ${problem}\n`);
    }
    return 0;
  } finally {
    corpus.close();
  }
}

/** Reads the arguments of `search`. @throws UsageError with a sentence on what to change. */
export function searchArguments(args: readonly string[]): SearchArguments {
  // `-word` belongs to the query, so an option that is not known is a word of it.
  const {values, tokens} = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {corpus: {type: 'string'}, format: {type: 'string'}},
  });
  const {corpus, format = 'text'} = values;
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') taken.add(token.index);
    if (token.kind !== 'option' || (token.name !== 'corpus' && token.name !== 'format')) continue;
    taken.add(token.index);
    if (token.inlineValue === false) taken.add(token.index + 1);
  }
  const query = args
    .filter((_, index) => !taken.has(index))
    .join(' ')
    .trim();
  if (typeof corpus !== 'string') throw new UsageError('Name the folder of sources: --corpus DIR.');
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format takes text or json, not “${format}”.`);
  if (query === '') throw new UsageError('Say what to search for.');
  return {corpus, format, query};
}

/** Offsets are UTF-16 units into the file as it is on disk, where a byte-order mark counts as one unit. */
function asJson(query: string, results: readonly SearchResult[]): string {
  const listed = results.map(({document, passage, score}) => ({
    document: document.path,
    title: document.title,
    start: passage.start + document.byteOrderMark,
    end: passage.end + document.byteOrderMark,
    text: passage.text,
    score: Number(score.toFixed(4)),
  }));
  return `${JSON.stringify({version: 1, query, results: listed})}\n`;
}

function asText(results: readonly SearchResult[]): string {
  if (results.length === 0) return 'Nothing found.\n';
  return results
    .map(({document, snippet}) => {
      const date = document.date === undefined ? '' : ` (${document.date})`;
      return `${document.path}: ${document.title}${date}\n  ${snippet.text}\n`;
    })
    .join('\n');
}
