import data from './data/number-words.json' with {type: 'json'};

const UNITS: Readonly<Record<string, number>> = data.units;
const SCALES: Readonly<Record<string, number>> = data.scales;

/** The value of a number in digits or as a word: `1,200`, `two`, `thirty-one`; undefined for other words. */
export function numberValue(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (Object.hasOwn(UNITS, lower)) return UNITS[lower];
  const compound = /^([a-z]+ty)-([a-z]+)$/.exec(lower);
  if (compound !== null) {
    const [tens, units] = [UNITS[compound[1] ?? ''], UNITS[compound[2] ?? '']];
    return tens === undefined || units === undefined || units > 9 ? undefined : tens + units;
  }
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
