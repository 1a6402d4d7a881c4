import type {Owner} from '../owners.ts';
import type {Vocabulary} from '../vocabulary.ts';
import {type FoundOwner, ownerEndingAt} from './found-owner.ts';
import type {NamedOwner, Stance} from './mention.ts';
import {joins, type Token} from './token.ts';
import {
  acting,
  bodyNouns,
  calendarWords,
  departureNouns,
  determiners,
  irregularPasts,
  neutralCapitals,
  otherOffice,
  past,
  pastLeads,
  prospective,
  sentenceStarts,
  stops,
} from './word-lists.ts';

/** What stands before a title and belongs to it: "Britain's embattled former". */
export interface Modifiers {
  /** Index of the first token of the phrase, the title's own where nothing stands before it. */
  readonly first: number;
  readonly owner: NamedOwner | undefined;
  readonly body: readonly string[];
  readonly stance: Stance;
  readonly acting: boolean;
  /** True after "the", a possessive or a country: only then can a name follow after a comma. */
  readonly definite: boolean;
  /** Index of the token that "former" goes before. */
  readonly qualifierAt: number;
}

const mostModifiers = 8;

/** Reads leftwards from the title that starts at the index. */
export function modifiersBefore(tokens: readonly Token[], title: number, vocabulary: Vocabulary): Modifiers {
  const state: Reading = {
    first: title,
    qualifierAt: title,
    owner: undefined,
    body: [],
    stance: 'current',
    acting: false,
    definite: false,
    adjectives: 0,
  };
  for (let index = title - 1; index >= 0 && title - index <= mostModifiers; ) {
    if (!joins(tokens[index + 1])) break;
    const step = readModifier(tokens, index, state, vocabulary);
    if (step === 'stop') break;
    index -= step;
  }
  if (state.stance === 'current' && isPastLead(tokens, state.first - 1)) state.stance = 'past';
  return state;
}

/** "After firing FBI Director …", "the resignation of Prime Minister …" */
function isPastLead(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? '';
  return pastLeads.has(word) || (word === 'of' && departureNouns.has(tokens[index - 1]?.word ?? ''));
}

interface Reading {
  first: number;
  qualifierAt: number;
  owner: NamedOwner | undefined;
  body: readonly string[];
  stance: Stance;
  acting: boolean;
  definite: boolean;
  adjectives: number;
}

/** Reads the modifier that ends at the index: how many tokens it takes, or `stop` when the phrase is over. */
function readModifier(
  tokens: readonly Token[],
  index: number,
  state: Reading,
  vocabulary: Vocabulary,
): number | 'stop' {
  const token = tokens[index];
  if (!token) return 'stop';
  const named = state.owner || state.definite ? undefined : ownerEndingAt(tokens, index, vocabulary);
  if (named && acceptsOwner(named.owner, token, state)) return takeOwner(tokens, index, named, state);
  const stance = stanceOf(token.word);
  if (stance && !(token.word === 'then' && token.capital && index > 0)) {
    if (state.stance === 'current') state.stance = stance;
    if (state.adjectives === 0) state.first = index;
    return 1;
  }
  if (acting.has(token.word)) {
    state.acting = true;
    state.first = index;
    return 1;
  }
  if (determiners.has(token.word)) {
    state.first = index;
    state.definite = true;
    return 'stop';
  }
  return readOther(tokens, index, state);
}

function readOther(tokens: readonly Token[], index: number, state: Reading): number | 'stop' {
  const token = tokens[index];
  if (!token || endsPhrase(token.word)) return 'stop';
  if (neutralCapital(token)) return 1;
  if (token.possessive) {
    state.definite = true;
    // "the agency's director" is of the agency in question, "the Chess Union's president" of something unknown.
    // "The Biden administration's adviser" is of a time that is over.
    if (bodyNouns.has(token.word) && !token.capital && !isNamePart(tokens[index - 1])) {
      state.first = index;
      return 1;
    }
    state.stance = 'unknown-office';
    state.body = bodyUpTo(tokens, index);
    state.first = index - state.body.length + 1;
    return 'stop';
  }
  if (state.adjectives === 0 && makesAnotherOffice(tokens, index)) {
    state.stance = 'unknown-office';
    return 'stop';
  }
  state.adjectives++;
  return token.capital || state.adjectives > 2 ? 'stop' : 1;
}

/** False for the "The" of "The country's foreign minister". */
const isNamePart = (token: Token | undefined) => token?.capital === true && !determiners.has(token.word);

const longestBody = 4;

/** The capitalised words that end with the index: "Coast Guard" of "the Coast Guard's commandant". */
function bodyUpTo(tokens: readonly Token[], index: number): readonly string[] {
  let first = index;
  while (first > 0 && index - first < longestBody && tokens[first - 1]?.capital && joins(tokens[first]))
    first--;
  return tokens
    .slice(first, index + 1)
    .filter(({capital, word}) => capital && word !== 'the')
    .map(({word}) => word);
}

/** "The king dismissed Prime Minister …": the verb is no part of the phrase. */
function endsPhrase(word: string): boolean {
  return stops.has(word) || calendarWords.has(word) || pastLeads.has(word) || irregularPasts.has(word);
}

/** "Deputy foreign minister", "Bougainville President"; but not "Yesterday President" at the start of a sentence. */
function makesAnotherOffice(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (token.word === 'under') return tokens[index + 1]?.word === 'secretary';
  if (otherOffice.has(token.word)) return true;
  const opensSentence = index === 0 && (sentenceStarts.has(token.word) || token.word.endsWith('ly'));
  return token.capital && !opensSentence;
}

const neutralCapital = (token: Token) => token.capital && neutralCapitals.has(token.word);

function stanceOf(word: string): Stance | undefined {
  if (past.has(word)) return 'past';
  return prospective.has(word) ? 'prospective' : undefined;
}

/** After an adjective only a possessive still belongs to the title: "Britain's embattled prime minister". */
function acceptsOwner(owner: Owner, token: Token, state: Reading): boolean {
  if (token.possessive) return true;
  return state.adjectives === 0 && owner.form !== 'place';
}

function takeOwner(tokens: readonly Token[], index: number, named: FoundOwner, state: Reading): number {
  const possessive = tokens[index]?.possessive ?? false;
  const loose = !possessive && named.owner.form === 'name' && !/^[A-Z.]+$/.test(named.raw);
  state.owner = {owner: named.owner, loose};
  state.first = index - named.length + 1;
  state.definite ||= possessive;
  if (!possessive) state.qualifierAt = state.first;
  return named.length;
}
