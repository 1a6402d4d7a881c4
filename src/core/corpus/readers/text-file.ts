import type {DraftLanguage} from '../../text/draft.ts';
import {draftDate} from '../../text/draft-date.ts';
import type {DocumentMetadata, OutlineEntry, Pause, SourceDocument} from '../corpus.ts';
import {headingText, passagesOf} from '../passages.ts';
import {decodeText} from './decode.ts';
import {type DocumentFile, titleFromPath, unreadableDocument} from './document-file.ts';
import {readFrontMatter, type StatedMetadata} from './front-matter.ts';
import {type DocumentBlock, parseText} from './text-blocks.ts';

/** A Markdown or plain-text file as a document; offsets are into the file's own text, without its byte-order mark. */
export async function readTextFile(
  file: DocumentFile,
  language: DraftLanguage,
  pause: Pause,
): Promise<SourceDocument> {
  const decoded = decodeText(file.bytes);
  if (decoded.kind === 'problem') return unreadableDocument(file.path, decoded.problem, file.hash);
  const {text, byteOrderMark} = decoded;
  const {blocks, sources, frontMatter} = await parseText(text, language, pause);
  const stated =
    frontMatter === undefined ? {} : readFrontMatter(text.slice(frontMatter.start, frontMatter.end));
  return {
    path: file.path,
    format: language,
    origin: 'file',
    hash: file.hash,
    byteOrderMark,
    problem: undefined,
    ...metadataFromText(stated, text, blocks, file.path),
    text,
    passages: await passagesOf(file.path, text, blocks, pause),
    sections: sectionsOf(blocks),
    sources: sources.map(({start, end, text: label}) => ({start, end, label})),
  };
}

/**
 * What is stated, and for the rest what the text shows: its first heading, its dateline, its byline, its name. A name
 * that says nothing ("IMG_0042", a hash) gives way to the first words of the text.
 */
export function metadataFromText(
  stated: StatedMetadata,
  text: string,
  blocks: readonly DocumentBlock[],
  path: string,
): DocumentMetadata {
  const heading = blocks.find(({block}) => block.kind === 'heading' && headingText(block.prose) !== '');
  const byline = blocks.slice(0, 6).find(({block}) => block.kind === 'byline');
  return {
    title:
      stated.title ??
      (heading === undefined ? undefined : headingText(heading.block.prose)) ??
      (isTelling(titleFromPath(path)) ? undefined : firstWords(blocks)) ??
      titleFromPath(path),
    date: stated.date ?? dateOf(text, path),
    publisher: stated.publisher,
    byline: stated.byline ?? (byline === undefined ? undefined : headingText(byline.block.text)),
    url: stated.url,
  };
}

/** True for a name with a word in it: not "2026-05-29", "e6ec7eda89e4" or "IMG 0042". */
function isTelling(name: string): boolean {
  return name.split(/[\s.]+/u).some((word) => /^(?=.*\p{Ll})[\p{L}\p{M}'’-]{4,}$/u.test(word));
}

const LONGEST_TITLE = 70;

/** The beginning of the first paragraph: "The pier was closed for hours when…" */
function firstWords(blocks: readonly DocumentBlock[]): string | undefined {
  const first = blocks.find(({block}) => block.kind === 'paragraph' && headingText(block.prose) !== '');
  const sentence = first?.block.sentences[0];
  if (sentence === undefined) return undefined;
  const words = headingText(sentence.prose);
  if (words.length <= LONGEST_TITLE) return words.replace(/[.:;,]$/u, '') || undefined;
  const cut = words.lastIndexOf(' ', LONGEST_TITLE);
  return `${words.slice(0, cut > 0 ? cut : LONGEST_TITLE).replace(/[.:;,]$/u, '')}…`;
}

/** The date that the text itself, or the file's name, gives. */
function dateOf(text: string, path: string): string | undefined {
  const {iso, from} = draftDate(text, undefined, {path, today: ''});
  return from === 'today' ? undefined : iso;
}

/** The headings with their places. */
export function sectionsOf(blocks: readonly DocumentBlock[]): OutlineEntry[] {
  return blocks
    .filter(({block}) => block.kind === 'heading')
    .map(({block, start, end}) => ({label: headingText(block.prose), start, end}))
    .filter(({label}) => label !== '');
}
