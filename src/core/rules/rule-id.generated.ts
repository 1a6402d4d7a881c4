/** Generated from the folders of the rules by `npm run generate`. */
export type RuleId =
  | 'duplicate-source'
  | 'incomplete-source'
  | 'undefined-citation'
  | 'unmarked-judgement'
  | 'unsourced-claim'
  | 'unused-source'
  | 'vague-attribution';
