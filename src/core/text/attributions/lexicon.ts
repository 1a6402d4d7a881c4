import cues from './data/cues.json' with {type: 'json'};
import grammar from './data/grammar.json' with {type: 'json'};
import sources from './data/sources.json' with {type: 'json'};

export type CueVerbKind = 'speech' | 'document' | 'stance' | 'act';

/** Every form of every cue verb with its kind; where a form is in two lists the last kind named here holds. */
export const cueVerbs: ReadonlyMap<string, CueVerbKind> = new Map(
  (['act', 'stance', 'document', 'speech'] as const).flatMap((kind) =>
    cues[kind].flatMap((forms) => forms.split(' ').map((form) => [form, kind] as const)),
  ),
);
/**
 * Cues after which the whole sentence is the source's, whatever follows: "he told parliament", "according to NATO".
 * On the training drafts "calls", "sees" and "puts" are such in nine cases of ten; "called", "saw" and "put" are not.
 */
export const plainCues: ReadonlySet<string> = new Set(cues.plain);
/** Forms that are a noun as well as a verb: "report", "claims", "view". */
export const nounForms: ReadonlySet<string> = new Set(cues.alsoNouns);
/** Forms that put something down to a source only with a clause or a quotation: "he held that", not "he held Goma". */
export const clauseVerbs: ReadonlySet<string> = new Set(cues.needsClause);
/** Verbs that an infinitive of saying may hang on: "went on to say", "took to Twitter to announce". */
export const goingOnVerbs: ReadonlySet<string> = new Set(cues.goesOn);
/** Participles of "it is said", "is believed to". */
export const impersonalParticiples: ReadonlySet<string> = new Set(cues.impersonal);
/** By their first word, word sequences that put something down to nobody: "rumour has it". */
export const unnamedPhrases: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(
  cues.phrases.unnamed,
);
/** Nouns of "Moscow's line is that", "by her account". */
export const utteranceNouns: ReadonlySet<string> = new Set(cues.phrases.nouns);
/** Verb and noun of "gave an assurance that", "issued a warning that". */
export const givingVerbs: ReadonlySet<string> = new Set(cues.phrases.giving);
export const givenWords: ReadonlySet<string> = new Set(cues.phrases.given);

export const auxiliaries: ReadonlySet<string> = new Set(grammar.auxiliaries);
export const adverbs: ReadonlySet<string> = new Set(grammar.adverbs);
export const prepositions: ReadonlySet<string> = new Set(grammar.prepositions);
export const clauseBoundaries: ReadonlySet<string> = new Set(grammar.boundaries);
export const relatives: ReadonlySet<string> = new Set(grammar.relatives);
export const thirdPersons: ReadonlySet<string> = new Set(grammar.thirdPerson);
export const authorPronouns: ReadonlySet<string> = new Set(grammar.author);
export const indefinites: ReadonlySet<string> = new Set(grammar.indefinite);
export const definites: ReadonlySet<string> = new Set(grammar.definite);
export const closedClass: ReadonlySet<string> = new Set(grammar.closed);
export const unnamedPeople: ReadonlySet<string> = new Set(sources.unnamedPeople);
export const unnamedPerson: ReadonlySet<string> = new Set(sources.unnamedPerson);
export const institutions: ReadonlySet<string> = new Set(sources.institutions);
export const documents: ReadonlySet<string> = new Set(sources.documents);
export const outlets: ReadonlySet<string> = new Set(sources.outlets);

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
}
