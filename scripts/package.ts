/** `npm run package`: builds for production and packs the extension into briefcheck.vsix. */
import {buildDist} from './bundles.ts';
import {runPackage} from './run-command.ts';

await buildDist({production: true});
// The bundles hold all dependencies. Links of the README stay as they are: there is no repository field to resolve them by.
process.exitCode = await runPackage('@vscode/vsce/vsce', [
  ...['package', '--out', 'briefcheck.vsix'],
  ...['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--skip-license'],
]);
