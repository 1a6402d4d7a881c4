import {readFileSync} from 'node:fs';
import {CLAIM_RULES} from './rule-scores.ts';

/** A sentence of FactAppeal (Mor-Lan, Sheafer, Shenhav; CC BY 4.0). */
interface FactAppealSentence {
  readonly text: string;
  /** 1: a factual statement that appeals to no source. */
  readonly label: 0 | 1;
  readonly kind: string;
}

/** How well the rules on claims find, among single sentences of news, the facts that appeal to no source. */
export interface FactAppealScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Sentences with a source, and those of them that were reported. */
  readonly sourced: {readonly reported: number; readonly of: number};
}

/** Scores a split of FactAppeal; `rulesOn` says which rules report something in a text. */
export function scoreFactAppeal(file: string, rulesOn: (text: string) => readonly string[]): FactAppealScore {
  const sentences: readonly FactAppealSentence[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const judged = sentences.map((sentence) => ({
    ...sentence,
    reported: rulesOn(sentence.text).some((rule) => CLAIM_RULES.includes(rule)),
  }));
  const count = (label: 0 | 1, reported: boolean) =>
    judged.filter((one) => one.label === label && one.reported === reported).length;
  const [found, wrong, missed] = [count(1, true), count(0, true), count(1, false)];
  const sourced = judged.filter(({kind}) => kind === 'sourced');
  return {
    precision: found / (found + wrong),
    recall: found / (found + missed),
    f1: (2 * found) / (2 * found + wrong + missed),
    sourced: {reported: sourced.filter(({reported}) => reported).length, of: sourced.length},
  };
}
