import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path/posix';
import {suite, test} from 'node:test';
import {RULES} from '../../../src/core/rules/registry.ts';
import {filesBelow} from '../layers/import-graph.ts';

const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'sample/README.md',
  ...filesBelow('docs', '.md'),
];

/** The addresses of a page's links and pictures, without the place within the page. */
function linksOf(page: string): readonly string[] {
  const prose = page.replace(/^```[\s\S]*?^```$/gm, '');
  return Array.from(prose.matchAll(/\]\(([^)\s#]+)[^)]*\)/g), ([, address = '']) => address);
}

for (const page of PAGES)
  test(`${page} links to nothing in the repository that is not there`, () => {
    const missing = linksOf(readFileSync(page, 'utf8'))
      .filter((address) => !/^[a-z]+:/.test(address))
      .filter((address) => !existsSync(join(dirname(page), address)));
    assert.deepEqual(missing, []);
  });

suite('the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const {id, severity} of RULES)
    test(`has a row for ${id} with its severity`, () => {
      const row = readme
        .split('\n')
        .find((line) => line.startsWith(`| [${id}](src/core/rules/${id}/${id}.md) |`));
      assert.ok(row, 'no row');
      assert.ok(row.includes(`| ${severity}`), row);
    });

  test('has only rows of rules that there are', () => {
    const rows = Array.from(readme.matchAll(/^\| \[([a-z-]+)\]\(src\/core\/rules\//gm), ([, id]) => id);
    assert.deepEqual(
      rows.filter((id) => !RULES.some((rule) => rule.id === id)),
      [],
    );
  });
});
