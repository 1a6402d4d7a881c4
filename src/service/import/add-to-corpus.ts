import type {Pause} from '../../core/corpus/corpus.ts';
import {freeFileName} from '../../core/corpus/import/file-name.ts';
import {importDocument} from '../../core/corpus/import/import-document.ts';
import type {ReadDocument} from '../../core/corpus/readers/read-document.ts';
import {type CorpusFolder, reasonOf} from '../corpus/corpus-files.ts';
import {childUri} from '../corpus/file-system.ts';
import type {InTurn} from '../in-turn.ts';
import {
  type CopySurroundings,
  copyFromAddress,
  type EarlierCopy,
  earlierCopy,
  type KnownDocument,
  type NewDocument,
  namesIn,
} from './earlier-copy.ts';
import {type Addition, type Origins, receive} from './receive.ts';

/** What is done with a document that is in the corpus already. */
export type WhenKnown = 'ask' | 'replace' | 'keep-both';

/** The file that was written; what is there already; or why there is none, as a sentence for the author. */
export type Added =
  | {readonly kind: 'added'; readonly uri: string; readonly path: string}
  | ({readonly kind: 'known'} & EarlierCopy)
  | {readonly kind: 'problem'; readonly problem: string};

export interface ImportSurroundings extends Origins {
  /** Where imported documents go; undefined when no folder is open. */
  readonly folder: CorpusFolder | undefined;
  readonly pause: Pause;
  /** Reads a document; in the midst of other work where nothing else is handed in. */
  readonly read?: ReadDocument | undefined;
  /** What the corpus has. */
  readonly documents: readonly KnownDocument[];
  /** `ask` by default: nothing is written, and the answer says what is there. */
  readonly whenKnown?: WhenKnown;
  /** Between looking for a free name and writing the file nobody else may take the name. */
  readonly storeInTurn: InTurn;
}

/**
 * Writes a document into the first corpus folder, as Markdown that says where it came from. What is there already is
 * written again only when the author says so, and nothing but an earlier import that nobody has changed is overwritten.
 */
export async function addToCorpus(addition: Addition, around: ImportSurroundings): Promise<Added> {
  const {files, folder, pause, documents, whenKnown = 'ask'} = around;
  if (folder === undefined)
    return {
      kind: 'problem',
      problem:
        'Open a folder first, or name one in the setting “briefcheck.corpus.folders”: the document is stored there.',
    };
  if (addition.from === 'address' && whenKnown === 'ask') {
    // the network is not asked for what the author may not want
    const copy = await copyFromAddress(addition.address, {files, folder, documents});
    if (copy !== undefined) return {kind: 'known', ...copy};
  }
  const received = await receive(addition, around);
  if ('kind' in received) return received;
  const imported = await importDocument(received, pause, around.read);
  if (imported.kind === 'problem') return imported;
  const address = received.origin.kind === 'address' ? received.origin.address : undefined;
  try {
    return await around.storeInTurn(() =>
      store({...imported, address}, {files, folder, documents, whenKnown}),
    );
  } catch (error) {
    const reason = reasonOf(error);
    return {kind: 'problem', problem: `The document could not be stored in “${folder.name}”: ${reason}.`};
  }
}

/** Writes the file under a name that is free or, when the author wants it, over the earlier import. */
async function store(
  imported: NewDocument & {readonly text: string},
  {whenKnown, ...around}: CopySurroundings & {readonly whenKnown: WhenKnown},
): Promise<Added> {
  const copy = whenKnown === 'keep-both' ? undefined : await earlierCopy(imported, around);
  const isReplaced = whenKnown === 'replace' && copy?.same !== 'content' && copy?.file === 'as-added';
  if (copy !== undefined && !isReplaced) return {kind: 'known', ...copy};
  const {uri, path} = copy ?? (await freePlace(imported.name, around));
  await around.files.replaceFile(uri, async (write) => {
    await write(new TextEncoder().encode(imported.text));
    return true;
  });
  return {kind: 'added', uri, path};
}

async function freePlace(wanted: string, {files, folder}: CopySurroundings) {
  const taken = new Set((await namesIn(files, folder.uri)).map((name) => name.toLowerCase()));
  const name = freeFileName(wanted, (candidate) => taken.has(candidate));
  return {uri: childUri(folder.uri, name), path: `${folder.name}/${name}`};
}
