import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import type {Finding} from '../../../src/core/rules/finding.ts';
import {applySuppressions, suppressionsIn} from '../../../src/core/rules/suppressions.ts';

/** A finding of rule-a on each "A" of the text and one of rule-b on each "B". */
function findingsIn(text: string): readonly Finding[] {
  return Array.from(text.matchAll(/[AB]/g), ({0: letter, index}) => ({
    rule: `rule-${letter.toLowerCase()}`,
    severity: 'warning' as const,
    start: index,
    end: index + 1,
    message: '',
    data: {},
    evidence: [],
    fixes: [],
  }));
}

/** The letters that are still reported, and how many each directive hid. */
function outcome(text: string): string {
  const {kept, uses} = applySuppressions(findingsIn(text), suppressionsIn(text));
  return `${kept.map(({start}) => text[start]).join('')} ${uses.map(({hidden}) => hidden).join(',')}`.trim();
}

suite('a directive', () => {
  const CASES: Readonly<Record<string, readonly [string, string]>> = {
    'hides on the next line': ['A\n<!-- briefcheck-disable-next-line rule-a: why -->\nAB\nA', 'ABA 1'],
    'hides on the next line that holds something': [
      '<!-- briefcheck-disable-next-line rule-a -->\n\n \nA\nA',
      'A 1',
    ],
    'hides on its own line': ['A <!-- briefcheck-disable-line rule-a --> B\nA', 'BA 1'],
    'hides all rules when it names none': ['AB <!-- briefcheck-disable-line -->', '2'],
    'hides several rules': ['<!-- briefcheck-disable rule-a, rule-b: why -->\nAB', '2'],
    'hides to the end': ['A\n<!-- briefcheck-disable rule-a -->\nA\nAB', 'AB 2'],
    'hides until it is ended': [
      '<!-- briefcheck-disable rule-a -->\nA\n<!-- briefcheck-enable rule-a -->\nA',
      'A 1,0',
    ],
    'is ended by one that names no rule': [
      '<!-- briefcheck-disable rule-a -->\nA\n<!-- briefcheck-enable -->\nA',
      'A 1,0',
    ],
    'is not ended for other rules': [
      '<!-- briefcheck-disable -->\nA\n<!-- briefcheck-enable rule-b -->\nAB',
      'B 2,0',
    ],
    'is ended for one of its rules': [
      '<!-- briefcheck-disable rule-a, rule-b -->\nAB\n<!-- briefcheck-enable rule-a -->\nAB',
      'A 3,0',
    ],
    'counts what another hides too': [
      '<!-- briefcheck-disable rule-a -->\nA <!-- briefcheck-disable-line rule-a -->',
      '1,1',
    ],
    'may be written behind slashes': ['// briefcheck-disable-next-line rule-a: why\nA', '1'],
    'is none within a line of text': ['See // briefcheck-disable-next-line rule-a\nA', 'A'],
    'is none with another name': ['<!-- briefcheck-disable-next-lines rule-a -->\nA', 'A'],
    'counts lines that carriage returns end': ['<!-- briefcheck-disable-next-line rule-a -->\rA\rA', 'A 1'],
    'hides nothing behind the end': ['A\n<!-- briefcheck-disable-next-line rule-a -->', 'A 0'],
  };
  for (const [name, [text, expected]] of Object.entries(CASES))
    test(name, () => assert.equal(outcome(text), expected));

  test('gives its rules and its reason', () => {
    const [directive] = suppressionsIn('<!-- briefcheck-disable-line rule-a, rule-b: our own count: 3 -->');
    assert.deepEqual(directive?.rules, ['rule-a', 'rule-b']);
    assert.equal(directive?.reason, 'our own count: 3');
  });
});
