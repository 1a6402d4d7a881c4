/** Generated from the folders of the rules by `npm run generate`. */
export type RuleId =
  | 'boilerplate'
  | 'citation-order'
  | 'duplicate-source'
  | 'estimative-language'
  | 'incomplete-source'
  | 'misquote'
  | 'outdated-official'
  | 'relative-date'
  | 'uncited-quote'
  | 'undefined-citation'
  | 'unmarked-judgement'
  | 'unsourced-claim'
  | 'unused-source'
  | 'unused-suppression'
  | 'vague-attribution'
  | 'wrong-office';
