/** Adding a document to the corpus: the one place that may use the network, and only when asked. */
import {defineRequest} from './define-request.ts';

export type AddParams =
  /** Downloads the document at an http(s) address. */
  | {readonly from: 'address'; readonly address: string}
  | {readonly from: 'file'; readonly uri: string}
  | {readonly from: 'clipboard'; readonly text: string};

/** The file that was written, or why there is none, as a sentence for the author. */
export type AddReply =
  | {readonly kind: 'added'; readonly uri: string; readonly path: string}
  | {readonly kind: 'problem'; readonly problem: string};

export const addToCorpus = defineRequest<AddParams, AddReply>('briefcheck/corpus/add');
/** Whether the server can download; in a browser it cannot. */
export const canDownload = defineRequest<Record<string, never>, boolean>('briefcheck/corpus/canDownload');
