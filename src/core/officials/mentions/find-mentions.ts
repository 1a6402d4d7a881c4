import type {Block, Sentence} from '../../text/block.ts';
import type {OfficialsRegister} from '../register.ts';
import {titleAt} from '../titles.ts';
import {vocabularyOf} from '../vocabulary.ts';
import {nameAfterComma, nameBeforeTitle} from './appositives.ts';
import {isHoldersName} from './fits.ts';
import {ownerStartingAt} from './found-owner.ts';
import {governmentAt} from './governments.ts';
import type {Mention, MentionForm} from './mention.ts';
import {type NameRun, nameFrom} from './name-run.ts';
import {mentionOf, readTitle, type TitleUse} from './title-use.ts';
import {joins, type Token, tokensOf, wordAfterComma} from './token.ts';

const memo = new WeakMap<OfficialsRegister, WeakMap<Block, readonly Mention[]>>();

/**
 * The people named with an office in the block, in the order of the text: for the rules, the hover and completion.
 * Each block is read once; the same block gives the same answer wherever it stands.
 */
export function mentionsIn(block: Block, register: OfficialsRegister): readonly Mention[] {
  const known = memo.get(register) ?? new WeakMap<Block, readonly Mention[]>();
  memo.set(register, known);
  const mentions =
    known.get(block) ?? block.sentences.flatMap((sentence, index) => readSentence(sentence, index, register));
  known.set(block, mentions);
  return mentions;
}

function readSentence(sentence: Sentence, index: number, register: OfficialsRegister): Mention[] {
  const vocabulary = vocabularyOf(register);
  const lexicon = vocabulary.titles;
  const tokens = tokensOf(sentence.prose, sentence.start);
  const words = {
    at: (position: number, from: number) => titleWordAt(tokens, position, from),
    afterComma: (position: number) => wordAfterComma(tokens, position),
  };
  const mentions: Mention[] = [];
  let nameless: TitleUse | undefined;
  for (let position = 0; position < tokens.length; position++) {
    if (!lexicon.starts.has(tokens[position]?.word ?? '')) continue;
    const match = titleAt(lexicon, words, position);
    const use = match && readTitle(tokens, index, position, match, vocabulary, nameless);
    const found = use ? mentionsOf(use, register) : governmentsAt(tokens, position, index, mentions.at(-1));
    mentions.push(...found);
    if (use) nameless = found.length === 0 ? use : undefined;
    // Names are passed over: the "Amir" of "Foreign Minister Amir-Abdollahian" is no title.
    const read = Math.max(position + (match?.length ?? 1), found.at(-1)?.name.last ?? 0);
    position = read - 1;
  }
  return mentions;
}

/** "Prime Minister Sunak's government" is read with its title. */
function governmentsAt(
  tokens: readonly Token[],
  position: number,
  sentence: number,
  before: Mention | undefined,
): Mention[] {
  const found = governmentAt(tokens, position, sentence);
  return found && (before === undefined || before.end < found.start) ? [found] : [];
}

/** A possessive ends a phrase: "Ireland's foreign minister" is no minister for Ireland. "HR/VP" is one title. */
function titleWordAt(tokens: readonly Token[], position: number, from: number): string | undefined {
  const token = tokens[position];
  if (position === from || !token) return token?.word;
  return (joins(token) || token.gap === '/') && !tokens[position - 1]?.possessive ? token.word : undefined;
}

function mentionsOf(use: TitleUse, register: OfficialsRegister): Mention[] {
  // "the SNB's chairman" names a body, "the chairman" none.
  if (use.match.meaning.needsOwner && !use.owner && use.before.body.length === 0) return [];
  const follows = use.tokens[use.next];
  if (follows && joins(follows) && !use.tokens[use.next - 1]?.possessive) {
    const name = nameFrom(use.tokens, use.next);
    if (name) return use.match.plural ? namesInList(use, name) : [titleThenName(use, name, 'title-name')];
  }
  const before = nameBeforeTitle(use);
  const after = nameAfterComma(use);
  if (before && after) {
    // "Keir Starmer, the Italian prime minister, Giorgia Meloni, and": the one who held the office is meant.
    const holders = [before, after].filter((mention) => isHoldersName(mention, register));
    return holders.length === 1 ? holders : [];
  }
  return before ? [before] : after ? [after] : [];
}

/** "Presidents Macron and Stubb", "Prime Ministers Sunak, Meloni and Trudeau". */
function namesInList(use: TitleUse, first: NameRun): Mention[] {
  const mentions = [titleThenName(use, first, 'list')];
  for (let name = nextInList(use, first); name; name = nextInList(use, name)) {
    mentions.push({...titleThenName(use, name, 'list'), start: name.start});
  }
  return mentions;
}

function nextInList({tokens, vocabulary}: TitleUse, name: NameRun): NameRun | undefined {
  const named =
    tokens[name.last]?.word === 'of' ? ownerStartingAt(tokens, name.last + 1, vocabulary) : undefined;
  const place = named ? name.last + 1 + named.length : name.last;
  const link = tokens[place];
  if (link?.word === 'and' && /^,?\s+$/.test(link.gap)) return nameFrom(tokens, place + 1);
  return /^,\s+$/.test(link?.gap ?? '') ? nameFrom(tokens, place) : undefined;
}

function titleThenName(use: TitleUse, name: NameRun, form: MentionForm): Mention {
  const {tokens, owner, stance, before, vocabulary} = use;
  const link = tokens[name.last];
  // "President Shavkat Mirziyoyev of Uzbekistan"
  const after =
    !owner && link?.word === 'of' && joins(link)
      ? ownerStartingAt(tokens, name.last + 1, vocabulary)
      : undefined;
  const named = owner ?? (after && {owner: after.owner, loose: false});
  return mentionOf(use, name, form, {from: before.first, to: name.last - 1}, {owner: named, stance});
}
