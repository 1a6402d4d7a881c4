import data from './data/number-words.json' with {type: 'json'};

const UNITS: Readonly<Record<string, number>> = data.units;
const SCALES: Readonly<Record<string, number>> = data.scales;

/** The value of a number written in digits or as one word: `1,200` -> 1200, `two` -> 2; undefined for other words. */
export function numberValue(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (Object.hasOwn(UNITS, lower)) return UNITS[lower];
  if (!/^\d[\d.,]*$/.test(word)) return undefined;
  // a comma parts thousands; before fewer than three digits it is a decimal comma
  const value = Number(word.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** What `million` or `bn` multiplies by; undefined for other words. */
export function numberScale(word: string): number | undefined {
  const lower = word.toLowerCase();
  return Object.hasOwn(SCALES, lower) ? SCALES[lower] : undefined;
}

/** The other ways to write a small number: `2` -> `two`, `two` -> `2`. */
export function otherForms(word: string): string[] {
  const value = numberValue(word);
  const written = Object.entries(UNITS).filter(([, unit]) => unit === value);
  return [...written.map(([name]) => name), ...(value === undefined ? [] : [String(value)])].filter(
    (form) => form !== word.toLowerCase(),
  );
}
