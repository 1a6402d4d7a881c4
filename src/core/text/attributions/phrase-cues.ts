import type {Attribution, AttributionSource} from './attribution.ts';
import {attribution, cueOf} from './build.ts';
import {givenWords, givingVerbs, unnamedPhrases, utteranceNouns} from './lexicon.ts';
import {pronounSource, sourceOf} from './source.ts';
import {nounPhraseAfter, subjectBefore, verbGroupStart} from './subject.ts';
import type {Token} from './tokens.ts';

const COPULA = /^(?:is|was|has|remains|goes|went|puts|ran|runs)$/u;

/** "according to X", "per X", "by her account", "Moscow's line is that", "rumour has it": a cue that is no verb. */
export function phraseCueAt(tokens: readonly Token[], index: number): Attribution | undefined {
  const [first, second, third] = [tokens[index]?.lower, tokens[index + 1]?.lower, tokens[index + 2]?.lower];
  if (first === 'according' && second === 'to') return withSource(tokens, index, index + 2);
  if (first === 'per' && tokens[index + 1]?.capitalised) return withSource(tokens, index, index + 1);
  if (first === 'in' && second === 'the' && third === 'words' && tokens[index + 3]?.lower === 'of')
    return withSource(tokens, index, index + 4);
  const accounted = first === 'by' || first === 'on' || first === 'in' ? account(tokens, index) : undefined;
  if (accounted !== undefined) return accounted;
  if (givingVerbs.has(first ?? '')) return wordGiven(tokens, index);
  return lineAt(tokens, index) ?? nobodyAt(tokens, index);
}

function withSource(tokens: readonly Token[], from: number, to: number): Attribution | undefined {
  const source = sourceOf(nounPhraseAfter(tokens, to), false, true);
  return source && attribution(tokens, source, cueOf(tokens, from, to, 'phrase'), 'main', from);
}

/** How many words may stand between "by" and "count": "by the harbour master of Nacala's own count". */
const OWNER_REACH = 9;

/** "by her account", "on Moscow's count", "in the minister's own words", "by the account of Rui Alves". */
function account(tokens: readonly Token[], index: number): Attribution | undefined {
  for (let at = index + 1; at < Math.min(tokens.length, index + OWNER_REACH); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.quoted) return undefined;
    if (!utteranceNouns.has(token.lower)) continue;
    if (tokens[at + 1]?.lower === 'of' && at === index + 2) return withSource(tokens, index, at + 2);
    const own = tokens[at - 1]?.lower === 'own' ? at - 1 : at;
    return ownAccount(tokens, index, own, at);
  }
  return undefined;
}

/** The account of the owner that stands between `index` and `end`: "her", "Moscow's". */
function ownAccount(
  tokens: readonly Token[],
  index: number,
  end: number,
  noun: number,
): Attribution | undefined {
  const owner = tokens[end - 1];
  if (owner === undefined || end - 1 <= index) return undefined;
  const source =
    pronounSource(owner) ??
    (owner.possessive ? sourceOf(tokens.slice(index + 1, end), false, true) : undefined);
  return source && attribution(tokens, source, cueOf(tokens, index, noun + 1, 'phrase'), 'main', index);
}

/** How many words may stand between "gave" and "that": "gave the committee a further assurance that". */
const GIVEN_REACH = 8;

/** "Horn gave an assurance that the register was sound", "the ministry issued a fresh warning that …" */
function wordGiven(tokens: readonly Token[], index: number): Attribution | undefined {
  for (let at = index + 1; at < Math.min(tokens.length - 1, index + GIVEN_REACH); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return undefined;
    if (!givenWords.has(token.lower) || tokens[at + 1]?.lower !== 'that') continue;
    const subject = subjectBefore(tokens, verbGroupStart(tokens, index), true);
    const cue = cueOf(tokens, index, at + 1, 'speech');
    return subject && attribution(tokens, subject.source, cue, subject.reach, index);
  }
  return undefined;
}

/** "Moscow's line is that …", "His answer was blunt". */
function lineAt(tokens: readonly Token[], index: number): Attribution | undefined {
  const owner = tokens[index];
  const noun = tokens[index + 1];
  if (owner === undefined || noun === undefined || !utteranceNouns.has(noun.lower)) return undefined;
  if (!COPULA.test(tokens[index + 2]?.lower ?? '')) return undefined;
  const from = Math.max(0, index - 4);
  const source =
    pronounSource(owner) ??
    (owner.possessive ? sourceOf(tokens.slice(from, index + 1), from === 0) : undefined);
  return source && attribution(tokens, source, cueOf(tokens, index + 1, index + 3, 'phrase'), 'main', index);
}

function nobodyAt(tokens: readonly Token[], index: number): Attribution | undefined {
  const phrases = unnamedPhrases.get(tokens[index]?.lower ?? '');
  const phrase = phrases?.find((words) => words.every((word, at) => tokens[index + at]?.lower === word));
  if (phrase === undefined) return undefined;
  const cue = cueOf(tokens, index, index + phrase.length, 'phrase');
  const source: AttributionSource = {
    start: cue.start,
    end: cue.end,
    kind: 'unnamed',
    text: cue.text,
    published: false,
  };
  return attribution(tokens, source, cue, 'main', index);
}
