import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {stringify} from 'yaml';
import {mergeConfig} from '../../../src/core/config/config.ts';
import {configFromSettings, readConfig} from '../../../src/core/config/read-config.ts';
import {RULES} from '../../../src/core/rules/registry.ts';

const KEYS = [
  'date',
  'corpus',
  'folders',
  'exclude',
  'rules',
  'severity',
  'marker',
  '__proto__',
  'constructor',
  '1',
  ...RULES.map(({id}) => id),
];
const VALUES = [
  'off',
  'warning',
  'false',
  'null',
  '2026-05-30',
  '2026-02-30',
  '[a, b]',
  '{}',
  '~',
  '3',
  '.inf',
  '&a [*a]',
  '*a',
  '!!set {a}',
  '!!binary "x"',
  '!!omap [a: 1]',
  '<<: {a: 1}',
  '? [a]',
  '"',
  '|',
  '- x',
];
const yamlLine = fc
  .tuple(
    fc.constantFrom('', '  ', '    ', '\t', '- ', '? ', '# '),
    fc.constantFrom(...KEYS),
    fc.constantFrom(': ', ':', ' '),
    fc.constantFrom(...VALUES, ''),
  )
  .map((parts) => parts.join(''));
const anyYaml = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.array(yamlLine, {maxLength: 8}).map((lines) => lines.join('\n')),
  fc
    .array(
      fc.constantFrom(
        ...KEYS,
        ...VALUES,
        ': ',
        '\n',
        '  ',
        '- ',
        '---',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '&a ',
        '*a',
      ),
      {maxLength: 20},
    )
    .map((parts) => parts.join('')),
  fc.nat({max: 5_000}).map((depth) => '['.repeat(depth)),
  fc.nat({max: 5_000}).map((depth) => `rules: ${'{a: '.repeat(depth)}`),
);
const anySettings = fc.object({key: fc.constantFrom(...KEYS), maxDepth: 4, withNullPrototype: true});

describe('the reader of settings', () => {
  it('makes settings of any text, or says where the problem is', () => {
    fc.assert(
      fc.property(anyYaml, (yaml) => {
        const {layer, problems} = readConfig(yaml);
        mergeConfig(layer);
        for (const {start, end, message} of problems) {
          assert.ok(0 <= start && start < end, `${start}–${end}`);
          assert.ok(start <= yaml.length, `${start} of ${yaml.length}`);
          assert.match(message, /\S/);
        }
      }),
      {numRuns: 2_000},
    );
  });

  it('makes settings of any plain data', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        mergeConfig(configFromSettings(settings).layer);
        mergeConfig(readConfig(stringify(settings)).layer);
      }),
      {numRuns: 500},
    );
  });

  it('points at the name of a setting that it does not know, and at the value of one that it cannot use', () => {
    const yaml = 'rules:\n  no-such-rule: off\n  uncited-quote: loud\nunknown: 1\n';
    const places = readConfig(yaml).problems.map(({start, end}) => yaml.slice(start, end));
    assert.deepEqual(places.sort(), ['loud', 'no-such-rule', 'unknown']);
  });

  it('keeps what is right beside what is wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RULES),
        fc.constantFrom('unknown: 1', 'exclude: 3', 'rules: {no-such-rule: off}'),
        ({id}, wrong) => {
          const yaml = wrong.startsWith('rules')
            ? `date: 2026-05-30\nrules:\n  no-such-rule: off\n  ${id}: off\n`
            : `date: 2026-05-30\n${wrong}\nrules:\n  ${id}: off\n`;
          const {layer, problems} = readConfig(yaml);
          assert.equal(problems.length, 1);
          assert.equal(mergeConfig(layer).rules[id].severity, 'off');
          assert.equal(layer.date, '2026-05-30');
        },
      ),
      {numRuns: 60},
    );
  });
});
