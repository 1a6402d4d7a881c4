import {attributionsOf} from './attributions/attributions-of.ts';
import {notesMissingSource, tokensOf} from './attributions/tokens.ts';
import type {Block, Quotation, Sentence} from './block.ts';
import data from './data/quotation-sources.json' with {type: 'json'};
import {blankOut} from './prose-mask.ts';
import {isSaidByDocument, namesWhereItWasSaid} from './quotation-outlets.ts';
import {overlaps, shift} from './span.ts';

/** Whether a reader learns whose words a quotation is, and where they can be found. */
export interface QuotationSourcing {
  /** `referred`: by a pronoun or "the ministry", whom the sentence before names. */
  readonly speaker: 'named' | 'referred' | 'unnamed' | 'none';
  readonly source: 'citation' | 'outlet-or-document' | 'noted-as-missing' | 'none';
}

const NOTHING: QuotationSourcing = {speaker: 'none', source: 'none'};
const UNNAMED = new Set(data.unnamed);
const PRONOUN = /(?<![\p{L}’'])(?:he|she|they|it|his|her|their|its)(?![\p{L}])/iu;
const NAME_WITHIN = /(?<=[\p{Ll}\p{N},;:)’'”"–—-]\s{1,3})(?!I\b|I[’'])\p{Lu}[\p{L}’'.-]*/u;
const NAME_AT_START =
  /^\P{L}*(?:\p{Lu}[\p{L}.-]*[’']s? |\p{Lu}[\p{L}’'.-]+ (?:de |van |von |al-|bin )?\p{Lu}|\p{Lu}{2,})/u;
const OFFICIALS_OF =
  /(?:\p{Lu}[\p{L}.-]+ (?:and [\p{L}]+ )?officials|(?:[Oo]fficials|[Aa]gencies|[Aa]uthorities|[Mm]inistries|[Gg]overnments) (?:in|at|of|from|across) (?:the )?\p{Lu})/u;
// "the whip", "a mother of four", "one Western diplomat": the noun before a verb or "of"
const A_PERSON = /\b(?:an?|one|another|some|several|many|two|three|the) (?:[\p{L}-]+ ){0,4}?([\p{Ll}]+)\b/giu;
// "— Ana Ruiz, Radio Norte, 4 May", "— Ana Ruiz, *The Long Watch*, 29:10", but not "— Ana Ruiz, Harbour Union"
const LINE_WITH_PLACE = /\d|[*_]|\b(?:TV|Radio|News|Times|Post)\b/;
const ENDS_IN_COLON = /:[\s\])*_]*$/;
const SPEAKER_LINE = /(?:^|\n|\s)[—–-]{1,3}\s?(\p{Lu}[^\n]{2,160})$/u;

/**
 * Speaker and source of a direct quotation: from the sentences it stands in and, where they hold nothing else or
 * refer back ("he added"), from the one before. Reads no more than the block and the block before it.
 */
export function sourcingOf(
  quotation: Quotation,
  block: Block,
  previous: Block | undefined,
): QuotationSourcing {
  if (quotation.mark === 'block') return ofBlockQuotation(block, previous);
  const from = block.sentences.findIndex((sentence) => overlaps(sentence, quotation));
  if (from < 0) return NOTHING;
  const sentences = block.sentences.slice(from).filter((sentence) => overlaps(sentence, quotation));
  const own = sentences.map((sentence) => readSentence(sentence, block)).reduce(better, NOTHING);
  const standsAlone = sentences.every(
    (sentence) => outsideOf(sentence, block).replace(/[\P{L}]/gu, '') === '',
  );
  if (own.speaker === 'named' || own.speaker === 'unnamed') return own;
  const before = beforeOf(from, block, previous);
  if (own.speaker === 'referred')
    return {...own, speaker: before.speaker === 'unnamed' ? 'unnamed' : 'named'};
  if (!standsAlone) return own;
  const after = block.sentences[from + sentences.length];
  const around = before.speaker === 'none' && after ? readSentence(after, block) : before;
  return better(own, {...around, speaker: around.speaker === 'referred' ? 'named' : around.speaker});
}

/** What the sentence before says; a quotation that stands alone there looks one sentence further back. */
function beforeOf(index: number, block: Block, previous: Block | undefined): QuotationSourcing {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const sentence = block.sentences[at];
    const found = sentence === undefined ? NOTHING : readSentence(sentence, block);
    if (found.speaker !== 'none') return found;
  }
  const last = index < 3 ? previous?.sentences.at(-1) : undefined;
  return previous === undefined || last === undefined ? NOTHING : readSentence(last, previous);
}

