import type {TitleMatch} from '../titles.ts';
import type {Vocabulary} from '../vocabulary.ts';
import {ownerStartingAt} from './found-owner.ts';
import type {Mention, MentionForm, NamedOwner, Stance} from './mention.ts';
import {type Modifiers, modifiersBefore} from './modifiers.ts';
import type {NameRun} from './name-run.ts';
import {joins, type Token, wordAfterComma} from './token.ts';
import {departures, irregularPasts, passiveDepartures, prospective, timeConjunctions} from './word-lists.ts';

/** A title in its sentence, with what stands around it. */
export interface TitleUse {
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly sentence: number;
  readonly first: number;
  /** One past the title and what follows it: "of France", "-elect". */
  readonly next: number;
  readonly match: TitleMatch;
  readonly before: Modifiers;
  readonly owner: NamedOwner | undefined;
  readonly stance: Stance;
}

/**
 * Reads what belongs to the title found at the token `first`. After a title without a name, "and" joins the two:
 * "Germany's vice-chancellor and economy minister, Robert Habeck".
 */
export function readTitle(
  tokens: readonly Token[],
  sentence: number,
  first: number,
  match: TitleMatch,
  vocabulary: Vocabulary,
  nameless?: TitleUse,
): TitleUse {
  const isJoined =
    nameless?.next === first - 1 &&
    tokens[first - 1]?.word === 'and' &&
    wordAfterComma(tokens, first + match.length) !== undefined;
  const before = isJoined && nameless ? nameless.before : modifiersBefore(tokens, first, vocabulary);
  let next = first + match.length;
  let {owner, stance} = before;
  const state = tokens[next];
  if (state && joins(state) && prospective.has(state.word) && !tokens[next - 1]?.possessive) {
    if (stance === 'current') stance = 'prospective';
    next++;
  }
  const link = tokens[next];
  if (link && joins(link) && /^(?:of|for|in)$/.test(link.word)) {
    const named = ownerStartingAt(tokens, next + 1, vocabulary);
    if (named && joins(tokens[next + 1])) {
      owner ??= {owner: named.owner, loose: link.word === 'in'};
      next += 1 + named.length;
    } else if (link.word === 'of' && stance === 'current') {
      stance = 'unknown-office'; // "president of the Chess Union"
    }
  }
  return {tokens, vocabulary, sentence, first, next, match, before, owner, stance};
}

/** A mention that reaches from the token `from` to the token `to`; the stance is as the words after it leave it. */
export function mentionOf(
  use: TitleUse,
  name: NameRun,
  form: MentionForm,
  {from, to}: {readonly from: number; readonly to: number},
  said: Pick<Mention, 'owner' | 'stance'> = use,
): Mention {
  const {tokens, before, first, match} = use;
  const title = {start: tokens[first]?.start ?? 0, end: tokens[first + match.length - 1]?.end ?? 0, match};
  const after = tokens.slice(to + 1, to + 1 + reach).map(({word}) => word);
  const ahead = tokens.slice(Math.max(0, from - 4), from).map(({word}) => word);
  const pastTense = isPast(verbIn(after));
  const stance = said.stance === 'current' ? stanceAround(ahead, after, pastTense) : said.stance;
  return {
    start: Math.min(tokens[from]?.start ?? 0, name.honorificStart),
    end: tokens[to]?.end ?? 0,
    sentence: use.sentence,
    form,
    title,
    name,
    owner: said.owner,
    body: before.body,
    stance,
    acting: before.acting,
    pastTense,
    qualifierAt: tokens[before.qualifierAt]?.start ?? title.start,
  };
}

const beForms = /^(?:was|were|been|be|is|being)$/;

/** How many words after the mention are read. */
const reach = 40;

/** What the words around the mention make of it: "when … resigned", "… until 2013", "… had promised". */
function stanceAround(ahead: readonly string[], after: readonly string[], pastTense: boolean): Stance {
  if (pastTense && timeConjunctions.has(ahead.at(-1) ?? '')) return 'past';
  // "the toppled dictator, President Bashar al-Assad"
  if (ahead.some((word) => passiveDepartures.has(word))) return 'past';
  // "who had stepped down as President Obama's aide"
  if (ahead.at(-1) === 'as' && departures.has(ahead.slice(-3, -1).join(' '))) return 'past';
  const [first = '', second = '', third = ''] = after;
  if (/^(?:until|till|had|successor)$/.test(first)) return 'past';
  if (first === 'who' && isPast(second === 'had' ? third : second)) return 'past';
  return after.slice(0, 3).some((word, place) => isDeparture(word, after[place + 1] ?? ''))
    ? 'past'
    : 'current';
}

/** "resigned", "stepped down", "was ousted" */
function isDeparture(word: string, next: string): boolean {
  return (
    departures.has(word) ||
    departures.has(`${word} ${next}`) ||
    (beForms.test(word) && passiveDepartures.has(next))
  );
}

const adverb = /^(?:then|also|later|never|first|once|again|twice|duly|often|reportedly|.+ly)$/;

function verbIn([first = '', second = '']: readonly string[]): string {
  return adverb.test(first) ? second : first;
}

function isPast(verb: string): boolean {
  return irregularPasts.has(verb) || (verb.length > 3 && verb.endsWith('ed'));
}
