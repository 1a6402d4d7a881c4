/** Adding a document to the corpus: the one place that may use the network, and only when asked. */
import {defineRequest} from './define-request.ts';

export type AddParams = (
  | {
      /** Downloads the document at an http(s) address. */
      readonly from: 'address';
      readonly address: string;
    }
  | {readonly from: 'file'; readonly uri: string}
  | {readonly from: 'clipboard'; readonly text: string}
) & {
  /** What is done with a document that is in the corpus already; by default nothing, and the reply says so. */
  readonly whenKnown?: 'ask' | 'replace' | 'keep-both';
};

/** The file that was written; what is there already; or why there is none, as a sentence for the author. */
export type AddReply =
  | {readonly kind: 'added'; readonly uri: string; readonly path: string}
  | {
      readonly kind: 'known';
      readonly uri: string;
      readonly path: string;
      /** What is the same: all of it, or only where it is from. */
      readonly same: 'content' | 'address' | 'file';
      /** ISO 8601 date on which it was added. */
      readonly retrieved?: string | undefined;
      /** Only a file that is as it was added can be replaced: any other has words of the author. */
      readonly file: 'as-added' | 'changed' | 'own';
    }
  | {readonly kind: 'problem'; readonly problem: string};

export const addToCorpus = defineRequest<AddParams, AddReply>('briefcheck/corpus/add');
/** Whether the server can download; in a browser it cannot. */
export const canDownload = defineRequest<Record<string, never>, boolean>('briefcheck/corpus/canDownload');
