import type {SourceTerm} from './source-term.ts';

/** How the names of the sources in the data begin. */
export const generalKnowledge = 'hand-compiled (general knowledge';
const storedTexts = 'hand-compiled (stored texts';
const factbook = 'CIA World Factbook';

/**
 * The name of the source that last showed the person in office: the row's own, or, where that is older than the
 * last confirmation, the one that confirmed it.
 */
export function confirmerOf(term: SourceTerm): string {
  const {confirmedBy, end, openAsOf = '', sourceName, sourceAsOf = '', corroboratedBy} = term;
  if (confirmedBy !== undefined) return confirmedBy;
  if (term.generalKnowledge) return generalKnowledge;
  if (end !== null || sourceAsOf === '' || openAsOf <= sourceAsOf.slice(0, openAsOf.length))
    return sourceName;
  const texts = corroboratedBy.filter((source) => !/^(?:compiler knowledge|CIA World Factbook)/.test(source));
  // The Factbook's last issue is the only one of its day.
  if (openAsOf === '2026-01-22' && corroboratedBy.includes(factbook)) return factbook;
  if (texts.length > 0) return storedTexts;
  return corroboratedBy.length === 0 ? sourceName : generalKnowledge;
}
