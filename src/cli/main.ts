import {type CommandIo, UsageError} from './command-io.ts';
import {lint} from './lint.ts';
import {officials} from './officials.ts';
import {search} from './search.ts';

const USAGE = `Usage:
  briefcheck lint [--format text|json] [--date YYYY-MM-DD] [--corpus DIR | --no-corpus] [--config FILE]
                  [--register-overlay FILE] PATH…
      Checks drafts: files, folders, or - for standard input.
      Exit code 0: nothing of severity warning or worse; 1: such findings; 2: wrong usage or an unreadable file.
  briefcheck search --corpus DIR [--format text|json] QUERY…
      Searches source documents: words, "exact phrase", who: quote: doc: after: before: -word.
  briefcheck officials [--date YYYY-MM-DD] [--format text|json] [--register-overlay FILE] OFFICE OR NAME…
      Who held an office on a day, or which offices somebody held.
  --register-overlay: officials-updates.json, in which the editor keeps the updates of the register of officials.
`;

/** A command of the command line; resolves to its exit code. */
type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {lint, search, officials};

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const [name = '', ...rest] = args;
  if (['--help', '-h', 'help'].includes(name)) {
    io.out(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command === undefined)
      throw new UsageError(name === '' ? 'Name a command.' : `There is no command “${name}”.`);
    return await command(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.error(`briefcheck: ${error.message}\n\n${USAGE}`);
    return 2;
  }
}

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  today: new Date().toLocaleDateString('sv'),
});
