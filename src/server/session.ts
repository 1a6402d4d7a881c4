import {type Connection, TextDocuments} from 'vscode-languageserver';
import {TextDocument} from 'vscode-languageserver-textdocument';
import type {Corpus} from '../core/corpus/corpus.ts';
import type {OfficialsRegister} from '../core/officials/register.ts';
import type {InitializationOptions} from '../protocol/requests.ts';
import type {CitableCorpus} from '../service/citing/cite-at.ts';
import type {FileSystem} from '../service/corpus/file-system.ts';
import {type CorpusPlaces, NO_PLACES} from '../service/corpus/places.ts';
import {rememberedCorpus} from '../service/corpus/remembered-corpus.ts';
import type {WorkspaceCorpus} from '../service/corpus/workspace-corpus.ts';
import {DraftChecks, resultKey, type Surroundings} from '../service/draft-checks.ts';
import {type CheckedDraft, draftLanguage} from '../service/drafts.ts';
import {type Folder, WorkspaceSettings} from '../service/workspace-settings.ts';
import type {ClientSupport} from './client-support.ts';
import type {ServerHost} from './host.ts';

/** What the editor agreed on in its first message. */
export interface Agreement {
  readonly support: ClientSupport;
  readonly options: InitializationOptions;
  readonly files: FileSystem;
}

/** Documents that look like drafts but are somebody else's: older versions, output, texts drawn out of sources. */
const FOREIGN_SCHEMES =
  /^(?:git|gitlens|output|debug|comment|walkthrough|briefcheck-source|briefcheck-update|vscode-[\w-]+cell|vscode-userdata):/i;

/** What one editor has open, and all that its drafts are judged by. Its parts are set by the features that load them. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly checks: DraftChecks;
  readonly connection: Connection;
  readonly host: ServerHost;
  folders: readonly Folder[] = [];
  settings = new WorkspaceSettings({}, []);
  officials: OfficialsRegister | undefined;
  corpus: WorkspaceCorpus | undefined;
  #state = 0;
  #remembered: Corpus | undefined;
  readonly #listeners: (() => void)[] = [];

  constructor(connection: Connection, host: ServerHost) {
    this.connection = connection;
    this.host = host;
    // A problem reads "The rule … failed and was left out: <message>"; the message may quote the draft.
    this.checks = new DraftChecks((problem) => connection.console.error(`${problem.split(':', 1)[0]}.`));
  }

  get places(): CorpusPlaces {
    return this.corpus ?? NO_PLACES;
  }

  /** What a draft can cite from; undefined until the corpus is open. */
  citable(uri: string): CitableCorpus | undefined {
    const {corpus} = this;
    const {style} = this.settings.configFor(uri).citations;
    return corpus && {corpus, style, parser: this.checks.trialParser(uri)};
  }

  /** To be called when settings, register or corpus changed: every result of before is out of date. */
  surroundingsChanged(): void {
    this.#state += 1;
    this.#remembered = undefined;
    for (const listener of this.#listeners) listener();
  }

  onSurroundingsChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The open document when it is a draft to be checked; undefined when it is unknown, excluded or a source document. */
  draft(uri: string): TextDocument | undefined {
    const document = this.documents.get(uri);
    if (document === undefined || draftLanguage(document.languageId) === undefined) return undefined;
    if (FOREIGN_SCHEMES.test(uri) || this.settings.isExcluded(uri) || this.settings.isSource(uri))
      return undefined;
    return document;
  }

  /** What is found in the draft as it is now. */
  check(document: TextDocument): CheckedDraft {
    return this.checks.check(document, this.#surroundings(document.uri));
  }

  /** Names the result that {@link check} gives now. */
  resultKey(document: TextDocument): string {
    return resultKey(document, this.#surroundings(document.uri));
  }

  #surroundings(uri: string): Surroundings {
    if (this.corpus !== undefined) this.#remembered ??= rememberedCorpus(this.corpus.index);
    return {
      config: this.settings.configFor(uri),
      officials: this.officials,
      corpus: this.#remembered,
      today: this.host.today(),
      state: String(this.#state),
    };
  }
}
