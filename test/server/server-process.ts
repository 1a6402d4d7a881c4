import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  CompletionItem,
  DocumentDiagnosticReport,
  FileEvent,
  Hover,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  Registration,
  WorkspaceFolder,
} from 'vscode-languageserver';
import {ask, type RequestDefinition} from '../../src/protocol/define-request.ts';
import {CORPUS_CHANGED, type CorpusTree, corpusTree} from '../../src/protocol/requests.ts';

const script = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

export interface EditorOptions {
  readonly folders?: readonly string[];
  /** What the editor answers when it is asked for the settings of "briefcheck". */
  readonly settings?: unknown;
  /** False for an editor that waits for diagnostics to be sent. */
  readonly pulls?: boolean;
  /** Answers requests that the server makes beyond the protocol. */
  readonly answers?: {readonly [method: string]: (params: never) => unknown};
  readonly initializationOptions?: object;
}

/** `dist/server.js --stdio` with an editor at the other end of the pipe. */
export class ServerProcess {
  readonly connection: MessageConnection;
  readonly #process: ChildProcess;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();
  readonly logged: string[] = [];
  readonly registrations: Registration[] = [];
  settings: unknown;
  refreshes = 0;
  corpusChanges = 0;
  capabilities: InitializeResult['capabilities'] | undefined;

  private constructor(process: ChildProcess, options: EditorOptions) {
    if (process.stdout === null || process.stdin === null) throw new Error('the server has no pipes');
    this.#process = process;
    this.settings = options.settings ?? null;
    this.connection = createMessageConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.#answerServer(options);
    this.connection.listen();
  }

  /** Starts the server and greets it. */
  static async start(options: EditorOptions = {}): Promise<ServerProcess> {
    const child = spawn(process.execPath, [script, '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']});
    const server = new ServerProcess(child, options);
    const result = await server.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: capabilities(options.pulls ?? true),
      initializationOptions: options.initializationOptions,
    });
    server.capabilities = result.capabilities;
    await server.connection.sendNotification('initialized', {});
    return server;
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId, version: 1, text},
    });
  }

  replace(uri: string, version: number, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges: [{text}],
    });
  }

  diagnose(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = {textDocument: {uri}, ...(previousResultId === undefined ? {} : {previousResultId})};
    return this.connection.sendRequest('textDocument/diagnostic', params);
  }

  codeActions(uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
    const context = {diagnostics: [], ...(only === undefined ? {} : {only})};
    return this.connection.sendRequest('textDocument/codeAction', {textDocument: {uri}, range, context});
  }

  complete(uri: string, line: number, character: number, triggerKind = 1): Promise<CompletionItem[]> {
    return this.connection.sendRequest('textDocument/completion', {
      textDocument: {uri},
      position: {line, character},
      context: {triggerKind},
    });
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', {
      textDocument: {uri},
      position: {line, character},
    });
  }

  ask<Params, Result>(definition: RequestDefinition<Params, Result>, params: Params): Promise<Result> {
    return ask(this.connection, definition, params);
  }

  filesChanged(...changes: readonly FileEvent[]): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', {changes});
  }

  published(uri: string): PublishDiagnosticsParams | undefined {
    return this.#published.get(uri);
  }

  /** Resolves as soon as the condition holds; it is looked at whenever the server has said something. */
  async until(what: string, holds: () => boolean): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`Waited 20 s for ${what}, in vain.`));
      }, 20_000);
      const check = () => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
    });
  }

  /** Asks again whenever the corpus has changed, until the reply is as expected. */
  async askUntil<Params, Result>(
    definition: RequestDefinition<Params, Result>,
    params: Params,
    holds: (reply: Result) => boolean,
  ): Promise<Result> {
    for (;;) {
      const seen = this.corpusChanges;
      const reply = await this.ask(definition, params);
      if (holds(reply)) return reply;
      await this.until(`another reply to ${definition.method}`, () => this.corpusChanges > seen);
    }
  }

  /** Resolves when the corpus is read and has so many documents. */
  untilDocuments(count: number): Promise<CorpusTree> {
    return this.askUntil(
      corpusTree,
      {},
      ({state, documents}) => state === 'ready' && documents.length === count,
    );
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    const ended = once(this.#process, 'exit');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }

  #answerServer({folders = [], answers = {}}: EditorOptions): void {
    const {connection} = this;
    const heard = () => {
      for (const check of [...this.#waiting]) check();
    };
    connection.onRequest('workspace/configuration', ({items}: {items: unknown[]}) =>
      items.map(() => this.settings),
    );
    connection.onRequest('workspace/workspaceFolders', (): WorkspaceFolder[] =>
      folders.map((uri) => ({uri, name: path.posix.basename(uri)})),
    );
    connection.onRequest('client/registerCapability', ({registrations}: {registrations: Registration[]}) => {
      this.registrations.push(...registrations);
      heard();
      return null;
    });
    connection.onRequest('client/unregisterCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      heard();
      return null;
    });
    connection.onNotification('window/logMessage', ({message}: {message: string}) => {
      this.logged.push(message);
      heard();
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      heard();
    });
    connection.onNotification(CORPUS_CHANGED, () => {
      this.corpusChanges += 1;
      heard();
    });
    for (const [method, answer] of Object.entries(answers)) {
      connection.onRequest(method, (params: never) => answer(params));
    }
  }
}

function capabilities(pulls: boolean): object {
  const dynamicRegistration = true;
  return {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: {dynamicRegistration},
      didChangeWatchedFiles: {dynamicRegistration},
      workspaceEdit: {documentChanges: true, resourceOperations: ['create']},
      ...(pulls ? {diagnostics: {refreshSupport: true}} : {}),
    },
    textDocument: pulls ? {diagnostic: {}} : {},
    window: {showDocument: {support: true}},
  };
}
