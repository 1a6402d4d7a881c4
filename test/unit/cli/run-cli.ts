/** Runs the command line from the sources in a folder of its own, as an author's shell would. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {z} from 'zod';

const MAIN = resolve('src/cli/main.ts');
const TSX = import.meta.resolve('tsx');

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** A folder with files in it, gone after the test. */
export interface Folder {
  readonly path: string;
  run(args: readonly string[], input?: string | Uint8Array): CliRun;
}

export function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  context: {after(done: () => void): void},
): Folder {
  const path = mkdtempSync(join(tmpdir(), 'briefcheck-cli-'));
  context.after(() => rmSync(path, {recursive: true, force: true}));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), {recursive: true});
    writeFileSync(join(path, name), content);
  }
  return {
    path,
    run(args, input = '') {
      const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', TSX, MAIN, ...args], {
        cwd: path,
        input,
        encoding: 'utf8',
        maxBuffer: 100_000_000,
      });
      return {code: status, out: stdout, error: stderr};
    },
  };
}

const offset = z.number().int().min(0);
const place = z.number().int().min(1);
const passage = z.strictObject({document: z.string(), start: offset, end: offset, text: z.string()});
const edit = z.strictObject({start: offset, end: offset, text: z.string()});
const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  start: offset,
  end: offset,
  line: place,
  column: place,
  endLine: place,
  endColumn: place,
  message: z.string().min(1),
  url: z.url(),
  data: z.record(z.string(), z.unknown()),
  evidence: z.array(passage),
  fixes: z.array(z.strictObject({title: z.string().min(1), safe: z.boolean(), edits: z.array(edit).min(1)})),
});
/** The contract of `lint --format json`: these properties and no others. */
const report = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      path: z.string(),
      draftDate: z.iso.date(),
      draftDateFrom: z.enum(['front-matter', 'dateline', 'filename', 'option', 'today']),
      findings: z.array(finding),
    }),
  ),
});

export type JsonReport = z.infer<typeof report>;

/** The JSON report on standard output. @throws when it breaks the contract. */
export function reportOf({out}: CliRun): JsonReport {
  return report.parse(JSON.parse(out));
}
