import {z} from 'zod';
import {defaultStaleAfter} from './holders.ts';

/** The option of the rules on officials that says how long evidence on an office is trusted, in days. */
export const staleAfterDays = z
  .number()
  .int()
  .min(0)
  .max(3660)
  .default(defaultStaleAfter)
  .describe('How many days after the newest evidence on an office the register is still trusted.');
