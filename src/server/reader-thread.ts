import {once} from 'node:events';
import {setTimeout as delay} from 'node:timers/promises';
import {isMainThread, parentPort, Worker} from 'node:worker_threads';
import type {Pause, SourceDocument} from '../core/corpus/corpus.ts';
import {type DocumentFile, formatOf, unreadableDocument} from '../core/corpus/readers/document-file.ts';
import {type ReadDocument, readDocument} from '../core/corpus/readers/read-document.ts';

export interface ReaderLimits {
  /** A file that takes longer is given up, in milliseconds: the thread is ended, whatever it does. */
  readonly longest: number;
  /** Without work for so long the thread is ended and its memory given back, in milliseconds. */
  readonly idle: number;
  /** What reading one file may take; the largest honest ones stay far below. */
  readonly megabytes: number;
}

const LIMITS: ReaderLimits = {longest: 60_000, idle: 10_000, megabytes: 1_024};

const TOO_SLOW = 'The file takes too long to read; split it, or keep it outside the corpus.';
const TOO_MUCH = 'The file needs too much memory to be read; split it, or keep it outside the corpus.';
const BROKEN = 'The file cannot be read: reading it failed.';

/**
 * Reads HTML, PDF and DOCX in a thread of its own, because their parsers cannot be paused: 100 kB of HTML take up to
 * 200 ms, in which the server would answer nobody. What a file does to the thread costs that file alone.
 *
 * @param script the module that calls {@link serveReader} when it is run as a thread
 */
export function readerThread(script: URL, limits: ReaderLimits = LIMITS): ReadDocument {
  let thread: Worker | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let earlier: Promise<unknown> = Promise.resolve();
  const end = async () => {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  };
  const readNext = async (file: DocumentFile): Promise<SourceDocument> => {
    clearTimeout(idle);
    thread ??= startThread(script, limits);
    const read = await answerOf(thread, file, limits);
    if (typeof read === 'string') await end();
    else idle = setTimeout(() => void end(), limits.idle).unref();
    return typeof read === 'string' ? unreadableDocument(file.path, read, file.hash) : read;
  };
  return async (file: DocumentFile, pause: Pause) => {
    const format = formatOf(file.path);
    if (format === 'markdown' || format === 'plaintext') return await readDocument(file, pause);
    // one after the other, so that a file that breaks the thread takes no other with it
    const reading = earlier.then(() => readNext(file));
    earlier = reading.catch(() => undefined);
    const source = await reading;
    await pause();
    return source;
  };
}

function startThread(script: URL, {megabytes}: ReaderLimits): Worker {
  // without the flags of the server: a second debugger would find its port taken
  const thread = new Worker(script, {execArgv: [], resourceLimits: {maxOldGenerationSizeMb: megabytes}});
  // it must not keep the server alive
  thread.unref();
  return thread;
}

/** The document that the thread answers with, or why there is none. */
async function answerOf(
  thread: Worker,
  file: DocumentFile,
  {longest}: ReaderLimits,
): Promise<SourceDocument | string> {
  const done = new AbortController();
  const {signal} = done;
  thread.postMessage(file);
  try {
    return await Promise.race([
      once(thread, 'message', {signal}).then(([document]) => document as SourceDocument),
      once(thread, 'exit', {signal}).then(() => BROKEN),
      delay(longest, TOO_SLOW, {signal}),
    ]);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : BROKEN;
  } finally {
    done.abort();
  }
}

/** Serves as the thread: answers each file with its document. False in the main thread, which has other work. */
export function serveReader(): boolean {
  if (isMainThread || parentPort === null) return false;
  const port = parentPort;
  port.on('message', async (file: DocumentFile) => {
    port.postMessage(await readDocument(file, async () => undefined));
  });
  return true;
}
