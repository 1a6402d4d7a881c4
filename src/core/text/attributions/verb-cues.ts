import type {Attribution, AttributionSource, Cue} from './attribution.ts';
import {attribution, cueOf} from './build.ts';
import {isFiniteVerb} from './clause.ts';
import {authorPronouns, clauseVerbs, cueVerbs, goingOnVerbs, impersonalParticiples} from './lexicon.ts';
import {sourceOf} from './source.ts';
import {nounPhraseAfter, type Subject, subjectBefore, verbGroupStart} from './subject.ts';
import type {Token} from './tokens.ts';
import {BE, isVerbHere} from './verb-or-noun.ts';

/** "One suspects" is the author in disguise. */
const OWN_STANCE = /^(?:suspects|wonders|imagines|hopes|fears|thinks)$/u;

const DUTY = /^(?:must|should|ought|needs?)$/u;

/** A verb of saying with its subject before it, after it ("said Rutte") or after "by". */
export function verbCueAt(tokens: readonly Token[], index: number): Attribution | undefined {
  const token = tokens[index];
  const kind = token && cueVerbs.get(token.lower);
  if (token === undefined || kind === undefined || !isVerbHere(tokens, index)) return undefined;
  const groupStart = verbGroupStart(tokens, index);
  const group = tokens.slice(groupStart, index);
  const contracted = tokens[groupStart - 1]?.lower === "it's" && groupStart === index;
  const passive = (contracted || group.some(({lower}) => BE.test(lower))) && !token.lower.endsWith('ing');
  if (passive) return passiveAt(tokens, groupStart, index);
  const cue = cueOf(tokens, index, index + 1, kind);
  if (saysNothing(tokens, index, group, cue)) return undefined;
  const bare = cue.complement === 'object' || cue.complement === 'other';
  const verbStart = group.some(({lower}) => lower === 'to') ? governingVerb(tokens, groupStart) : groupStart;
  if (verbStart === undefined) return undefined;
  const subject = subjectBefore(tokens, verbStart, kind === 'speech');
  // "he held Goma" is a doing; "the audit found 214 empty flats" is a document's word
  if (clauseVerbs.has(token.lower) && bare && subject?.source.published !== true) return undefined;
  if (subject !== undefined) return attribution(tokens, ...saidBy(subject, cue, group), index);
  if (titleBefore(tokens, index)) return attribution(tokens, titleSource(tokens, index), cue, 'main', index);
  if (!isInverted(tokens, index)) return undefined;
  const source = sourceOf(nounPhraseAfter(tokens, index + 1), false, true);
  return source && attribution(tokens, source, cue, 'main', index);
}

/** Source, cue and reach of what a subject says; `group` holds the auxiliaries of the verb. */
function saidBy(
  {source, reach}: Subject,
  cue: Cue,
  group: readonly Token[],
): readonly [AttributionSource, Cue, Attribution['reach']] {
  const own = source.text.toLowerCase() === 'one' && OWN_STANCE.test(cue.text.toLowerCase());
  if (own) return [{...source, kind: 'author'}, cue, reach];
  // "It will say that stocks are low" has no source yet; "commentators will say" so never had one
  const yetToCome = source.kind === 'resolved' && group.some(({lower}) => lower === 'will');
  return [source, cue, yetToCome ? 'fragment' : reach];
}

/** "has said nothing about the crash", "said no more", "must answer": no words to put down to anybody. */
function saysNothing(
  tokens: readonly Token[],
  index: number,
  group: readonly Token[],
  {kind, complement}: Cue,
): boolean {
  if (group.some(({lower}) => DUTY.test(lower))) return true;
  const next = tokens[index + 1]?.lower ?? '';
  // "said no money had been set aside" says something, and so does "sees no shelter"
  if (next === 'no' || next === 'little')
    return kind === 'speech' && complement !== 'clause' && complement !== 'that';
  return /^(?:nothing|goodbye|yes)$/u.test(next);
}

/** "was quoted by Reuters", "it is said that", "is believed to", "we are told". */
function passiveAt(tokens: readonly Token[], groupStart: number, index: number): Attribution | undefined {
  const participle = tokens[index]?.lower ?? '';
  const cue = cueOf(tokens, groupStart, index + 1, 'passive');
  for (let at = index + 1; at < Math.min(tokens.length, index + 8); at++) {
    const word = tokens[at];
    if (word === undefined || word.kind === 'mark') break;
    if (word.lower !== 'by') continue;
    const agent = sourceOf(nounPhraseAfter(tokens, at + 1), false);
    return agent && attribution(tokens, agent, cue, 'main', index);
  }
  // "Rouhani was quoted as saying"
  if (participle === 'quoted' && tokens[index + 1]?.lower === 'as') {
    const speaker = subjectBefore(tokens, groupStart, true);
    return speaker && attribution(tokens, speaker.source, cue, speaker.reach, index);
  }
  const opening = tokens[groupStart - 1]?.lower ?? '';
  const subject = opening === "it's" ? 'it' : opening;
  const next = tokens[index + 1]?.lower ?? '';
  const told = participle === 'told' && authorPronouns.has(subject);
  const impersonal =
    impersonalParticiples.has(participle) &&
    (subject === 'it' || subject === 'there' || /^(?:to|that|likely|in|as)$/u.test(next));
  if (!told && !impersonal) return undefined;
  const source: AttributionSource = {
    start: cue.start,
    end: cue.end,
    kind: 'unnamed',
    text: cue.text,
    published: false,
  };
  return attribution(tokens, source, cue, 'main', index);
}

/** "went on to say", "took to Twitter to announce": back to the verb that the infinitive hangs on. */
function governingVerb(tokens: readonly Token[], from: number): number | undefined {
  if (goingOnVerbs.has(tokens[from]?.lower ?? '')) return from;
  for (let at = from - 1; at > Math.max(0, from - 10); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') break;
    if (isFiniteVerb(token, tokens[at - 1]))
      return goingOnVerbs.has(token.lower) ? verbGroupStart(tokens, at) : undefined;
  }
  return undefined;
}

/** `"…," said Rutte` and `says Rena Lee, the president`: the cue follows a quotation or a comma, or opens. */
function isInverted(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || before.quoted || /^[,"”’'»—–?!]$/u.test(before.text);
}

/** `“The Paper Battalion” argues that`: the quotation before the verb is a title, not speech. */
function titleBefore(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index - 1];
  const last = tokens[index - 2];
  return (
    mark !== undefined &&
    /^["”’»]$/u.test(mark.text) &&
    last !== undefined &&
    last.kind === 'word' &&
    last.capitalised
  );
}

function titleSource(tokens: readonly Token[], index: number): AttributionSource {
  let first = index - 2;
  while (first > 0 && tokens[first - 1]?.kind === 'word') first--;
  const words = tokens.slice(first, index - 1);
  return {
    kind: 'named',
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    text: words.map(({text}) => text).join(' '),
    published: true,
  };
}
