/** `npm run check`: lint and format, types, and generated files up to date. */
import {runChecks} from './rings/check-ring.ts';
import {countsText} from './rings/ring.ts';

const counts = await runChecks();
console.log(`check: ${countsText(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
