import type {Block, Sentence} from '../../text/block.ts';
import type {OfficialsRegister} from '../register.ts';
import {type TitleLexicon, titleLexiconOf} from '../title-lexicon.ts';
import {type TitleMatch, titleAt} from '../titles.ts';
import type {Mention, NamedOwner, Stance} from './mention.ts';
import {type Modifiers, modifiersBefore, ownerStartingAt} from './modifiers.ts';
import {type NameRun, nameFrom, nameUpTo} from './name-run.ts';
import {joins, type Token, tokensOf} from './token.ts';
import {departures, passiveDepartures, pastVerbs, presentVerbs, prospective} from './word-lists.ts';

const memo = new WeakMap<OfficialsRegister, WeakMap<Block, readonly Mention[]>>();

/** The people named with an office in the block, in the order of the text. Each block is read once. */
export function mentionsIn(block: Block, register: OfficialsRegister): readonly Mention[] {
  const known = memo.get(register) ?? new WeakMap<Block, readonly Mention[]>();
  memo.set(register, known);
  const mentions = known.get(block) ?? readBlock(block, titleLexiconOf(register));
  known.set(block, mentions);
  return mentions;
}

function readBlock(block: Block, lexicon: TitleLexicon): Mention[] {
  return block.sentences.flatMap((sentence, index) => readSentence(sentence, index, lexicon));
}

/** A title in its sentence, with what stands around it. */
interface TitleUse {
  readonly tokens: readonly Token[];
  readonly sentence: number;
  readonly first: number;
  /** One past the title and what follows it: "of France", "-elect". */
  readonly next: number;
  readonly match: TitleMatch;
  readonly before: Modifiers;
  readonly owner: NamedOwner | undefined;
  readonly stance: Stance;
}

function readSentence(sentence: Sentence, index: number, lexicon: TitleLexicon): Mention[] {
  const tokens = tokensOf(sentence.prose, sentence.start);
  const words = {
    at: (position: number, from: number) => {
      const token = tokens[position];
      // A possessive ends a phrase: "Ireland's foreign minister" is no minister for Ireland.
      return token && (position === from || (joins(token) && !tokens[position - 1]?.possessive))
        ? token.word
        : undefined;
    },
  };
  const mentions: Mention[] = [];
  for (let position = 0; position < tokens.length; ) {
    const match = titleAt(lexicon, words, position);
    if (match) mentions.push(...mentionsOf(readTitle(tokens, index, position, match)));
    position += match?.length ?? 1;
  }
  return mentions;
}

function readTitle(tokens: readonly Token[], sentence: number, first: number, match: TitleMatch): TitleUse {
  const before = modifiersBefore(tokens, first);
  let next = first + match.length;
  let {owner, stance} = before;
  const state = tokens[next];
  if (state && joins(state) && prospective.has(state.word) && !tokens[next - 1]?.possessive) {
    if (stance === 'current') stance = 'prospective';
    next++;
  }
  const link = tokens[next];
  if (link && joins(link) && (link.word === 'of' || link.word === 'for' || link.word === 'in')) {
    const named = ownerStartingAt(tokens, next + 1);
    if (named && joins(tokens[next + 1])) {
      owner ??= {owner: named.owner, loose: link.word === 'in'};
      next += 1 + named.length;
    } else if (link.word === 'of') {
      stance = stance === 'current' ? 'unknown-office' : stance;
    }
  }
  return {tokens, sentence, first, next, match, before, owner, stance};
}

function mentionsOf(use: TitleUse): Mention[] {
  if (use.match.meaning.needsOwner && !use.owner) return [];
  const follows = use.tokens[use.next];
  if (follows && joins(follows) && !use.tokens[use.next - 1]?.possessive) {
    const name = nameFrom(use.tokens, use.next);
    if (name) return use.match.plural ? listFrom(use, name) : [titleThenName(use, name, 'title-name')];
  }
  return appositives(use);
}

/** "Presidents Macron and Stubb", "Prime Ministers Sunak, Meloni and Trudeau". */
function listFrom(use: TitleUse, first: NameRun): Mention[] {
  const mentions = [titleThenName(use, first, 'list')];
  for (let name: NameRun | undefined = first; name; ) {
    const place = skipOf(use.tokens, name.last);
    const link = use.tokens[place];
    const and = link?.word === 'and' && /^,?\s+$/.test(link.gap);
    name = and || /^,\s+$/.test(link?.gap ?? '') ? nameFrom(use.tokens, and ? place + 1 : place) : undefined;
    if (name) mentions.push({...titleThenName(use, name, 'list'), start: name.start});
  }
  return mentions;
}

function skipOf(tokens: readonly Token[], index: number): number {
  const named = tokens[index]?.word === 'of' ? ownerStartingAt(tokens, index + 1) : undefined;
  return named ? index + 1 + named.length : index;
}

