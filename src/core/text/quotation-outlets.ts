import parentheticals from './data/parenthetical-sources.json' with {type: 'json'};
import data from './data/quotation-sources.json' with {type: 'json'};
import {ANY_MONTH} from './months.ts';

const NOT_OUTLETS = new Set(data['not-outlets']);
const OUTLETS = new Set(parentheticals.outlets);

const NAME = "\\p{Lu}[\\p{L}\\p{N}.’'&/-]*";
const alternatives = (words: readonly string[]) => words.map((word) => word.replaceAll('.', '\\.')).join('|');
const DOCUMENT = `(?:${alternatives(data.documents)})`;
const MONTH = `(?:${ANY_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b)`;

// "told Reuters", "told public broadcaster NHK", "told the ABC"
const TOLD = new RegExp(
  `\\b(?:${alternatives(data.tell)}|said to|speaking to|spoke to|wrote to) (?:(?:the|public|state|national|private|local|broadcaster|newspaper|daily|weekly|television|news|agency|our|channel|magazine) ){0,4}(${NAME})`,
  'gu',
);
// "told the paper": it was named before
const TOLD_THE_OUTLET = new RegExp(
  `\\b(?:${alternatives(data.tell)}) the (?:${alternatives(data['outlet-nouns'])})\\b`,
  'u',
);
// "in a note to Gazeta.uz", "put it to El Universo", "in an interview with Reuters"
const SENT_TO = new RegExp(
  `\\b(?:(?:note|message|e-?mail|interview|statement|letter|remarks|comments|written answer|op-ed) (?:to|with|for|in)|put it to|speaking to) (?:the )?(${NAME})`,
  'gu',
);
// "” on Rete 4", "went on Cadena SER", "said on Bayrak"
const AIRED_ON = new RegExp(
  `(?:[ ]{4}|\\b(?:went|appeared|speaking|spoke|said|says|tried out|live|posted|wrote)) on (?:the )?(${NAME})`,
  'gu',
);
// "on Bayrak television", "in the Ohio Valley Herald", "a Post-Courier interview"
const OUTLET_NAME = new RegExp(
  `(?<![\\p{L}])${NAME}(?: ${NAME}){0,4} (?:${alternatives(data['outlet-words'])})(?![\\p{L}])`,
  'u',
);
const NAMED_INTERVIEW = new RegExp(
  `(?<![\\p{L}])(${NAME}) (?:interview|broadcast|podcast|editorial)\\b`,
  'gu',
);
// "*Morning Live*", "_Taxed by Absence_": a title in italics
const ITALIC_TITLE = /(?<![*_\p{L}])[*_]\p{Lu}[^*_\n]{1,80}[*_](?![*_\p{L}])/u;
// "its circular of 10 November", "letter dated 4 May", "report of June 2024", "resolution 2023", "Circular Letter 5104"
const DATED_DOCUMENT = new RegExp(
  `\\b${DOCUMENT}s? (?:(?:of|dated|from|on) (?:the )?(?:\\d{1,2} ${MONTH}|${MONTH} \\d|${MONTH}\\b|\\d{4})|(?:No\\.? ?)?\\d{2,})`,
  'iu',
);
// "its 2024 study", "the IAEA's November report", "the 12 May statement", "the ministry’s white paper"
const OWNED_DOCUMENT = new RegExp(
  `(?:\\b(?:19|20)\\d{2}|\\b${MONTH}|${NAME}[’']s?(?: [\\p{L}-]+)?|\\b(?:its|his|her|their) (?:own |annual |final |latest |new )?(?:\\d{4} )?)(?: [\\p{L}-]+)? ?\\b${DOCUMENT}\\b`,
  'u',
);
// "in her 19 September statement", "NATO's statement of 12 May": with its day it can be looked up
const DATED_STATEMENT = new RegExp(
  `\\b(?:\\d{1,2} ${MONTH} statement|statement of (?:the )?\\d{1,2} ${MONTH})\\b`,
  'u',
);

const PART = `(?:${alternatives(data['document-parts'])})`;
// "the report's foreword", "on page 14 of the memo", "the preface to her book": whoever knows the page has the document
const PART_OF_DOCUMENT = new RegExp(
  `\\b${DOCUMENT}[’']s ${PART}\\b|\\b${PART}(?: \\d+)? (?:of|to|in) (?:the|its|his|her|their|that|this) ${DOCUMENT}\\b`,
  'iu',
);

const DAY_OR_MONTH =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/**
 * True when a sentence says in which outlet, broadcast or document its quoted words can be found. `outside` is the
 * sentence with its quotations blank, `written` the same with its markup. "In a statement" and "said on Friday" lead
 * a reader nowhere; "in NATO's 12 May statement" does.
 */
export function namesWhereItWasSaid(outside: string, written: string): boolean {
  for (const pattern of [TOLD, NAMED_INTERVIEW, SENT_TO, AIRED_ON])
    for (const match of outside.matchAll(pattern)) if (mayBeOutlet(match[1] ?? '')) return true;
  return (
    OUTLET_NAME.test(outside) ||
    TOLD_THE_OUTLET.test(outside) ||
    ITALIC_TITLE.test(written) ||
    DATED_DOCUMENT.test(outside) ||
    OWNED_DOCUMENT.test(outside) ||
    DATED_STATEMENT.test(outside) ||
    PART_OF_DOCUMENT.test(outside) ||
    namesKnownOutlet(outside)
  );
}

// "the article permits a closure “…”", "“…,” the story went on"
const DOCUMENT_SPEAKS = new RegExp(
  `\\b[Tt]h(?:e|is|at) (?:${alternatives(data['speaking-documents'])}) (?:${alternatives(data['document-verbs'])})\\b`,
  'u',
);

/** True when the quoted words are those of a text that the sentence before has named: "the treaty forbids “…”". */
export function isSaidByDocument(outside: string): boolean {
  return DOCUMENT_SPEAKS.test(outside);
}

/** "told Reuters", but not "told Parliament", "told MEPs" or "told President Niinistö". */
function mayBeOutlet(name: string): boolean {
  const bare = name.replace(/[’']s$|[.’']$/u, '');
  if (DAY_OR_MONTH.test(bare)) return false;
  return !NOT_OUTLETS.has(bare) && !/^\p{Lu}{2,}s$|^[A-Z]{1,3}Ps$|(?:ans|ers|ish|ese)$/u.test(bare);
}

function namesKnownOutlet(outside: string): boolean {
  return Array.from(outside.matchAll(/\p{Lu}[\p{L}/-]*(?: \p{Lu}[\p{L}-]*){0,2}/gu)).some(([name]) => {
    const words = name.split(' ');
    return words.some((_, from) => words.some((__, to) => OUTLETS.has(words.slice(from, to + 1).join(' '))));
  });
}
