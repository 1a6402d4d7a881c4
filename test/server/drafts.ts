/** One finding, of undefined-citation, on `[9]` in the first line. */
export const DANGLING = [
  'The minister went home.[1] She stayed there.[9]',
  '',
  '## Sources',
  '',
  '[1] Example Times, “Minister at home”, 29 May 2026, https://example.org/minister',
  '',
].join('\n');

/** Where `[9]` stands in {@link DANGLING}. */
export const DANGLING_RANGE = {start: {line: 0, character: 44}, end: {line: 0, character: 47}};
