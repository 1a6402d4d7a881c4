import {once} from 'node:events';
import {setTimeout as delay} from 'node:timers/promises';
import {isMainThread, parentPort, Worker} from 'node:worker_threads';
import type {Pause, SourceDocument} from '../core/corpus/corpus.ts';
import {type DocumentFile, formatOf, unreadableDocument} from '../core/corpus/readers/document-file.ts';
import {type ReadDocument, readDocument} from '../core/corpus/readers/read-document.ts';
import {inTurn} from '../service/in-turn.ts';

export interface ReaderLimits {
  /** A file that takes longer is given up, in milliseconds: the thread is ended, whatever it does. */
  readonly longest: number;
  /** Without work for so long the thread is ended and its memory given back, in milliseconds. */
  readonly idle: number;
  /** What reading one file may take; the largest honest ones stay far below. */
  readonly megabytes: number;
}

const LIMITS: ReaderLimits = {longest: 60_000, idle: 10_000, megabytes: 1_024};

/** What the thread says when it has started. */
const READY = 'ready';

const TOO_SLOW = 'The file takes too long to read; split it, or keep it outside the corpus.';
const TOO_MUCH = 'The file needs too much memory to be read; split it, or keep it outside the corpus.';
const BROKEN = 'The file cannot be read: reading it failed.';

/**
 * Reads HTML, PDF and DOCX in a thread of its own, because their parsers cannot be paused: 100 kB of HTML take up to
 * 200 ms, in which the server would answer nobody. What a file does to the thread costs that file alone. Where no
 * thread can be started they are read in the server.
 *
 * @param script the module that calls {@link serveReader} when it is run as a thread
 */
export function readerThread(script: URL, limits: ReaderLimits = LIMITS): ReadDocument {
  const thread = new ReaderThread(script, limits);
  // one after the other, so that a file that breaks the thread takes no other with it
  const oneByOne = inTurn();
  return async (file: DocumentFile, pause: Pause) => {
    const format = formatOf(file.path);
    if (format === 'markdown' || format === 'plaintext') return await readDocument(file, pause);
    const read = await oneByOne(() => thread.read(file));
    await pause();
    if (read === undefined) return await readDocument(file, pause);
    return typeof read === 'string' ? unreadableDocument(file.path, read, file.hash) : read;
  };
}

/** A thread that is there as long as there is something to read. */
class ReaderThread {
  readonly #script: URL;
  readonly #limits: ReaderLimits;
  #worker: Worker | undefined;
  #canStart = true;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(script: URL, limits: ReaderLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  /**
   * The document, or why there is none; undefined where no thread can be started. To be called when the file before
   * has been read.
   */
  async read(file: DocumentFile): Promise<SourceDocument | string | undefined> {
    clearTimeout(this.#idle);
    this.#worker ??= await this.#start();
    if (this.#worker === undefined) return undefined;
    this.#worker.postMessage(file);
    const read = await nextMessage<SourceDocument>(this.#worker, this.#limits.longest);
    if (typeof read === 'string') await this.#end();
    else this.#idle = setTimeout(() => void this.#end(), this.#limits.idle).unref();
    return read;
  }

  async #start(): Promise<Worker | undefined> {
    if (!this.#canStart) return undefined;
    const worker = newWorker(this.#script, this.#limits);
    worker?.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#canStart = worker !== undefined && (await nextMessage(worker, this.#limits.longest)) === READY;
    if (this.#canStart) return worker;
    await worker?.terminate();
    return undefined;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** A thread that neither keeps the server alive nor ends it; undefined where Node does not let one be made. */
function newWorker(script: URL, {megabytes}: ReaderLimits): Worker | undefined {
  try {
    const worker = new Worker(script, {
      // without the flags of the server: a second debugger would find its port taken
      execArgv: [],
      resourceLimits: {maxOldGenerationSizeMb: megabytes},
      // with `--stdio` the server's own output is the connection: a line that a parser prints would break it
      stdout: true,
    });
    worker.stdout.resume();
    worker.unref();
    // whoever waits for an answer is told
    worker.on('error', () => undefined);
    return worker;
  } catch {
    // what Node's permissions forbid is refused at once
    return undefined;
  }
}

/** What the thread says next, or why it says nothing. */
async function nextMessage<Message>(worker: Worker, longest: number): Promise<Message | string> {
  const done = new AbortController();
  const {signal} = done;
  try {
    return await Promise.race([
      once(worker, 'message', {signal}).then(([message]) => message as Message),
      once(worker, 'exit', {signal}).then(() => BROKEN),
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
  port.postMessage(READY);
  return true;
}
