import {duplicateSource} from './duplicate-source/duplicate-source.ts';
import {incompleteSource} from './incomplete-source/incomplete-source.ts';
import type {Rule} from './rule.ts';
import {undefinedCitation} from './undefined-citation/undefined-citation.ts';
import {unusedSource} from './unused-source/unused-source.ts';

/** Every rule, in the order of the rule index: claims, quotations, officials, citations, corpus, wording, upkeep. */
export const RULES: readonly Rule[] = [undefinedCitation, unusedSource, duplicateSource, incompleteSource];
