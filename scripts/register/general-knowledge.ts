import {isPartialDate} from '../../src/core/officials/calendar.ts';
import {foldedWords} from '../../src/core/officials/fold.ts';
import {generalKnowledge} from './confirmer.ts';
import {oneSeatKinds} from './seats.ts';
import {ownerOf, type SourceTerm} from './source-term.ts';

/** One line of data/officials/general-knowledge.txt: who followed whom in an office. */
interface Chain {
  readonly of: string;
  readonly kind: string;
  readonly title: string;
  readonly holders: readonly {
    readonly name: string;
    readonly spellings: readonly string[];
    readonly start: string;
  }[];
}

const sourceName = 'hand-compiled (general knowledge, no document)';
const licence = 'facts compiled for this project';
/** When the last holder of each chain was known to be in office. */
const knownAt = '2025-10';
const daysApart = 400;

/**
 * The terms with the chains of the text applied: a term that is open in its source is closed at the successor's
 * start, the others are added. What is changed or added counts as undocumented.
 */
export function withGeneralKnowledge(terms: readonly SourceTerm[], text: string): SourceTerm[] {
  const result = [...terms];
  for (const chain of readChains(text)) {
    chain.holders.forEach(({name, spellings, start}, index) => {
      const end = chain.holders[index + 1]?.start ?? null;
      const known = result.findIndex((term) => isTermOf(term, chain, name, start));
      const old = result[known];
      if (old) result[known] = withSpellings(closeOrConfirm(old, end), spellings);
      else result.push(newTerm(chain, name, spellings, start, end));
    });
  }
  return result;
}

function readChains(text: string): Chain[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [of = '', kind = '', title = '', names = ''] = line.split(' | ').map((part) => part.trim());
      return {of, kind, title, holders: names.split(' > ').map((holder) => readHolder(holder, line))};
    });
}

function readHolder(text: string, line: string): Chain['holders'][number] {
  const comma = text.lastIndexOf(', ');
  const start = text.slice(comma + 2);
  const [name = '', ...spellings] = text.slice(0, comma).split(' = ');
  if (name === '' || !isPartialDate(start))
    throw new Error(`general-knowledge.txt: no name and start in “${text}” of “${line}”`);
  return {name, spellings, start};
}

const isCountry = (of: string) => /^[A-Z]{2}$/.test(of);
const nameKey = (name: string) => foldedWords(name).join(' ');

function isTermOf(term: SourceTerm, {of, kind, title}: Chain, name: string, start: string): boolean {
  if (
    ownerOf(term) !== of ||
    !(term.office === title || (oneSeatKinds.has(kind) && term.officeKind === kind))
  )
    return false;
  if (![term.person, ...term.personVariants].some((spelling) => nameKey(spelling) === nameKey(name)))
    return false;
  return Math.abs(Date.parse(term.start) - Date.parse(start)) < daysApart * 86_400_000;
}

function closeOrConfirm(term: SourceTerm, end: string | null): SourceTerm {
  if (term.end !== null) return term;
  const documentedTo = documentedUntil(term, end);
  const known = {generalKnowledge: true, ...(documentedTo === undefined ? {} : {documentedTo})};
  if (end !== null) {
    const {openAsOf: _, ...closed} = term;
    return {...closed, ...known, end};
  }
  return (term.openAsOf ?? '') >= knownAt ? term : {...term, ...known, openAsOf: knownAt};
}

/** When a documented term's own source last showed the person in office; nothing where that is after the end now known. */
function documentedUntil({sourceName: source, openAsOf}: SourceTerm, end: string | null): string | undefined {
  if (source.startsWith(generalKnowledge) || openAsOf === undefined) return undefined;
  return end === null || openAsOf < end ? openAsOf : undefined;
}

function withSpellings(term: SourceTerm, spellings: readonly string[]): SourceTerm {
  const others = spellings.filter((name) => name !== term.person && !term.personVariants.includes(name));
  return others.length === 0 ? term : {...term, personVariants: [...term.personVariants, ...others]};
}

function newTerm(
  {of, kind, title}: Chain,
  person: string,
  personVariants: readonly string[],
  start: string,
  end: string | null,
): SourceTerm {
  return {
    ...(isCountry(of) ? {country: of} : {organisation: of}),
    office: title,
    officeKind: kind,
    person,
    personVariants: [...personVariants],
    start,
    end,
    ...(end === null ? {openAsOf: start > knownAt ? start : knownAt} : {}),
    sourceName,
    licence,
    confidence: 'medium',
    conflicts: [],
    corroboratedBy: [],
    generalKnowledge: true,
  };
}