function titleThenName(use: TitleUse, name: NameRun, form: Mention['form']): Mention {
  const {tokens} = use;
  // "President Shavkat Mirziyoyev of Uzbekistan"
  const after =
    !use.owner && tokens[name.last]?.word === 'of' && joins(tokens[name.last])
      ? ownerStartingAt(tokens, name.last + 1)
      : undefined;
  const owner = use.owner ?? (after && {owner: after.owner, loose: false});
  return mention(use, name, form, use.before.first, name.last - 1, owner, stanceAfter(use, name.last));
}

const closes = /^\s*[,.;:!?)\]—–"”’…]|^\s+[–—-]\s/;
const opens = /[,(—–]\s*$|\s-\s+$/;

/** The name after a comma ("Britain's prime minister, Rishi Sunak,") or before the title ("Rishi Sunak, the prime minister,"). */
function appositives(use: TitleUse): Mention[] {
  const {tokens, before} = use;
  const follows = tokens[use.next];
  const preceding = nameBefore(use);
  if (follows && /^,\s+$/.test(follows.gap) && (before.definite || use.owner)) {
    const name = nameFrom(tokens, use.next);
    const closed = name && (tokens[name.last] === undefined || closes.test(tokens[name.last]?.gap ?? ''));
    if (name && closed && !preceding && !isTitleStart(tokens, name)) {
      return [
        mention(use, name, 'appositive', before.first, name.last - 1, use.owner, stanceAfter(use, name.last)),
      ];
    }
  }
  if (!preceding || use.match.plural) return [];
  const {name, stance, form} = preceding;
  const own = use.stance === 'current' ? stance : use.stance;
  return [
    mention(
      use,
      name,
      form,
      name.first,
      use.next - 1,
      use.owner,
      own === 'current' ? stanceAfter(use, use.next) : own,
    ),
  ];
}

/** A run such as "German Chancellor" is not a name. */
function isTitleStart(tokens: readonly Token[], name: NameRun): boolean {
  return ownerStartingAt(tokens, name.first) !== undefined && name.words.length > 1;
}

interface NameBefore {
  readonly name: NameRun;
  readonly stance: Stance;
  readonly form: Mention['form'];
}

const longestVerbPhrase = 5;

/** "Rishi Sunak, the prime minister", "Rishi Sunak, who is prime minister", "Rishi Sunak remains prime minister". */
function nameBefore(use: TitleUse): NameBefore | undefined {
  const {tokens, before} = use;
  const gap = tokens[before.first]?.gap ?? '';
  if (opens.test(gap) && before.first > 0) {
    const name = nameUpTo(tokens, before.first - 1);
    return name && {name, stance: 'current', form: 'appositive'};
  }
  for (let length = longestVerbPhrase; length >= 1; length--) {
    const start = before.first - length;
    const phrase = tokens
      .slice(Math.max(start, 0), before.first)
      .map(({word}) => word)
      .join(' ');
    const stance = presentVerbs.has(phrase) ? 'current' : pastVerbs.has(phrase) ? 'past' : undefined;
    if (!stance || start < 1) continue;
    if (!/^,?\s+$/.test(tokens[start]?.gap ?? '')) return undefined;
    const name = nameUpTo(tokens, start - 1);
    return name && {name, stance, form: 'predicate'};
  }
  return undefined;
}

const beForms = /^(?:was|were|been|be|is|being)$/;

/** What the words after the mention make of it: "until 2013", "resigned on Friday", "said at the time". */
function stanceAfter(use: TitleUse, index: number): Stance {
  if (use.stance !== 'current') return use.stance;
  const tail = use.tokens.slice(index).map(({word}) => word);
  if (tail[0] === 'until' || tail[0] === 'till' || saysAtTheTime(tail)) return 'past';
  for (const place of [0, 1, 2]) {
    const word = tail[place] ?? '';
    if (departures.has(word) || departures.has(`${word} ${tail[place + 1]}`)) return 'past';
    if (beForms.test(word) && passiveDepartures.has(tail[place + 1] ?? '')) return 'past';
  }
  return 'current';
}

function saysAtTheTime(words: readonly string[]): boolean {
  return words.some(
    (word, index) => word === 'time' && words[index - 1] === 'the' && words[index - 2] === 'at',
  );
}

function mention(
  use: TitleUse,
  name: NameRun,
  form: Mention['form'],
  first: number,
  last: number,
  owner: NamedOwner | undefined,
  stance: Stance,
): Mention {
  const {tokens, before} = use;
  const title = {
    start: tokens[use.first]?.start ?? 0,
    end: tokens[use.first + use.match.length - 1]?.end ?? 0,
    match: use.match,
  };
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    sentence: use.sentence,
    form,
    title,
    name,
    owner,
    stance,
    acting: before.acting,
    qualifierAt: tokens[before.qualifierAt]?.start ?? title.start,
    possessiveName: tokens[name.last - 1]?.possessive ?? false,
  };
}
