import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import type {Corpus, QuotationMatch} from '../../../src/core/corpus/corpus.ts';
import {rememberedCorpus} from '../../../src/service/corpus/remembered-corpus.ts';

suite('a corpus with its answers remembered', () => {
  test('a question is asked once, another one again', () => {
    const asked: string[] = [];
    const answer = (words: string): QuotationMatch => {
      asked.push(words);
      return {grade: 'not-in-corpus'};
    };
    const corpus: Corpus = {
      documents: () => [],
      document: () => undefined,
      passages: () => [],
      outline: () => undefined,
      extractedText: () => undefined,
      search: () => ({results: [], problems: []}),
      mentionsAny: (path, words) => {
        asked.push(`${path}: ${words.join()}`);
        return false;
      },
      passagesBearingOn: (sentence) => {
        asked.push(sentence);
        return [];
      },
      matchQuotation: answer,
    };
    const remembered = rememberedCorpus(corpus);
    for (let round = 0; round < 3; round += 1) {
      remembered.matchQuotation('one');
      remembered.passagesBearingOn('one', 5);
      remembered.mentionsAny('a.md', ['x', 'y']);
    }
    remembered.matchQuotation('two');
    remembered.passagesBearingOn('one', 6);
    assert.deepEqual(asked, ['one', 'one', 'a.md: x,y', 'two', 'one']);
  });
});
