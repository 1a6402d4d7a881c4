import {type Hover, MarkupKind, type Position} from 'vscode-languageserver-types';
import {defaultStaleAfter, predecessorOf, successorOf} from '../core/officials/holders.ts';
import {officeName} from '../core/officials/office-name.ts';
import type {OfficialsRegister, Term} from '../core/officials/register.ts';
import {officialAt} from '../core/officials/verdict/official-at.ts';
import type {Verdict} from '../core/officials/verdict/verdict.ts';
import {describeRegister} from '../core/officials/wording.ts';
import type {CheckedDraft} from './drafts.ts';
import {sourceLine, tenure} from './officials/term-wording.ts';
import {visibleRange} from './ranges.ts';

/** What the register knows of the official at a position: office, term, who came before and after, how sure it is. */
export function officialHover(
  {document, draft}: CheckedDraft,
  position: Position,
  register: OfficialsRegister,
): Hover | undefined {
  const offset = document.offsetAt(position);
  const mention = officialAt(draft, offset, register, defaultStaleAfter);
  const terms = mention === undefined ? [] : termsToShow(mention.verdict);
  if (mention === undefined || terms.length === 0) return undefined;
  const parts = [...terms.map(describeTerm), escaped(describeRegister(register))];
  return {
    contents: {kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n')},
    range: visibleRange(mention, document),
  };
}

/** The term that the mention is about; of a person without such an office the posts they held, and who held it. */
function termsToShow(verdict: Verdict): readonly Term[] {
  if (verdict.kind === 'wrong-office') return [...verdict.posts, verdict.holder];
  return verdict.term === undefined ? [] : [verdict.term];
}

function describeTerm(term: Term): string {
  const before = predecessorOf(term);
  const after = successorOf(term);
  const neighbours = [
    before && `Before: ${before.person.name} (${period(before)})`,
    after && `After: ${after.person.name} (${period(after)})`,
  ];
  return [
    `**${escaped(term.person.name)}**, ${escaped(officeName(term))}${term.acting ? ' (acting)' : ''}`,
    escaped(tenure(term)),
    ...neighbours.filter((line) => line !== undefined).map(escaped),
    escaped(sourceLine(term)),
  ].join('  \n');
}

/** "2024–2026", "2024–" for a term that goes on, "2022" for one within a year. */
function period({start, end}: Term): string {
  const from = start.slice(0, 4);
  const to = end?.slice(0, 4) ?? '';
  return from === to ? from : `${from}–${to}`;
}

/** A name is text: nothing in it becomes a link or a command. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>&|~$]/g, '\\$&');
}
