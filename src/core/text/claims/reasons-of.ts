import type {Attribution} from '../attributions/attribution.ts';
import type {Token} from '../attributions/tokens.ts';
import {type ListName, lists, listsOf} from './lexicon.ts';
import {isStrong, type Reason, type ReasonKind} from './reason.ts';

/** Everything in the sentence that speaks for or against its being a claim, strong reasons first, else in reading order. */
export function reasonsOf(tokens: readonly Token[], attributions: readonly Attribution[]): readonly Reason[] {
  const own = tokens.filter((token) => !token.quoted);
  const reasons = [
    ...figures(own),
    ...dates(own),
    ...namedEvents(own),
    ...words(own),
    ...sources(attributions),
  ];
  reasons.sort((a, b) => a.start - b.start);
  return [...reasons.filter(isStrong), ...reasons.filter((reason) => !isStrong(reason))];
}

const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const CURRENCY = /^(?:[$€£¥₹]|us\$|usd|eur|gbp)$/u;
const UNIT =
  /^(?:%|percent|per|cent|million|billion|trillion|thousand|hundred|dozen|bn|m|km|kilometres|kilometers|miles|metres|meters|tonnes|tons|barrels|days|weeks|months|years|hours|minutes|people|times|troops|soldiers|men|women|votes|seats)$/u;

/** "3.5 million", "€185bn", "two hundred soldiers": a number that is no year and no day of a month. */
function* figures(tokens: readonly Token[]): Iterable<Reason> {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || !isFigure(tokens, i)) continue;
    const first = CURRENCY.test(tokens[i - 1]?.lower ?? '') ? i - 1 : i;
    let last = i;
    while (
      last - i < 3 &&
      (UNIT.test(tokens[last + 1]?.lower ?? '') || lists.numberWord.has(tokens[last + 1]?.lower ?? ''))
    )
      last++;
    yield reason('figure', tokens, first, last);
    i = last;
  }
}

function isFigure(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind === 'number') {
    if (YEAR.test(token.text)) return false;
    return !isMonth(tokens[index + 1]) && !isMonth(tokens[index - 1]);
  }
  // "one" and "a third reason" are no figures; "two thirds", "twelve soldiers" are
  return (
    token?.kind === 'word' &&
    lists.numberWord.has(token.lower) &&
    !/^(?:half|third|quarter|per|double|twice)$/u.test(token.lower)
  );
}

function isMonth(token: Token | undefined): boolean {
  return token?.capitalised === true && lists.month.has(token.lower);
}

/** "12 May 2023", "May 2023", "in 1994", "on Monday", "last week". */
function* dates(tokens: readonly Token[]): Iterable<Reason> {
  for (let i = 0; i < tokens.length; i++) {
    const last = dateEnd(tokens, i);
    if (last === undefined) continue;
    const first = isMonth(tokens[i]) && tokens[i - 1]?.kind === 'number' ? i - 1 : i;
    yield reason('date', tokens, first, last);
    i = last;
  }
}

const NEAR_PAST = new Set(['last', 'this']);
const PERIOD = new Set(['week', 'month', 'year', 'night', 'summer', 'winter', 'spring', 'autumn']);

/** The index of the last token of the date that begins here (or whose month stands here), if any. */
function dateEnd(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (isMonth(token)) {
    let last = index;
    while (tokens[last + 1]?.kind === 'number' && last - index < 2) last++;
    // "May" alone may be the verb or a name
    const alone = last === index && tokens[index - 1]?.kind !== 'number';
    return alone && token.lower === 'may' ? undefined : last;
  }
  if (token.kind === 'number' && YEAR.test(token.text) && !isMonth(tokens[index + 1])) return index;
  if (token.capitalised && lists.weekday.has(token.lower)) return index;
  return NEAR_PAST.has(token.lower) && PERIOD.has(tokens[index + 1]?.lower ?? '') ? index + 1 : undefined;
}

/** "Operation Sunrise", "the Almaty agreement", "Resolution 2023": a capital beside a word for an event or act. */
function* namedEvents(tokens: readonly Token[]): Iterable<Reason> {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || !lists.eventNoun.has(token.lower)) continue;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (before?.capitalised && before.kind === 'word' && i > 1) yield reason('named-event', tokens, i - 1, i);
    else if (token.capitalised && (after?.capitalised || after?.kind === 'number'))
      yield reason('named-event', tokens, i, i + 1);
  }
}

const BY_LIST: {readonly [name in ListName]?: ReasonKind} = {
  superlative: 'superlative',
  event: 'past-event-verb',
  intent: 'intent-verb',
  causeWords: 'cause',
  meaningWords: 'meaning',
  outlookWords: 'outlook',
  estimative: 'estimative',
  deontic: 'modal',
};

function* words(tokens: readonly Token[]): Iterable<Reason> {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') continue;
    if (token.lower === 'first' && i > 0)
      yield reason('first-occurrence', tokens, i, tokens[i + 1]?.lower === 'time' ? i + 1 : i);
    for (const list of listsOf(token)) {
      const kind = BY_LIST[list];
      // "Il Sole 24 Ore", "the First Sea Lord": within a name a word means nothing by itself
      const partOfName = token.capitalised && i > 0;
      if (kind !== undefined && !partOfName) yield reason(kind, tokens, i, i);
    }
    if (token.capitalised && i > 0 && token.lower !== 'i' && !isMonth(token))
      yield reason('name', tokens, i, i);
  }
}

function* sources(attributions: readonly Attribution[]): Iterable<Reason> {
  for (const {source, cue} of attributions) {
    if (source.kind === 'author') continue;
    const kind = source.kind === 'unnamed' ? 'unnamed-source' : 'source';
    yield {kind, start: source.start, end: source.end, text: source.text || cue.text};
  }
}

function reason(kind: ReasonKind, tokens: readonly Token[], first: number, last: number): Reason {
  const words = tokens.slice(first, last + 1);
  let text = '';
  for (const [index, word] of words.entries()) {
    if (index > 0 && word.start > (words[index - 1]?.end ?? 0)) text += ' ';
    text += word.text;
  }
  return {kind, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, text};
}
