import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {suite, test} from 'node:test';
import {filesBelow} from './import-graph.ts';

/** Names that say nothing about what a module holds. */
const EMPTY_NAME = /(?:^|[-/])(?:utils?|helpers?|managers?|misc|common)(?=[-./]|$)/;
const DEFAULT_EXPORT = /^export default\b/m;

/** Lines that a module should stay under, and that it must. */
const ADVISED_LINES = 150;
const MOST_LINES = 250;

const modules = filesBelow('src', '.ts').filter((path) => !/\.generated\.|\/data\//.test(path));
const scripts = filesBelow('scripts', '.ts');

suite('the modules of src/ and scripts/', () => {
  test('have names that say what they hold', () => {
    assert.deepEqual(
      [...modules, ...scripts].filter((path) => EMPTY_NAME.test(path)),
      [],
    );
  });

  test('are written in lower case with hyphens', () => {
    const odd = modules.filter((path) => !/^[a-z\d./-]+$/.test(path));
    assert.deepEqual(odd, []);
  });

  test('export by name', () => {
    const strays = modules.filter(
      (path) => !path.endsWith('.d.ts') && DEFAULT_EXPORT.test(readFileSync(path, 'utf8')),
    );
    assert.deepEqual(strays, []);
  });

  test(`have at most ${MOST_LINES} lines`, (context) => {
    const lengths = modules.map((path) => ({path, lines: readFileSync(path, 'utf8').split('\n').length - 1}));
    const longest = lengths.filter(({lines}) => lines > ADVISED_LINES).sort((a, b) => b.lines - a.lines);
    for (const {path, lines} of longest) context.diagnostic(`${lines} lines: ${path}`);
    assert.deepEqual(
      longest.filter(({lines}) => lines > MOST_LINES).map(({path}) => path),
      [],
    );
  });
});
