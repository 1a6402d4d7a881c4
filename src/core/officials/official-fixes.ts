import type {Draft} from '../text/draft.ts';
import type {Span} from '../text/span.ts';
import {formatDate, type IsoDay} from './calendar.ts';
import {familyNameOf} from './names/match-name.ts';
import type {Term} from './register.ts';
import type {JudgedMention} from './verdict/judge-draft.ts';

/** An edit for the author to choose or read: a rule's fix, as plain data. */
export interface OfficialFix {
  readonly title: string;
  readonly safe: false;
  readonly edits: readonly (Span & {readonly text: string})[];
}

/** Puts the holder's name in the place of the person's: the full name at the first mention, the surname afterwards. */
export function replaceWithHolder({mention, placed, first}: JudgedMention, holder: Term): OfficialFix {
  const full = first || mention.name.words.length > 1;
  const name = full ? holder.person.name : familyNameOf(holder.person);
  const start = placed.start + mention.name.honorificStart;
  const end = placed.start + mention.name.end;
  return {title: `Write ${name}, who held the office then`, safe: false, edits: [{start, end, text: name}]};
}

/** Marks the office as one held before: "former Prime Minister Sunak", "then-Prime Minister Sunak". */
export function markAsFormer({mention, placed}: JudgedMention): OfficialFix[] {
  if (mention.form === 'list' || mention.form === 'predicate' || mention.form === 'government') return [];
  const at = mention.qualifierAt;
  const sentence = placed.block.sentences[mention.sentence];
  const opens = sentence !== undefined && placed.block.prose.slice(sentence.start, at).trim() === '';
  const word = (text: string) => (opens ? text.charAt(0).toUpperCase() + text.slice(1) : text);
  const start = placed.start + at;
  return [
    {title: 'Write “former”', safe: false, edits: [{start, end: start, text: word('former ')}]},
    {title: 'Write “then-”', safe: false, edits: [{start, end: start, text: word('then-')}]},
  ];
}

/** Dates the draft to the last day of the term, unless it says its date itself. */
export function dateTheDraft({text, date, frontMatter}: Draft, lastDay: IsoDay): OfficialFix[] {
  if (date.from === 'front-matter' || date.from === 'dateline') return [];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const line = `date: ${lastDay}${newline}`;
  const title = `This draft is dated ${formatDate(lastDay)}: write so in its front matter`;
  if (!frontMatter) {
    const at = text.startsWith('\uFEFF') ? 1 : 0;
    return [
      {
        title,
        safe: false,
        edits: [{start: at, end: at, text: `---${newline}${line}---${newline}${newline}`}],
      },
    ];
  }
  const at = text.indexOf('\n', frontMatter.start) + 1;
  return [{title, safe: false, edits: [{start: at, end: at, text: line}]}];
}
