import {isoDate} from '../../text/draft-date.ts';
import type {Pause, SourceDocument} from '../corpus.ts';
import {type DocumentFile, unreadableDocument} from './document-file.ts';
import {documentFromParts} from './extracted-text.ts';
import type {StatedMetadata} from './front-matter.ts';
import {parsePage} from './html-page.ts';
import {partsOfHtml} from './html-parts.ts';
import {unpackXml} from './zip.ts';

/** The text of a Word document. Pictures, macros and links out of it are left alone. */
export async function readDocx(file: DocumentFile, pause: Pause): Promise<SourceDocument> {
  const unpacked = unpackXml(file.bytes);
  if (unpacked.kind === 'problem') return unreadableDocument(file.path, unpacked.problem, file.hash);
  if (!unpacked.files.has('word/document.xml')) {
    return unreadableDocument(file.path, 'The file is not a Word document (.docx).', file.hash);
  }
  await pause();
  const html = await htmlOf(file.bytes);
  if (html === undefined) {
    return unreadableDocument(file.path, 'The Word document is damaged; open and save it again.', file.hash);
  }
  await pause();
  const {body, documentElement} = parsePage(html);
  const stated = propertiesOf(unpacked.files.get('docProps/core.xml'));
  return await documentFromParts(file, stated, partsOfHtml(body ?? documentElement), pause);
}

/** Mammoth throws on XML that it cannot read, and its errors carry no type to tell them apart by. */
async function htmlOf(bytes: Uint8Array): Promise<string | undefined> {
  const {convertToHtml} = await import('./mammoth.ts');
  // a copy: a Buffer of Node's is a window on memory that others use
  const arrayBuffer = new Uint8Array(bytes).buffer;
  return await convertToHtml({arrayBuffer}).then(
    ({value}) => value,
    () => undefined,
  );
}

/** Title, author and date of a document's core properties (ECMA-376, part 2, annex D). */
function propertiesOf(xml: string | undefined): StatedMetadata {
  const property = (name: string): string | undefined => {
    const value = new RegExp(`<${name}(?:\\s[^>]{0,200})?>([^<]{1,500})</${name}>`, 'u').exec(xml ?? '')?.[1];
    return value === undefined ? undefined : withoutEntities(value).trim() || undefined;
  };
  const date = property('dcterms:created') ?? property('dcterms:modified');
  return {
    title: property('dc:title'),
    date: date === undefined ? undefined : isoDate(date),
    byline: property('dc:creator'),
    publisher: property('dc:publisher'),
    url: undefined,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

function withoutEntities(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos);/gu, (entity, name: string) => ENTITIES[name] ?? entity);
}
