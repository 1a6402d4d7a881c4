import {boilerplate} from './boilerplate/boilerplate.ts';
import {citationOrder} from './citation-order/citation-order.ts';
import {conflictingFigure} from './conflicting-figure/conflicting-figure.ts';
import {duplicateSource} from './duplicate-source/duplicate-source.ts';
import {estimativeLanguage} from './estimative-language/estimative-language.ts';
import {incompleteSource} from './incomplete-source/incomplete-source.ts';
import {misquote} from './misquote/misquote.ts';
import {outdatedOfficial} from './outdated-official/outdated-official.ts';
import {relativeDate} from './relative-date/relative-date.ts';
import type {Rule} from './rule.ts';
import {uncitedQuote} from './uncited-quote/uncited-quote.ts';
import {undefinedCitation} from './undefined-citation/undefined-citation.ts';
import {unmarkedJudgement} from './unmarked-judgement/unmarked-judgement.ts';
import {unsourcedClaim} from './unsourced-claim/unsourced-claim.ts';
import {unsupportedCitation} from './unsupported-citation/unsupported-citation.ts';
import {unusedSource} from './unused-source/unused-source.ts';
import {unusedSuppression} from './unused-suppression/unused-suppression.ts';
import {vagueAttribution} from './vague-attribution/vague-attribution.ts';
import {wrongOffice} from './wrong-office/wrong-office.ts';

/** Every rule, in the order of the rule index: claims, quotations, officials, citations, corpus, wording, upkeep. */
export const RULES: readonly Rule[] = [
  unsourcedClaim,
  unmarkedJudgement,
  vagueAttribution,
  uncitedQuote,
  outdatedOfficial,
  wrongOffice,
  undefinedCitation,
  unusedSource,
  duplicateSource,
  incompleteSource,
  citationOrder,
  misquote,
  unsupportedCitation,
  conflictingFigure,
  relativeDate,
  estimativeLanguage,
  boilerplate,
  unusedSuppression,
];
