import type {WordChange} from '../../corpus/corpus.ts';
import type {Fix, TextEdit} from '../finding.ts';

/** Changes named in a message; of more only the number is given. */
const NAMED = 3;

/** `“every” where this quotation has “each”, and “not”, which is left out here` */
export function describeChanges(diff: readonly WordChange[]): string {
  const changes = diff.filter(({kind}) => kind === 'changed');
  const named = changes.slice(0, NAMED).map(({draft, source}) => {
    if (draft === '') return `“${source}”, which is left out here`;
    if (source === '') return `nothing like “${draft}” there`;
    return `“${source}” where this quotation has “${draft}”`;
  });
  const more = changes.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more differences`] : [])].join('; ');
}

/**
 * Puts the source's words in the place of the draft's, word by word: the draft's quotation marks, ellipses and
 * brackets stay. `offset` is where the words begin in the block.
 */
export function restoreSource(diff: readonly WordChange[], words: string, offset: number): Fix {
  const straight = words.includes("'") && !words.includes('’');
  const edits = diff
    .filter(({kind}) => kind === 'changed')
    .map((change): TextEdit => {
      const source = straight ? change.source.replaceAll('’', "'") : change.source;
      const {start, end, text} = spaced(change, source, words);
      return {start: start + offset, end: end + offset, text};
    });
  return {title: 'Restore the words of the source', safe: false, preferred: true, edits};
}

/** The edit with the blank that a word brings along, or leaves behind. */
function spaced({start, end}: WordChange, source: string, words: string): TextEdit {
  if (start === end) {
    return start === 0 ? {start, end, text: `${source} `} : {start, end, text: ` ${source}`};
  }
  if (source !== '') return {start, end, text: source};
  let from = start;
  let to = end;
  while (from > 0 && words.charAt(from - 1) === ' ') from -= 1;
  if (from === 0) while (words.charAt(to) === ' ') to += 1;
  return {start: from, end: to, text: ''};
}
