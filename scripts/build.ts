/** `npm run build [-- --production]`: bundles the extension, the language server and the command line into dist/. */
import {buildDist} from './bundles.ts';

await buildDist({production: process.argv.includes('--production')});
