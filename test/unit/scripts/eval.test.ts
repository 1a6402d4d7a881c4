import assert from 'node:assert/strict';
import {test} from 'node:test';
import {RuleScores} from '../../../scripts/eval/rule-scores.ts';
import {Tally} from '../../../scripts/eval/tally.ts';
import type {Finding} from '../../../src/core/rules/finding.ts';

const finding = (rule: string, start: number, end: number, message = ''): Finding => ({
  ...{rule, start, end, message, severity: 'warning'},
  ...{data: {}, evidence: [], fixes: []},
});

test('a finding on half of a marked stretch is found, one on less is false and the mark missed', () => {
  const tally = new Tally();
  const marks = [
    {start: 0, end: 10, text: 'first'},
    {start: 20, end: 30, text: 'second'},
  ];
  tally.add('note.md', [finding('a', 5, 10), finding('a', 28, 60)], marks, []);
  assert.deepEqual([tally.found, tally.false, tally.missed], [1, 1, 1]);
  assert.deepEqual([tally.precision, tally.recall, tally.f1], [0.5, 0.5, 0.5]);
});

test('what readers dispute counts neither way', () => {
  const tally = new Tally();
  tally.add('note.md', [finding('a', 0, 10)], [], [{start: 0, end: 10, text: 'disputed'}]);
  assert.deepEqual([tally.found, tally.false, tally.missed], [0, 0, 0]);
});

test('sentences are counted by their label, and officials by the holder named', () => {
  const scores = new RuleScores();
  const sentence = (start: number, label: string) => ({start, end: start + 10, text: '', label});
  scores.add(
    {
      path: 'drafts/note.md',
      text: '',
      date: '2026-05-30',
      labels: {
        draft: 'note.md',
        date: '2026-05-30',
        sentences: [sentence(0, 'fact'), sentence(10, 'judgement'), sentence(20, 'cited')],
        officials: [{start: 0, end: 5, text: '', verdict: 'outdated', expect: 'Ana Čopová (acting)'}],
      },
    },
    [
      finding('unsourced-claim', 0, 10),
      finding('unsourced-claim', 10, 20),
      finding('outdated-official', 0, 5, 'now Ana Copova'),
    ],
  );
  assert.deepEqual(scores.rightKind, {count: 1, of: 2});
  assert.deepEqual(scores.holderNamed, {count: 1, of: 1});
  assert.deepEqual(scores.flagged.get('cited'), {count: 0, of: 1});
  assert.equal(scores.tallies.get('unsourced claim')?.f1, 1);
});
