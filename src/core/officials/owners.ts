import countries from './data/countries.json' with {type: 'json'};
import organisations from './data/organisations.json' with {type: 'json'};
import {foldedWords} from './fold.ts';

/** How a text names the country or organisation of an office. */
export type OwnerForm = 'name' | 'adjective' | 'place' | 'organisation';

/** A country or organisation as named: `Congolese` may be of two countries. */
export interface Owner {
  readonly codes: readonly string[];
  readonly form: OwnerForm;
}

interface Country {
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly places: readonly string[];
  readonly article?: boolean;
}

const countryTable: {readonly [code: string]: Country} = countries;
const organisationTable: {readonly [name: string]: readonly string[]} = organisations;

/** The most words that a country's or organisation's name has: "Democratic People's Republic of Korea". */
export const longestOwner = 6;

const owners = new Map<string, Owner>();
const capitalsOnly = new Set<string>();

function addOwner(written: string, code: string, form: OwnerForm): void {
  const key = written
    .replace(/\./g, '')
    .split(/\s+/)
    .flatMap(foldedWords)
    .filter((word) => word !== 'the')
    .join(' ');
  // "US" is a country, "us" is not.
  if (/^[A-Z.]{2,5}$/.test(written)) capitalsOnly.add(key);
  const known = owners.get(key);
  const form0 = known?.form ?? form;
  owners.set(key, {
    codes: known?.codes.includes(code) ? known.codes : [...(known?.codes ?? []), code],
    form: form0,
  });
}

for (const [code, {names, adjectives, places}] of Object.entries(countryTable)) {
  for (const word of adjectives) addOwner(word, code, 'adjective');
  for (const word of names) addOwner(word, code, 'name');
  for (const word of places) addOwner(word, code, 'place');
}
for (const [name, spellings] of Object.entries(organisationTable)) {
  for (const word of spellings) addOwner(word, name, 'organisation');
}

/** The country or organisation that the folded words name ("the" left out); `raw` tells "US" from "us". */
export function ownerNamed(folded: string, raw: string): Owner | undefined {
  if (capitalsOnly.has(folded) && raw !== raw.toUpperCase()) return undefined;
  return owners.get(folded);
}

/** How the country or organisation is called after "of": "the United Kingdom", "NATO". */
export function ownerName(code: string): string {
  const country = countryTable[code];
  const name = country?.names[0] ?? code;
  return country?.article ||
    /^(?:United Nations|European Union|African Union|World Bank|Arab League)$/.test(code)
    ? `the ${name}`
    : name;
}

/** The code of a country ("GB", "Romania", "British") or the name of an organisation as the register has it. */
export function ownerCode(written: string): string | undefined {
  const trimmed = written.trim();
  if (countryTable[trimmed.toUpperCase()] && trimmed.length === 2) return trimmed.toUpperCase();
  if (organisationTable[trimmed]) return trimmed;
  const words = foldedWords(trimmed)
    .filter((word) => word !== 'the')
    .join(' ');
  return owners.get(words)?.codes[0];
}
