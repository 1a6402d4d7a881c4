/** Generated from the folders of the rules by `npm run generate`. */
export type RuleId =
  | 'duplicate-source'
  | 'incomplete-source'
  | 'outdated-official'
  | 'relative-date'
  | 'undefined-citation'
  | 'unmarked-judgement'
  | 'unsourced-claim'
  | 'unused-source'
  | 'vague-attribution'
  | 'wrong-office';
