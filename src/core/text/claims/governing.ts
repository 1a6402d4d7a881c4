import type {Attribution} from '../attributions/attribution.ts';
import {plainCues} from '../attributions/lexicon.ts';
import type {ClaimLabel} from './claim.ts';

/**
 * The label that the words governing the main assertion settle on their own, or undefined where it has to be weighed.
 * The order is that of the guidelines: command, attributed, vague, hedged, opinion, other. On the training drafts each of
 * these is right about the need for a source in at least nine cases of ten.
 */
export function governedLabel(
  attributions: readonly Attribution[],
  features: readonly string[],
  alone: boolean,
): ClaimLabel | undefined {
  if (features.includes('command:plain')) return 'question';
  const main = attributions.filter(({reach}) => reach === 'main');
  if (main.some(isPlain)) return 'attributed';
  if (main.some((found) => isUnnamed(found) && (!alone || NEVER_NAMED.test(found.source.text))))
    return 'vague';
  if (main.some(({source}) => source.kind !== 'author')) return undefined;
  // "We counted 31 burnt schools" is a doing
  if (features.some((feature) => OWN_DOING.test(feature))) return undefined;
  const stances = features.filter(
    (feature) => STANCES.has(feature) && !(alone && UNCERTAIN_ALONE.test(feature)),
  );
  return stances.length === 0 ? undefined : STANCES.get(strongestOf(stances));
}

// of a sentence alone nobody can tell whether "the officials" were named in the one before; these never are
const NEVER_NAMED =
  /\b(?:experts?|analysts?|critics?|observers?|commentators?|insiders?|pundits|economists|some|many|others|one|rumou?r\w*|word|talk|believed|thought|understood|said|expected|feared|claimed|accounts)\b/iu;

// news states "the vote could slip" as a fact of the day; without a draft around it the model has to weigh that
const UNCERTAIN_ALONE = /^(?:verb|list|opens|likelihood|duty):/u;

const OWN_DOING = /^attr:author:(?:count|record|log|list|document|detail|verif|read|publish|quote|cite|put)/u;

/** Features of the author's own stance, the stronger before the weaker. */
const STANCES: ReadonlyMap<string, ClaimLabel> = new Map([
  ['weighing:own', 'hedged'],
  ['weighing:open', 'hedged'],
  ['verb:may', 'hedged'],
  ['verb:could', 'hedged'],
  ['verb:might', 'hedged'],
  ['list:estimative2', 'hedged'],
  ['opens:estimative', 'hedged'],
  ['attr:author:that:main', 'hedged'],
  ['attr:author:stance:main', 'hedged'],
  ['attr:author:document:main', 'hedged'],
  ['likelihood:main', 'hedged'],
  ['definition:by', 'opinion'],
  ['definition:own', 'opinion'],
  ['duty:main', 'opinion'],
  ['remark:this-text', 'other'],
]);
const BY_STRENGTH = [...STANCES.keys()];

function strongestOf(stances: readonly string[]): string {
  return BY_STRENGTH.find((feature) => stances.includes(feature)) ?? '';
}

function isPlain({source, cue}: Attribution): boolean {
  if (source.kind !== 'named' && source.kind !== 'resolved') return false;
  // "…, the ministry remarked"; "the audit found 214 empty flats"
  if (cue.kind === 'speech' && cue.complement === 'tag') return true;
  if (cue.kind === 'document' && source.published) return true;
  // "Horn likened the ruling to “a door painted on a wall”"
  if (source.kind === 'named' && cue.complement === 'quotation') return true;
  return cue.complement === 'that' || plainCues.has(cue.text.toLowerCase());
}

function isUnnamed({source, cue}: Attribution): boolean {
  if (source.kind !== 'unnamed') return false;
  return (
    cue.complement === 'that' || cue.kind === 'phrase' || cue.kind === 'passive' || cue.kind === 'document'
  );
}
