import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {ClaimLabel} from '../src/core/text/claims/claim.ts';
import type {Draft, DraftLanguage} from '../src/core/text/draft.ts';
import {parseDraft} from '../src/core/text/parse-draft.ts';
import type {Span} from '../src/core/text/span.ts';

/** A sentence as a reader labelled it; offsets are into the draft. */
export interface GoldSentence extends Span {
  readonly text: string;
  readonly label: ClaimLabel;
  readonly disputed?: boolean;
  readonly kindDisputed?: boolean;
}

export interface GoldDraft {
  readonly name: string;
  readonly draft: Draft;
  readonly sentences: readonly GoldSentence[];
}

/** A sentence of FactAppeal: label 1 is a factual statement that appeals to no source. */
export interface FactAppealSentence {
  readonly id: string;
  readonly text: string;
  readonly label: 0 | 1;
  readonly kind: 'unsourced' | 'sourced' | 'mixed' | 'nonfactual';
}

/** The labelled drafts of a folder; their texts lie beside the labels or in one of `textFolders`. */
export function readGold(folder: string, textFolders: readonly string[] = []): readonly GoldDraft[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort();
  return files.map((file) => {
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const path = [folder, ...textFolders]
      .map((place) => resolve(place, gold.draft))
      .find((place) => existsSync(place));
    if (path === undefined) throw new Error(`no text for ${join(folder, file)}`);
    return {
      name: gold.draft,
      sentences: gold.sentences,
      draft: parse(readFileSync(path, 'utf8'), path, gold.date),
    };
  });
}

function parse(text: string, path: string, today: string): Draft {
  const language: DraftLanguage = path.endsWith('.txt') ? 'plaintext' : 'markdown';
  return parseDraft(text, language, {today});
}

/** A split of FactAppeal (Mor-Lan, Sheafer, Shenhav; CC BY 4.0). */
export function readFactAppeal(file: string): readonly FactAppealSentence[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** One FactAppeal sentence as a draft of its own. */
export function asDraft({text}: FactAppealSentence): Draft {
  return parse(text, 'sentence.txt', '2024-01-01');
}

/** True when two spans share at least half of the shorter one: the same sentence, split by two readers. */
export function sameStretch(a: Span, b: Span): boolean {
  return (
    Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * Math.min(a.end - a.start, b.end - b.start)
  );
}

const LABELLED_LINE = /^(- )?(\w+): (.+)$/;

/**
 * Labelled sentences written one a line ("fact: The ferry sailed."); a line that begins with "- " is a list item, a
 * blank line ends a paragraph, `#` opens a remark.
 */
export function readSentences(file: string): GoldDraft {
  let text = '';
  const sentences: GoldSentence[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    const [, item, label, sentence] = LABELLED_LINE.exec(line) ?? [];
    if (label === undefined || sentence === undefined) {
      text = `${text.trimEnd()}\n\n`;
      continue;
    }
    if (item !== undefined) text = `${text.trimEnd()}\n\n${item}`;
    sentences.push({
      start: text.length,
      end: text.length + sentence.length,
      text: sentence,
      label: label as ClaimLabel,
    });
    text += `${sentence} `;
  }
  return {name: file, sentences, draft: parse(text, 'sentences.md', '2024-01-01')};
}
