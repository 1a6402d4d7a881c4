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

/** What is stated, and for the rest what the text shows: its first heading, its dateline, its byline, its name. */
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
      titleFromPath(path),
    date: stated.date ?? dateOf(text, path),
    publisher: stated.publisher,
    byline: stated.byline ?? (byline === undefined ? undefined : headingText(byline.block.text)),
    url: stated.url,
  };
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
