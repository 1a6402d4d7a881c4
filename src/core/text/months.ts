/** The months' names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Any of them, for a pattern: "January|February|…". */
export const ANY_MONTH = MONTHS.join('|');
