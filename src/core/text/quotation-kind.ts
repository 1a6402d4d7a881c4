import type {QuotationKind} from './block.ts';
import cues from './data/quotation-cues.json' with {type: 'json'};
import type {MarkedStretch} from './quotation-marks.ts';

const NAMING = new Set(cues.naming);
const TITLES = new Set(cues.titles);
const SAYING = new Set(cues.saying);
const MEANING = new Set(cues.meaning);
const EXPLAINING = new Set(cues.explaining);
const TEXT_ABOUT = new Set(cues.topic);
const ON = /^(?:on|about|regarding|concerning)$/;
const WHENEVER = new Set(cues.whenever);
const LINKING = new Set(cues.linking);
const MODAL = new Set(['should', 'must', 'could', 'would', 'can', 'may', 'might', 'to', 'never', 'not']);
const ARTICLE = new Set([
  'a',
  'an',
  'the',
  'its',
  'his',
  'her',
  'their',
  'this',
  'these',
  'those',
  'such',
  'no',
]);
const PLACED_FIRST = new Set(['by', 'in', 'here']);
const PASSIVE = new Set([
  'is',
  'was',
  'are',
  'were',
  'be',
  'been',
  'being',
  'so',
  'what',
  'sometimes',
  'often',
  'also',
]);

/** How far around a quotation its cues are looked for, in UTF-16 units. */
const REACH = 160;
/** A quoted stretch of this many words is somebody's sentence and no label. */
const LEAST_SENTENCE = 6;
/** So much of a quotation tells its kind, in UTF-16 units; of quotations nested by the thousand no more is read. */
const TELLING = 400;

/** Direct speech, a word held at arm's length (scare), or a name, title or word spoken of as a word (term). */
export function quotationKind(pair: Omit<MarkedStretch, 'unclosed'>, prose: string): QuotationKind {
  const inner = prose.slice(pair.inner.start, Math.min(pair.inner.end, pair.inner.start + TELLING)).trim();
  const words = inner.split(/\s+/);
  const before = wordsOf(sentenceBefore(prose, pair.start));
  const after = wordsOf(sentenceAfter(prose, pair.end));
  if (isHypothetical(before) || (before.length === 0 && isExplained(after))) return 'term';
  if (words.length >= LEAST_SENTENCE) return isTitle(words) ? 'term' : 'direct';
  if (isInTheirWords(before)) return 'direct';
  if (isNamed(before, after) || isTopic(words, before)) return 'term';
  if (words.length > 1 && isTitle(words)) return 'term';
  if (isHeldOff(words, before)) return 'scare';
  if (isLabel(words, before, prose.slice(pair.end, pair.end + 12))) return 'scare';
  if (saysDirectly(before, after)) return 'direct';
  if (isName(words)) return 'term';
  if (pair.depth > 0) return 'term';
  if ([...before, ...after.slice(0, 8)].some((word) => SAYING.has(word))) return 'direct';
  return words.length >= 4 ? 'direct' : 'scare';
}

/** "Operation Sunrise", "Situation at the Eastern Border"; capitals throughout are shouting and no title. */
function isTitle(words: readonly string[]): boolean {
  return isName(words) && !words.every((word) => word === word.toUpperCase());
}

/** "ministries should say “we don’t know” sooner", "the next time she says “resilience”": nobody has said it. */
function isHypothetical(before: readonly string[]): boolean {
  if (!['say', 'says', 'answer', 'answers', 'reply', 'replies'].includes(before.at(-1) ?? '')) return false;
  return MODAL.has(before.at(-2) ?? '') || before.slice(-4, -1).some((word) => WHENEVER.has(word));
}

/** "“Exit lane”, Horn remarks, is a phrase of lobbyists": the words are spoken of as words. */
function isExplained(after: readonly string[]): boolean {
  const verb = after.findIndex((word) => word === 'is' || word === 'was');
  return verb >= 0 && verb < 5 && after.slice(verb + 1, verb + 6).some((word) => EXPLAINING.has(word));
}

