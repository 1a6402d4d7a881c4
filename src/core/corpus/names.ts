import {attributionsOf} from '../text/attributions/attributions-of.ts';
import {outlets} from '../text/attributions/lexicon.ts';
import {type Token, tokensOf} from '../text/attributions/tokens.ts';
import type {Block} from '../text/block.ts';
import {capitalRuns, isAcronym} from './capital-runs.ts';
import data from './data/names.json' with {type: 'json'};
import {beginsWithGivenName, isToldToBePerson} from './people-cues.ts';

const TITLES = new Set(data.titles);
const TITLE_PARTS = new Set(data.titleParts);
const ORGANISATION_WORDS = new Set(data.organisationWords);

/** A name as written. `other` is an organisation, a place or anything else with a capital. */
export interface Name {
  readonly kind: 'person' | 'other';
  readonly text: string;
}

/**
 * The names in a block, each once, in the order of the text. A person is known by a title before the name
 * ("President Petr Pavel"), by an office before or behind it ("Petr Pavel, the president"), by a given name, or by
 * saying something ("Dmytro Kuleba said"); without any of these a name stays `other`.
 */
export function namesIn(block: Block): readonly Name[] {
  const names = new Map<string, Name>();
  for (const sentence of block.sentences) {
    const tokens = tokensOf(sentence, []);
    const surroundings = {tokens, speakers: namesThatSpeak(tokens), places: placesOf(tokens)};
    for (const run of capitalRuns(tokens, sentence, block)) {
      for (const name of namesOfRun(run, surroundings)) {
        if (names.get(name.text)?.kind !== 'person') names.set(name.text, name);
      }
    }
  }
  return [...names.values()];
}

/**
 * "Rutte" is the person "Mark Rutte" whom another passage of the document names in full, and "Mark Rutte" the one whom
 * it calls "Secretary General Rutte".
 */
export function settlePeople(names: readonly (readonly Name[])[]): (readonly Name[])[] {
  const people = names.flat().filter(({kind}) => kind === 'person');
  const surnames = new Set(people.flatMap(({text}) => [text, surnameOf(text)]));
  const isKnown = (text: string): boolean =>
    surnames.has(text) || (surnames.has(surnameOf(text)) && hasTwoPlainWords(text));
  return names.map((list) =>
    list.map((name) => (isKnown(name.text) ? {kind: 'person', text: name.text} : name)),
  );
}

/** "Mark Rutte", but not "Rutte Street", "NATO Rutte" or a name of four words. */
function hasTwoPlainWords(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length === 2 && words.every((word) => !isOrganisationWord(word.toLowerCase()) && !isAcronym(word))
  );
}

/** The last word of a name: `Petr Pavel` -> `Pavel`. */
export function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** "NATO Secretary General Mark Rutte" -> "Mark Rutte"; an office without a name ("the prime minister") stays. */
export function withoutTitles(source: string): string {
  const words = source.replace(/^[Tt]he /u, '').split(' ');
  const lastTitle = words.findLastIndex((word) => TITLES.has(word.toLowerCase().replace(/\.$/u, '')));
  const name = words.slice(lastTitle + 1);
  return /^\p{Lu}/u.test(name[0] ?? '') ? name.join(' ') : words.join(' ');
}

/** What a run of capitals is judged by. */
interface Surroundings {
  readonly tokens: readonly Token[];
  /** Where the tokens of speaking sources start. */
  readonly speakers: ReadonlySet<number>;
  readonly places: ReadonlyMap<Token, number>;
}

function placesOf(tokens: readonly Token[]): ReadonlyMap<Token, number> {
  return new Map(tokens.map((token, at) => [token, at]));
}

/** The places of tokens that belong to the source of an attribution by a verb of saying. */
function namesThatSpeak(tokens: readonly Token[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const {source, cue} of attributionsOf(tokens)) {
    if (source.kind !== 'named' || cue.kind !== 'speech') continue;
    for (const token of tokens)
      if (token.start >= source.start && token.end <= source.end) places.add(token.start);
  }
  return places;
}

/** "NATO Secretary General Mark Rutte" -> NATO, and the person Mark Rutte. */
function namesOfRun(run: readonly Token[], surroundings: Surroundings): Name[] {
  const lastTitle = run.findLastIndex((token) => TITLES.has(token.lower.replace(/\.$/u, '')));
  if (lastTitle < 0) return [{kind: isPerson(run, surroundings) ? 'person' : 'other', text: written(run)}];
  let firstTitle = lastTitle;
  while (firstTitle > 0 && isTitleWord(run[firstTitle - 1])) firstTitle -= 1;
  const before = run.slice(0, firstTitle);
  const after = run.slice(lastTitle + 1);
  const names: Name[] = [];
  if (before.length > 0) names.push({kind: 'other', text: written(before)});
  if (after.length > 0)
    names.push({kind: hasOrganisationWord(after) ? 'other' : 'person', text: written(after)});
  return names;
}

function isTitleWord(token: Token | undefined): boolean {
  return token !== undefined && (TITLES.has(token.lower) || TITLE_PARTS.has(token.lower));
}

function isPerson(run: readonly Token[], {tokens, speakers, places}: Surroundings): boolean {
  const [first] = run;
  if (first === undefined || hasOrganisationWord(run) || !run.every(({text}) => isPlain(text))) return false;
  if (run.length >= 2 && (speakers.has(first.start) || beginsWithGivenName(run))) return true;
  return isToldToBePerson(tokens, places.get(first) ?? 0, run.length);
}

// "Yasen-class", "Soviet-era"; but "Kim Yong-hyun"
const ADJECTIVE = /-(?:class|era|flagged|made|built|backed|sourced|led|style|based|born|wide)$/u;

/** No "NATO", no "Shahed-136", no "Yasen-class". */
function isPlain(word: string): boolean {
  return !isAcronym(word) && !/\p{N}/u.test(word) && !ADJECTIVE.test(word);
}

function hasOrganisationWord(run: readonly Token[]): boolean {
  return run.some(({lower}) => isOrganisationWord(lower));
}

function isOrganisationWord(lower: string): boolean {
  return ORGANISATION_WORDS.has(lower) || outlets.has(lower);
}

function written(run: readonly Token[]): string {
  return run.map((token) => token.text).join(' ');
}
