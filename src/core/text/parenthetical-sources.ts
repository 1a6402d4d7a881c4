import type {Citation} from './block.ts';
import data from './data/parenthetical-sources.json' with {type: 'json'};

const OPENERS = data.openers.map((opener) => opener.toLowerCase());
const DOCUMENTS = data.documents.map((document) => ` ${document}`);
const OUTLETS = new Set([...data.outlets, ...data.publishers]);
const NOT_SOURCES = new Set(data['not-sources']);

// "(…)" without another parenthesis inside, as long as a source and no longer
const PARENTHESIS = /\(([^()\n]{2,140})\)/g;
// "12 May", "May 2026", "2024", "p. 14", "S/2024/215", "No. 12"
const DATED =
  /\b(?:\d{1,2} )?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|\b(?:19|20)\d{2}\b|\bpp?\. ?\d|\b[A-Z]{1,4}\/\d|\b[Nn]o\. ?\d|\b\d{1,2}[./]\d{1,2}\b/;
// "IISS, Military Balance", "Smith 2020", "the ministry"
const STARTS_WITH_NAME = /^(?:the |The )?[\p{Lu}\d]/u;

/** The parenthetical sources of a block: "(Reuters, 12 May)", "(source: the ministry)", "(AFP)", "(Smith 2020)". */
export function parentheticalSources(text: string): readonly Citation[] {
  return Array.from(text.matchAll(PARENTHESIS)).flatMap((match): Citation[] => {
    const words = (match[1] ?? '').trim();
    if (!words.split(/;\s*/).every(namesSource)) return [];
    return [
      {start: match.index, end: match.index + match[0].length, form: 'parenthetical', targets: [words]},
    ];
  });
}

function namesSource(words: string): boolean {
  const lower = words.toLowerCase();
  if (OPENERS.some((opener) => lower.startsWith(`${opener}:`) || lower.startsWith(`${opener} `))) return true;
  if (OUTLETS.has(words)) return true;
  const firstWord = /^[\p{L}]+/u.exec(words)?.[0] ?? '';
  if (NOT_SOURCES.has(firstWord) || !STARTS_WITH_NAME.test(words)) return false;
  const comma = words.indexOf(',');
  // "(Reuters, 12 May)", "(EBRD, project page)", but not "(2,000 in 2023)" or "(Yars, Sarmat)"
  if (comma > 0) {
    const rest = words.slice(comma + 1);
    if (!/^\d|\d$/.test(words.slice(0, comma)) && DATED.test(rest)) return true;
    return !rest.includes(',') && DOCUMENTS.some((document) => rest.toLowerCase().endsWith(document));
  }
  // "(Smith 2020)", "(Crisis Group 2024)"
  return /^[\p{Lu}][\p{L}’'.-]+(?: (?:and|&|et al\.?|[\p{Lu}][\p{L}’'-]+)){0,4} (?:19|20)\d{2}[a-z]?$/u.test(
    words,
  );
}
