import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {suite, test} from 'node:test';
import {build} from 'esbuild';
import {cyclesIn} from './cycles.ts';
import {filesBelow, type Import, importGraph} from './import-graph.ts';

/** The folders of `src/` that a folder may import besides itself; `type` is for `import type` alone. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/officials': ['core/text'],
  'core/corpus': ['core/text'],
  // the engine is handed its settings, so the settings' type is all that it may know of them
  'core/rules': [
    'core/text',
    'core/officials',
    'core/corpus',
    'core/citing',
    'core/edits',
    'type core/config',
  ],
  // citing is a way to edit a draft, and says nothing of what is wrong with it
  'core/citing': ['core/text', 'core/edits', 'type core/corpus', 'type core/rules'],
  'core/config': ['core/rules', 'core/text', 'core/citing'],
  'core/edits': ['core/text', 'type core/rules'],
  'core/report': ['core/rules', 'core/text', 'core/edits', 'type core/config', 'type core/corpus'],
  service: ['core/*'],
  protocol: [],
  server: ['service', 'protocol', 'core/*'],
  client: ['protocol'],
  cli: ['core/*'],
};

// the clock of the machine: "Date.now()", "new Date()", "performance.now()"; a date that is handed in is welcome
const CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/;
// what one platform has and another has not
const PLATFORM = /\bprocess\.|\bBuffer\b|\bwindow\.|\bglobalThis\.process\b|\brequire\(/;

const graph = importGraph('src');
const wrong = (imports: readonly Import[]) => imports.map(({from, to}) => `${from} imports ${to}`);

/** The folder of `src/` that the arrows are drawn between: `core/rules`, `service`; `core/edits` is a file. */
function folderOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'core' ? `core/${second.replace(/\.ts$/, '')}` : first;
}

function isAllowed({from, to, typeOnly}: Import): boolean {
  const target = folderOf(to);
  const allowed = ALLOWED[folderOf(from)] ?? [];
  return (
    target === folderOf(from) ||
    allowed.includes(target) ||
    (allowed.includes('core/*') && target.startsWith('core/')) ||
    (typeOnly && allowed.includes(`type ${target}`))
  );
}

/** The folder of a rule: `src/core/rules/<id>`; undefined for the engine's own files beside them. */
function ruleFolder(path: string): string | undefined {
  return /^src\/core\/rules\/[^/]+(?=\/)/.exec(path)?.[0];
}

suite('the arrows between the folders of src/', () => {
  test('every folder has its arrows stated', () => {
    const folders = new Set(filesBelow('src', '.ts').map(folderOf));
    assert.deepEqual(
      [...folders].filter((folder) => !Object.hasOwn(ALLOWED, folder)),
      [],
    );
  });

  test('there is no other arrow', () => {
    const files = graph.filter(({target}) => target === 'file');
    assert.deepEqual(wrong(files.filter((one) => !isAllowed(one))), []);
  });

  test('nothing under src/ imports from outside of it', () => {
    assert.deepEqual(wrong(graph.filter(({target, to}) => target === 'file' && !to.startsWith('src/'))), []);
  });

  test('no rule imports another rule', () => {
    const crossing = graph.filter(({from, to}) => {
      const [own, other] = [ruleFolder(from), ruleFolder(to)];
      return own !== undefined && other !== undefined && own !== other;
    });
    assert.deepEqual(wrong(crossing), []);
  });

  // a circle of types alone leaves nothing in the bundle: a draft has a date, and the date's module reads drafts
  test('no modules import each other in a circle', () => {
    const files = graph.filter(({target, typeOnly}) => target === 'file' && !typeOnly);
    assert.deepEqual(cyclesIn(files.map(({from, to}) => [from, to])), []);
  });
});

suite('what the folders may know of the world', () => {
  test('only client imports vscode', () => {
    const strays = graph.filter(({from, to}) => to === 'vscode' && folderOf(from) !== 'client');
    assert.deepEqual(wrong(strays), []);
  });

  test('core and service import nothing of Node', () => {
    const strays = graph.filter(
      ({from, to}) => to.startsWith('node:') && /^src\/(?:core|service|protocol)\//.test(from),
    );
    assert.deepEqual(wrong(strays), []);
  });

  for (const [what, pattern] of [
    ['asks no clock', CLOCK],
    ['knows no platform', PLATFORM],
  ] as const) {
    test(`core ${what}`, () => {
      const lines = filesBelow('src/core', '.ts').flatMap((path) => {
        const code = readFileSync(path, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
        return code.split('\n').flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : []));
      });
      assert.deepEqual(lines, []);
    });
  }
});

test('esbuild sees no import that this graph misses', async () => {
  const {metafile} = await build({
    entryPoints: [...filesBelow('src', '.ts')].filter((path) => !path.endsWith('.d.ts')),
    bundle: true,
    packages: 'external',
    write: false,
    metafile: true,
    outdir: 'dist',
    format: 'esm',
    platform: 'node',
    loader: {'.json': 'json', '.txt': 'text', '.yaml': 'text', '.md': 'text'},
    logLevel: 'silent',
  });
  const known = new Set(graph.map(({from, to}) => `${from} -> ${to}`));
  const missed = Object.entries(metafile.inputs).flatMap(([from, {imports}]) =>
    imports.map(({path}) => `${from} -> ${path}`).filter((arrow) => !known.has(arrow)),
  );
  assert.deepEqual(missed, []);
});
