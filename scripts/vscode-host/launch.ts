/**
 * Understands the part of desktop VS Code's command line that `runTests` of @vscode/test-electron uses
 * (`FOLDER --extensionDevelopmentPath=… --extensionTestsPath=…`), runs the tests in the provisioned host and exits
 * with their exit code. All other options are about the desktop window and are passed over.
 */
import {readOpening} from './command-line.ts';
import {parentEnded} from './parent-ended.ts';
import {runTestsInHost} from './run-in-host.ts';

// Nobody reads the result any more; browser and server end with this process.
void parentEnded().then(() => process.exit(1));

try {
  process.exitCode = await runTestsInHost(readOpening(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
