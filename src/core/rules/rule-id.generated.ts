/** Generated from the folders of the rules by `npm run generate`. */
export type RuleId =
  | 'boilerplate'
  | 'duplicate-source'
  | 'estimative-language'
  | 'incomplete-source'
  | 'outdated-official'
  | 'relative-date'
  | 'undefined-citation'
  | 'unmarked-judgement'
  | 'unsourced-claim'
  | 'unused-source'
  | 'unused-suppression'
  | 'vague-attribution'
  | 'wrong-office';
