import type {Attribution} from '../attributions/attribution.ts';
import {type MainClause, mainClauseOf} from '../attributions/clause.ts';
import {closedClass} from '../attributions/lexicon.ts';
import type {Token} from '../attributions/tokens.ts';
import type {Block, Sentence} from '../block.ts';
import {isListed, lists, namedLists} from './lexicon.ts';
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

/** The features of a sentence, each a short readable name; a feature counts once however often it occurs. */
export function featuresOf(view: SentenceView): ReadonlySet<string> {
  const found = new Set<string>();
  const own = view.tokens.filter((token) => !token.quoted);
  const classes = own.map((token, index) => classOf(token, index === 0));
  const clause = mainClauseOf(own);
  wordFeatures(classes, found);
  listFeatures(own, found);
  attributionFeatures(view, found);
  shapeFeatures(view, classes, found);
  clauseFeatures(clause, classes, found);
  for (const name of stanceFeatures(own, clause)) found.add(name);
  if (standsAlone(view)) for (const name of [...found]) if (!name.includes('_')) found.add(`lone|${name}`);
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

function wordFeatures(classes: readonly string[], found: Set<string>): void {
  let before = '^';
  for (const word of classes) {
    found.add(word);
    found.add(`${before}_${word}`);
    before = word;
  }
  found.add(`${before}_$`);
  const [first = '', second = '', third = ''] = classes;
  found.add(`first=${first}`);
  found.add(`first2=${first}_${second}`);
  found.add(`first3=${first}_${second}_${third}`);
  found.add(`last=${(classes.at(-1) === '.' ? classes.at(-2) : classes.at(-1)) ?? ''}`);
}

function listFeatures(own: readonly Token[], found: Set<string>): void {
  for (const [name, list] of namedLists) {
    let count = 0;
    for (const token of own) if (isListed(token, list)) count++;
    if (count > 0) found.add(`list:${name}`);
    if (count > 1) found.add(`list:${name}2`);
  }
  const first = own.find((token) => token.kind === 'word');
  if (first) for (const [name, list] of namedLists) if (isListed(first, list)) found.add(`opens:${name}`);
}

function attributionFeatures(view: SentenceView, found: Set<string>): void {
  const best = strongest(view.attributions);
  found.add(`source:${best?.source.kind ?? 'none'}`);
  for (const {source, cue, reach} of view.attributions) {
    found.add(`attr:${source.kind}:${reach}`);
    found.add(`attr:${source.kind}:${cue.kind}:${reach}`);
    found.add(`attr:${source.kind}:${cue.kind}:${cue.complement}`);
    found.add(`attr:${source.kind}:${cue.complement}:${reach}`);
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
  found.add(`length:${lengthClass(classes)}`);
  found.add(`names:${Math.min(3, countOf(classes, /^<name>/u))}`);
  found.add(`numbers:${Math.min(3, countOf(classes, /^<(?:number|year)>$/u))}`);
  const quoted = view.tokens.filter((token) => token.quoted).length;
  found.add(`quoted:${quoted === 0 ? 0 : quoted * 2 > view.tokens.length ? 'most' : 'some'}`);
  found.add(`block:${view.block.kind}`);
  found.add(`at:${placeOf(view)}`);
  if (classes.some((word) => word.endsWith('ed'))) found.add('past');
  if (view.tokens.some((token) => token.lower.endsWith("n't") || token.lower === 'not')) found.add('not');
}

function clauseFeatures(clause: MainClause, classes: readonly string[], found: Set<string>): void {
  const {tense, subject, verb} = clause;
  const names = countOf(classes, /^<name>/u) > 0 ? 'names' : 'no-names';
  const figures = countOf(classes, /^<(?:number|year|count|day)>$/u) > 0 ? 'figures' : 'no-figures';
  found.add(`tense:${tense}`);
  found.add(`subject:${subject}`);
  found.add(`clause:${subject}:${tense}`);
  if (verb !== undefined) found.add(`verb:${verb}`);
  found.add(`clause:${tense}:${names}:${figures}`);
  found.add(`clause:${subject}:${names}:${figures}`);
  found.add(`length:${lengthClass(classes)}:${names}:${figures}`);
  if (clause.imperative) found.add('imperative');
}

function lengthClass(classes: readonly string[]): string {
  const words = countOf(classes, /[\p{L}<]/u);
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

function countOf(classes: readonly string[], form: RegExp): number {
  let count = 0;
  for (const word of classes) if (form.test(word)) count++;
  return count;
}