function better(one: QuotationSourcing, other: QuotationSourcing): QuotationSourcing {
  return {
    speaker: one.speaker === 'none' ? other.speaker : one.speaker,
    source: one.source === 'none' ? other.source : one.source,
  };
}

const READ = new WeakMap<Sentence, QuotationSourcing>();

/** What a sentence says of speaker and source, worked out once however many quotations it holds. */
function readSentence(sentence: Sentence, block: Block): QuotationSourcing {
  const known = READ.get(sentence);
  if (known !== undefined) return known;
  const read = readAnew(sentence, block);
  READ.set(sentence, read);
  return read;
}

function readAnew(sentence: Sentence, block: Block): QuotationSourcing {
  const outside = outsideOf(sentence, block);
  const attributions = attributionsOf(tokensOf(sentence, block.quotations));
  const sources = attributions.map((attribution) => attribution.source);
  const published = sources.some((source) => source.published && source.kind !== 'unnamed');
  return {speaker: speakerOf(sources, outside), source: sourceOf(sentence, block, outside, published)};
}

function speakerOf(
  sources: readonly {readonly kind: string}[],
  outside: string,
): QuotationSourcing['speaker'] {
  if (sources.some(({kind}) => kind === 'named')) return 'named';
  // "Nordic and Baltic officials said" names an institution at least
  if (sources.some(({kind}) => kind === 'unnamed')) return OFFICIALS_OF.test(outside) ? 'named' : 'unnamed';
  if (sources.some(({kind}) => kind === 'resolved') || isSaidByDocument(outside)) return 'referred';
  if (NAME_AT_START.test(outside)) return 'named';
  for (const match of outside.matchAll(A_PERSON))
    if (UNNAMED.has((match[1] ?? '').toLowerCase())) return 'unnamed';
  if (NAME_WITHIN.test(outside)) return 'named';
  return PRONOUN.test(outside) ? 'referred' : 'none';
}

function sourceOf(
  sentence: Sentence,
  block: Block,
  outside: string,
  published: boolean,
): QuotationSourcing['source'] {
  if (block.citations.some((citation) => overlaps(citation, sentence))) return 'citation';
  const written = blankOut(sentence.text, quotationsWithin(sentence, block));
  if (published || namesWhereItWasSaid(outside, written) || isSaidByDocument(outside))
    return 'outlet-or-document';
  return notesMissingSource(sentence.text) ? 'noted-as-missing' : 'none';
}

/** The sentence's prose without what stands between quotation marks. */
function outsideOf(sentence: Sentence, block: Block): string {
  return blankOut(sentence.prose, quotationsWithin(sentence, block));
}

function quotationsWithin(sentence: Sentence, {quotations}: Block) {
  return quotations
    .filter((quotation) => overlaps(quotation, sentence))
    .map((quotation) => shift(quotation, -sentence.start))
    .map(({start, end}) => ({start: Math.max(0, start), end: Math.min(sentence.text.length, end)}));
}

/** "Lund told Radio Norte:", "Lund put it like this.", but no sentence that merely stands before the quotation. */
function introduces(sentence: Sentence, block: Block): boolean {
  return ENDS_IN_COLON.test(sentence.text) || attributionsOf(tokensOf(sentence, block.quotations)).length > 0;
}

/** A block quotation is sourced by its last line ("— Ana Ruiz, Radio Norte, 4 May") or the sentence before it. */
function ofBlockQuotation(block: Block, previous: Block | undefined): QuotationSourcing {
  const line = SPEAKER_LINE.exec(block.text.trimEnd())?.[1];
  const cited = block.citations.length > 0;
  const introduction = previous?.sentences.at(-1);
  const introduced =
    previous === undefined || introduction === undefined || !introduces(introduction, previous)
      ? NOTHING
      : readSentence(introduction, previous);
  const ownLine: QuotationSourcing = {
    speaker: line === undefined ? 'none' : 'named',
    source: cited
      ? 'citation'
      : line !== undefined && LINE_WITH_PLACE.test(line)
        ? 'outlet-or-document'
        : 'none',
  };
  return better(ownLine, {
    ...introduced,
    speaker: introduced.speaker === 'referred' ? 'named' : introduced.speaker,
  });
}
