import {ownerStartingAt} from './found-owner.ts';
import type {Mention, MentionForm, Stance} from './mention.ts';
import {type NameRun, nameFrom, nameUpTo} from './name-run.ts';
import {mentionOf, type TitleUse} from './title-use.ts';
import type {Token} from './token.ts';
import {pastVerbs, presentVerbs} from './word-lists.ts';

const comma = /^,\s+$/;
const commaAfterInitials = /^\),\s+$/;
const opensInitials = /^\s\($/;
const initials = /^\p{Lu}[\p{Lu}\d]{1,9}$/u;
const closes = /^\s*[,.;:!?)\]—–"”’…]|^\s+[–—-]\s/;
const opens = /[,(—–]\s*$|\s-\s+$/;

/** The name after a comma: "Britain's prime minister, Rishi Sunak,". */
export function nameAfterComma(use: TitleUse): Mention | undefined {
  const {tokens, before} = use;
  const next = afterInitials(tokens, use.next);
  if (
    !(next === use.next ? comma : commaAfterInitials).test(tokens[next]?.gap ?? '') ||
    !(before.definite || use.owner)
  )
    return undefined;
  const name = nameFrom(tokens, next);
  if (!name || startsWithCountry(use, name)) return undefined;
  // "The prime minister, Emmanuel Macron said, should go": without a second comma the name is a new clause's.
  const after = tokens[name.last];
  if (after && !closes.test(after.gap)) return undefined;
  return mentionOf(use, name, 'appositive', {from: before.first, to: name.last - 1});
}

/** One past the initials in "the Malawi Electoral Commission (MEC), Annabel …": the index itself where there are none. */
function afterInitials(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  return token && opensInitials.test(token.gap) && initials.test(token.raw) ? index + 1 : index;
}

/** "German Chancellor" is no name. */
function startsWithCountry({tokens, vocabulary}: TitleUse, name: NameRun): boolean {
  if (name.words.length < 2) return false;
  const named = ownerStartingAt(tokens, name.first, vocabulary);
  if (named?.owner.form !== 'name') return named !== undefined;
  // "UK Prime Minister" is none either, "Israel Katz" is.
  return vocabulary.titles.words.has(tokens[name.first + named.length]?.word ?? '');
}

/** The name before the title: "Rishi Sunak, the prime minister", "Rishi Sunak, who is prime minister", "Rishi Sunak remains prime minister". */
export function nameBeforeTitle(use: TitleUse): Mention | undefined {
  if (use.match.plural) return undefined;
  const found = apposedName(use) ?? subjectName(use);
  if (!found) return undefined;
  const stance = use.stance === 'current' ? found.stance : use.stance;
  return mentionOf(
    use,
    found.name,
    found.form,
    {from: found.name.first, to: use.next - 1},
    {owner: use.owner, stance},
  );
}

interface FoundName {
  readonly name: NameRun;
  readonly stance: Stance;
  readonly form: MentionForm;
}

function apposedName({tokens, before}: TitleUse): FoundName | undefined {
  if (before.first === 0 || !opens.test(tokens[before.first]?.gap ?? '')) return undefined;
  const name = nameUpTo(tokens, before.first - 1);
  return name && {name, stance: 'current', form: 'appositive'};
}

const longestVerbPhrase = 5;

function subjectName({tokens, before}: TitleUse): FoundName | undefined {
  for (let length = Math.min(longestVerbPhrase, before.first - 1); length >= 1; length--) {
    const start = before.first - length;
    const phrase = tokens
      .slice(start, before.first)
      .map(({word}) => word)
      .join(' ');
    const stance = presentVerbs.has(phrase) ? 'current' : pastVerbs.has(phrase) ? 'past' : undefined;
    if (!stance) continue;
    const name = /^,?\s+$/.test(tokens[start]?.gap ?? '') ? nameUpTo(tokens, start - 1) : undefined;
    return name && {name, stance, form: 'predicate'};
  }
  return undefined;
}
