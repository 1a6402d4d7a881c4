/**
 * Loaded before every test file: property tests try the same cases in every run, so that a red run means a change
 * and not luck. `BRIEFCHECK_SEED=random npm test` tries new ones, and fast-check prints the seed of what it finds.
 */
import fc from 'fast-check';

const SEED = 20_261_120;

const wanted = process.env['BRIEFCHECK_SEED'];
if (wanted !== 'random') fc.configureGlobal({...fc.readConfigureGlobal(), seed: Number(wanted ?? SEED)});
