import {foldedWords} from './fold.ts';
import {type Owner, ownerNamed} from './owners.ts';
import type {OfficialsRegister} from './register.ts';
import {type TitleLexicon, titleLexiconOf} from './title-lexicon.ts';

/** The words that mentions are read by: titles, and names of countries, organisations and the author's own bodies. */
export interface Vocabulary {
  readonly titles: TitleLexicon;
  /** The owner that the folded words name ("the" left out); `raw` tells "US" from "us". */
  ownerNamed(folded: string, raw: string): Owner | undefined;
}

const vocabularies = new WeakMap<OfficialsRegister, Vocabulary>();

/** The vocabulary of the register, built on first need. */
export function vocabularyOf(register: OfficialsRegister): Vocabulary {
  const known = vocabularies.get(register);
  if (known) return known;
  const own = new Map<string, Owner>();
  for (const name of register.ownOwners) {
    own.set(
      foldedWords(name)
        .filter((word) => word !== 'the')
        .join(' '),
      {codes: [name], form: 'organisation'},
    );
  }
  const vocabulary = {
    titles: titleLexiconOf(register),
    ownerNamed: (folded: string, raw: string) => ownerNamed(folded, raw) ?? own.get(folded),
  };
  vocabularies.set(register, vocabulary);
  return vocabulary;
}
