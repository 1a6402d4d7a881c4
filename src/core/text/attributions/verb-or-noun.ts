import {nounForms, unnamedPeople} from './lexicon.ts';
import {verbGroupStart} from './subject.ts';
import type {Token} from './tokens.ts';

/** The forms of "be", contracted ones included. */
export const BE = /^(?:is|are|was|were|been|be|being|it's|he's|she's|they're|we're|i'm)$/u;
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|some|every|each|of|in|for|by|with|on|at|from)$/u;

/** Tells "they report" and "analysts fear" from "the report", "Project office" and "his fears". */
export function isVerbHere(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.possessive || (token.capitalised && index > 0)) return false;
  const before = tokens[index - 1];
  if (before === undefined) return !nounForms.has(token.lower);
  if (DETERMINER.test(before.lower) || before.possessive) return false;
  if (token.lower.endsWith('ing')) return BE.test(tokens[index - 1]?.lower ?? '');
  if (token.lower === 'put' || token.lower === 'puts') return putsAt(tokens, index);
  // "member states have ratified"
  if (token.lower === 'states' && !/^(?:that|["“‘])$/u.test(tokens[index + 1]?.text ?? '')) return false;
  if (!nounForms.has(token.lower)) return true;
  const groupStart = verbGroupStart(tokens, index);
  if (tokens.slice(groupStart, index).some(({lower}) => HELPING.test(lower))) return true;
  const subject = tokens[groupStart - 1];
  if (subject === undefined) return false;
  // "a committee on the overlapping maritime claims", but "the crane is safe, the operator claims"
  if (closesSentence(tokens, index) && !followsComma(tokens, groupStart)) return false;
  // "General Langley, its commander, calls it"
  if (token.lower.endsWith('s')) return subject.capitalised || subject.text === ',' || !isPlural(subject);
  return isPlural(subject);
}

/** Whether only marks follow, looked at up to the next word. */
function closesSentence(tokens: readonly Token[], index: number): boolean {
  let next = index + 1;
  while (tokens[next]?.kind === 'mark') next++;
  return next === tokens.length;
}

/** Whether a comma or a quotation stands a few words before the verb: the place of a tag. */
function followsComma(tokens: readonly Token[], groupStart: number): boolean {
  return tokens
    .slice(Math.max(0, groupStart - 6), groupStart)
    .some(({text, quoted}) => quoted || text === ',');
}

const HELPING = /^(?:to|will|would|may|might|can|could|do|does|did)$/u;

/** "put the damage at 40 trillion dong", "put it to El Universo", "put the delay down to fog". */
function putsAt(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < Math.min(tokens.length, index + 14); at++) {
    const token = tokens[at];
    if (token === undefined || token.text === ';') return false;
    if (token.lower === 'at' || token.lower === 'it' || (token.lower === 'to' && at === index + 2))
      return true;
    if (token.lower === 'down' && tokens[at + 1]?.lower === 'to') return true;
  }
  return false;
}

function isPlural({lower, kind}: Token): boolean {
  return (
    kind === 'mark' ||
    /^(?:i|we|you|they|who|that|which|data|police|media|people|men|women)$/u.test(lower) ||
    unnamedPeople.has(lower) ||
    /[^s']s$/u.test(lower)
  );
}
