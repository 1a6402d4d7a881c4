import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {suite, test} from 'node:test';
import {importGraph} from './import-graph.ts';

const manifest: {dependencies: Record<string, string>} = JSON.parse(readFileSync('package.json', 'utf8'));
const named = Object.keys(manifest.dependencies);

/** The packages of the table in ARCHITECTURE.md, each with its reason: "| `yaml` | Settings, … |". */
function documented(): ReadonlyMap<string, string> {
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  const section = page.slice(page.indexOf('\n## Runtime dependencies'));
  return new Map(
    Array.from(section.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm), ([, name = '', why = '']) => [
      name,
      why.trim(),
    ]),
  );
}

/** `vscode-languageserver/node` -> `vscode-languageserver`, `@a/b/c` -> `@a/b` */
function packageOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}

suite('the runtime dependencies', () => {
  test('are those of the table in ARCHITECTURE.md, each with a reason', () => {
    const table = documented();
    assert.deepEqual([...table.keys()].sort(), [...named].sort());
    for (const [name, why] of table) assert.ok(why.split(' ').length >= 3, `${name}: “${why}” is no reason`);
  });

  test('are all imported under src/', () => {
    const imported = new Set(
      importGraph('src')
        .filter(({target, typeOnly}) => target === 'package' && !typeOnly)
        .map(({to}) => packageOf(to)),
    );
    assert.deepEqual(
      named.filter((name) => !imported.has(name)),
      [],
    );
  });

  test('are pinned to one version', () => {
    for (const [name, version] of Object.entries(manifest.dependencies))
      assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
  });

  test('leave nothing out that src/ imports', () => {
    const missing = importGraph('src')
      .filter(({target, typeOnly, to}) => target === 'package' && !typeOnly && to !== 'vscode')
      .filter(({to}) => !to.startsWith('node:') && !named.includes(packageOf(to)));
    assert.deepEqual(
      missing.map(({from, to}) => `${from} imports ${to}`),
      [],
    );
  });
});
