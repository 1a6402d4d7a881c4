import type {Attribution} from '../attributions/attribution.ts';
import {type MainClause, mainClauseOf} from '../attributions/clause.ts';
import {closedClass} from '../attributions/lexicon.ts';
import type {Token} from '../attributions/tokens.ts';
import type {Block, Sentence} from '../block.ts';
import {lists, listsOf} from './lexicon.ts';
import {stanceFeatures} from './stance.ts';

/** What the model looks at in one sentence. */
export interface SentenceView {
  readonly sentence: Sentence;
  readonly block: Block;
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly attributions: readonly Attribution[];
  readonly before: SentenceView | undefined;
}

/** The features of a sentence, each a short readable name; some may come twice, the model counts them once. */
export function featuresOf(view: SentenceView): readonly string[] {
  const found: string[] = [];
  const own = view.tokens.filter((token) => !token.quoted);
  const classes = own.map((token, index) => classOf(token, index === 0));
  const clause = mainClauseOf(own);
  wordFeatures(classes, found);
  listFeatures(own, found);
  attributionFeatures(view, found);
  const shape = shapeOf(classes);
  shapeFeatures(view, shape, found);
  clauseFeatures(clause, shape, found);
  stanceFeatures(own, clause, found);
  if (standsAlone(view)) for (const name of [...found]) if (!name.includes('_')) found.push(`lone|${name}`);
  return found;
}

/**
 * True for a sentence with no draft around it: a pasted line, the first line of a list of news. It is weighed by
 * what news sentences on their own are like, since nothing before it can have named the source or set the scene.
 */
export function standsAlone({before, block}: SentenceView): boolean {
  return before === undefined && block.sentences.length === 1;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/u;

/** The word in lower case, or its class: `<name>`, `<year>`, `<number>`, `<day>`. */
function classOf(token: Token, first: boolean): string {
  if (token.kind === 'number') return YEAR.test(token.text) ? '<year>' : '<number>';
  if (token.kind === 'mark') return token.text;
  if (token.capitalised && lists.weekdayMonth.has(token.lower) && !(first && token.lower === 'may'))
    return '<day>';
  const name =
    token.capitalised && (!first || token.possessive) && token.lower !== 'i' && !closedClass.has(token.lower);
  if (name) return token.possessive ? "<name>'s" : '<name>';
  if (lists.numberWord.has(token.lower)) return '<count>';
  return token.lower;
}

function wordFeatures(classes: readonly string[], found: string[]): void {
  let before = '^';
  for (const word of classes) {
    found.push(word);
    found.push(`${before}_${word}`);
    before = word;
  }
  found.push(`${before}_$`);
  const [first = '', second = '', third = ''] = classes;
  found.push(`first=${first}`);
  found.push(`first2=${first}_${second}`);
  found.push(`first3=${first}_${second}_${third}`);
  found.push(`last=${(classes.at(-1) === '.' ? classes.at(-2) : classes.at(-1)) ?? ''}`);
}

function listFeatures(own: readonly Token[], found: string[]): void {
  const seen = new Set<string>();
  for (const token of own) {
    for (const name of listsOf(token)) {
      found.push(seen.has(name) ? `list:${name}2` : `list:${name}`);
      seen.add(name);
    }
  }
  const first = own.find((token) => token.kind === 'word');
  if (first) for (const name of listsOf(first)) found.push(`opens:${name}`);
}

function attributionFeatures(view: SentenceView, found: string[]): void {
  const best = strongest(view.attributions);
  found.push(`source:${best?.source.kind ?? 'none'}`);
  for (const {source, cue, reach} of view.attributions) {
    found.push(`attr:${source.kind}:${reach}`);
    found.push(`attr:${source.kind}:${cue.kind}:${reach}`);
    found.push(`attr:${source.kind}:${cue.kind}:${cue.complement}`);
    found.push(`attr:${source.kind}:${cue.complement}:${reach}`);
    found.push(`attr:${source.kind}:${cue.text.toLowerCase()}`);
    if (source.published) found.push(`attr:published:${cue.kind}`);
  }
  if (view.attributions.length > 1) found.push('attr:many');
  const before = view.before ? strongest(view.before.attributions) : undefined;
  found.push(`before:${before?.source.kind ?? 'none'}`);
  found.push(`before:${before?.source.kind ?? 'none'}:${best?.source.kind ?? 'none'}`);
}

function strongest(attributions: readonly Attribution[]): Attribution | undefined {
  return (
    attributions.find(({source, reach}) => source.kind === 'named' && reach === 'main') ??
    attributions.find(({reach}) => reach === 'main') ??
    attributions[0]
  );
}

/** Counts over the words of a sentence that several features share. */
interface Shape {
  readonly length: string;
  readonly names: number;
  readonly numbers: number;
  readonly figures: boolean;
  readonly past: boolean;
}

function shapeOf(classes: readonly string[]): Shape {
  let words = 0;
  let names = 0;
  let numbers = 0;
  let figures = false;
  let past = false;
  for (const word of classes) {
    if (word.length > 1 || /\p{L}/u.test(word)) words++;
    if (word.startsWith('<name>')) names++;
    if (word === '<number>' || word === '<year>') numbers++;
    if (word === '<number>' || word === '<year>' || word === '<count>' || word === '<day>') figures = true;
    if (word.endsWith('ed')) past = true;
  }
  return {length: lengthClass(words), names, numbers, figures, past};
}

function shapeFeatures(view: SentenceView, shape: Shape, found: string[]): void {
  found.push(
    `length:${shape.length}`,
    `names:${Math.min(3, shape.names)}`,
    `numbers:${Math.min(3, shape.numbers)}`,
  );
  let quoted = 0;
  let not = false;
  for (const token of view.tokens) {
    if (token.quoted) quoted++;
    if (token.lower === 'not' || token.lower.endsWith("n't")) not = true;
  }
  found.push(`quoted:${quoted === 0 ? 0 : quoted * 2 > view.tokens.length ? 'most' : 'some'}`);
  found.push(`block:${view.block.kind}`, `at:${placeOf(view)}`);
  if (shape.past) found.push('past');
  if (not) found.push('not');
}

function clauseFeatures({tense, subject, verb, imperative}: MainClause, shape: Shape, found: string[]): void {
  const names = shape.names > 0 ? 'names' : 'no-names';
  const figures = shape.figures ? 'figures' : 'no-figures';
  found.push(`tense:${tense}`, `subject:${subject}`, `clause:${subject}:${tense}`);
  if (verb !== undefined) found.push(`verb:${verb}`);
  found.push(`clause:${tense}:${names}:${figures}`, `clause:${subject}:${names}:${figures}`);
  found.push(`length:${shape.length}:${names}:${figures}`);
  if (imperative) found.push('imperative');
}

function lengthClass(words: number): string {
  if (words < 4) return 'tiny';
  if (words < 8) return 'short';
  if (words < 16) return 'middle';
  return words < 28 ? 'long' : 'huge';
}

function placeOf({index, block}: SentenceView): string {
  if (block.sentences.length === 1) return 'alone';
  if (index === 0) return 'first';
  return index === block.sentences.length - 1 ? 'last' : 'inner';
}
