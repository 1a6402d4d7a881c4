import type {Attribution} from '../attributions/attribution.ts';
import {closedClass} from '../attributions/lexicon.ts';
import type {Token} from '../attributions/tokens.ts';
import type {Block, Sentence} from '../block.ts';
import {lists, namedLists} from './lexicon.ts';

/** What the model looks at in one sentence. */
export interface SentenceView {
  readonly sentence: Sentence;
  readonly block: Block;
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly attributions: readonly Attribution[];
  readonly before: SentenceView | undefined;
}

const days = lists.weekdayMonth;
const numbers = lists.numberWord;

/** The features of a sentence, each a short readable name; a feature counts once however often it occurs. */
export function featuresOf(view: SentenceView): readonly string[] {
  const found = new Set<string>();
  const classes = view.tokens
    .filter((token) => !token.quoted)
    .map((token, index) => classOf(token, index === 0));
  wordFeatures(classes, found);
  listFeatures(view, found);
  attributionFeatures(view, found);
  shapeFeatures(view, classes, found);
  return [...found];
}

/** The word in lower case, or its class: `<name>`, `<year>`, `<number>`, `<day>`. */
function classOf(token: Token, first: boolean): string {
  if (token.kind === 'number') return /^(?:1[5-9]|20)\d\d$/u.test(token.text) ? '<year>' : '<number>';
  if (token.kind === 'mark') return token.text;
  if (token.capitalised && days.has(token.lower) && !(first && token.lower === 'may')) return '<day>';
  if (
    token.capitalised &&
    (!first || token.possessive) &&
    token.lower !== 'i' &&
    !closedClass.has(token.lower)
  )
    return token.possessive ? "<name>'s" : '<name>';
  if (numbers.has(token.lower)) return '<count>';
  return token.lower;
}

function wordFeatures(classes: readonly string[], found: Set<string>): void {
  let before = '^';
  for (let i = 0; i < classes.length; i++) {
    const word = classes[i] ?? '';
    found.add(word);
    found.add(`${before}_${word}`);
    before = word;
  }
  found.add(`${before}_$`);
  found.add(`first=${classes[0] ?? ''}`);
  found.add(`first2=${classes[0] ?? ''}_${classes[1] ?? ''}`);
  found.add(`first3=${classes[0] ?? ''}_${classes[1] ?? ''}_${classes[2] ?? ''}`);
  found.add(`last=${classes.at(-1) === '.' ? (classes.at(-2) ?? '') : (classes.at(-1) ?? '')}`);
}

function listFeatures(view: SentenceView, found: Set<string>): void {
  for (const [name, list] of namedLists) {
    let n = 0;
    for (const token of view.tokens) if (!token.quoted && list.has(token.lower)) n++;
    if (n > 0) found.add(`list:${name}`);
    if (n > 1) found.add(`list:${name}2`);
  }
  const first = view.tokens.find((token) => token.kind === 'word');
  if (first) for (const [name, list] of namedLists) if (list.has(first.lower)) found.add(`opens:${name}`);
}

function attributionFeatures(view: SentenceView, found: Set<string>): void {
  const best = strongest(view.attributions);
  found.add(`source:${best?.source.kind ?? 'none'}`);
  for (const {source, cue, reach} of view.attributions) {
    found.add(`attr:${source.kind}:${reach}`);
    found.add(`attr:${source.kind}:${cue.kind}:${reach}`);
    found.add(`attr:${source.kind}:${cue.text.toLowerCase()}`);
    if (source.published) found.add(`attr:published:${cue.kind}`);
  }
  if (view.attributions.length > 1) found.add('attr:many');
  const before = view.before ? strongest(view.before.attributions) : undefined;
  found.add(`before:${before?.source.kind ?? 'none'}`);
  found.add(`before:${before?.source.kind ?? 'none'}:${best?.source.kind ?? 'none'}`);
}

function strongest(attributions: readonly Attribution[]): Attribution | undefined {
  return (
    attributions.find(({source, reach}) => source.kind === 'named' && reach === 'main') ??
    attributions.find(({reach}) => reach === 'main') ??
    attributions[0]
  );
}

function shapeFeatures(view: SentenceView, classes: readonly string[], found: Set<string>): void {
  const n = classes.filter((word) => /[\p{L}<]/u.test(word)).length;
  found.add(`length:${n < 4 ? 'tiny' : n < 8 ? 'short' : n < 16 ? 'middle' : n < 28 ? 'long' : 'huge'}`);
  found.add(`names:${Math.min(3, classes.filter((word) => word.startsWith('<name>')).length)}`);
  found.add(
    `numbers:${Math.min(3, classes.filter((word) => word === '<number>' || word === '<year>').length)}`,
  );
  const quoted = view.tokens.filter((token) => token.quoted).length;
  found.add(`quoted:${quoted === 0 ? 0 : quoted * 2 > view.tokens.length ? 'most' : 'some'}`);
  found.add(`block:${view.block.kind}`);
  found.add(
    `at:${view.index === 0 ? (view.block.sentences.length === 1 ? 'alone' : 'first') : view.index === view.block.sentences.length - 1 ? 'last' : 'inner'}`,
  );
  if (classes.some((word) => /(?:ed|<past>)$/u.test(word))) found.add('past');
  if (view.tokens.some((token) => token.lower.endsWith("n't") || token.lower === 'not')) found.add('not');
}
