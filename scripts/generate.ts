/** Writes everything that follows from the rules' metadata and from the form of `officials.yaml`; `--check` only says what is out of date. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {ruleIdSource} from './generated/rule-ids.ts';

interface Generated {
  readonly path: string;
  readonly text: string;
}

const check = process.argv.includes('--check');

// the ids come first: the rules' types hang on them, and a new rule's id is known from its folder
const ids: Generated = {path: 'src/core/rules/rule-id.generated.ts', text: ruleIdSource()};
const stale = [...write([ids])];
const {manifest, ruleIndex, settingsSchema} = await import('./generated/from-rules.ts');
const {ownRegisterJsonSchema} = await import('./generated/from-own-entries.ts');
stale.push(...write([manifest(), ruleIndex(), settingsSchema(), ownRegisterJsonSchema()]));

if (check && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run “npm run generate”.`);
  process.exitCode = 1;
} else {
  console.log(
    check
      ? 'Generated files are up to date.'
      : `Generated: ${stale.length === 0 ? 'nothing new' : stale.join(', ')}.`,
  );
}

/** The paths that differ from what is on disk; they are written unless only checking. */
function write(files: readonly Generated[]): readonly string[] {
  const different = files.filter(({path, text}) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (!check) for (const {path, text} of different) writeFileSync(path, text);
  return different.map(({path}) => path);
}