/** "guidance on “dual use” will follow": what a text is about, but not "progress on “everything but the price”". */
function isTopic(words: readonly string[], before: readonly string[]): boolean {
  return words.length <= 3 && ON.test(before.at(-1) ?? '') && TEXT_ABOUT.has(before.at(-2) ?? '');
}

/** "called in to “protect” it", "stop calling it “hybrid”": a verb or name of others, held off by the author. */
function isHeldOff(words: readonly string[], before: readonly string[]): boolean {
  if (words.length > 1) return false;
  if (before.at(-1) === 'to')
    return !before.slice(-6, -1).some((word) => SAYING.has(word) && word !== 'called');
  const calling =
    /^call(?:ing)?$/.test(before.at(-2) ?? '') && /^(?:it|this|that|them|us)$/.test(before.at(-1) ?? '');
  return (
    calling &&
    before.slice(-7, -2).some((word) => MODAL.has(word) || /^(?:stop|ought|let|we|you)$/.test(word))
  );
}

/** "in her words “…”", "in the minister’s words “…”" */
function isInTheirWords(before: readonly string[]): boolean {
  const [last = '', owner = ''] = [before.at(-1), before.at(-2)];
  return (
    /^(?:words?|phrase)$/.test(last) &&
    (ARTICLE.has(owner) || /[’']s?$/.test(owner)) &&
    before.slice(-5, -2).includes('in')
  );
}

/** "a “temporary” power", "usually as a “transport refund”": a noun phrase of the author's with a word held off. */
function isLabel(words: readonly string[], before: readonly string[], after: string): boolean {
  if (words.length > 3 || before.slice(-4).some((word) => SAYING.has(word))) return false;
  const qualifiesNoun =
    words.length === 1 &&
    /^ (?!(?:and|or|of|in|by|for|to|on|at|as|that|is|was|were|are|when|after|before)\b)\p{Ll}/u.test(after);
  return qualifiesNoun || ARTICLE.has(before.at(-1) ?? '');
}

/** "the so-called “Kill Chain”", "known as ‘saiko’", "By “rumour” we mean", "“Aspides” is Greek for “shields”" */
function isNamed(before: readonly string[], after: readonly string[]): boolean {
  const [last = '', beforeLast = ''] = [before.at(-1), before.at(-2)];
  if (last === 'called') return PASSIVE.has(beforeLast);
  if (NAMING.has(last) || TITLES.has(last)) return true;
  if (last === 'as' && NAMING.has(beforeLast)) return true;
  if (
    before.length <= 2 &&
    PLACED_FIRST.has(before[0] ?? '') &&
    after.slice(0, 3).some((word) => MEANING.has(word))
  )
    return true;
  return (
    before.length <= 4 &&
    (MEANING.has(after[0] ?? '') ||
      (after[0] === 'is' && ['a', 'an', 'the', 'greek', 'russian'].includes(after[1] ?? '')))
  );
}

/** "said that “…”", "called it “…”", "“…”, he said" */
function saysDirectly(before: readonly string[], after: readonly string[]): boolean {
  return (
    before.slice(-2).some((word) => SAYING.has(word)) || after.slice(0, 2).some((word) => SAYING.has(word))
  );
}

/** "Kill Chain", "Operation Sunrise": every word that counts has a capital. */
function isName(words: readonly string[]): boolean {
  const counting = words.filter((word) => (word.length > 3 && !LINKING.has(word)) || /^\p{Lu}/u.test(word));
  return counting.length > 0 && counting.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** What stands before the quotation in its own sentence, as far as cues are looked for. */
function sentenceBefore(prose: string, start: number): string {
  const reach = prose.slice(Math.max(0, start - REACH), start);
  const stop = Math.max(reach.lastIndexOf('. '), reach.lastIndexOf('? '), reach.lastIndexOf('! '));
  return reach.slice(stop + 1);
}

function sentenceAfter(prose: string, end: number): string {
  if (/[.?!]/.test(prose.charAt(end))) return '';
  const reach = prose.slice(end, end + REACH);
  const stop = reach.search(/[.?!]\s/);
  return stop < 0 ? reach : reach.slice(0, stop);
}

function wordsOf(stretch: string): readonly string[] {
  return stretch.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}
