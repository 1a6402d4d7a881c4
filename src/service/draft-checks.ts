import {URI} from 'vscode-uri';
import type {Config} from '../core/config/config.ts';
import type {Corpus} from '../core/corpus/corpus.ts';
import type {OfficialsRegister} from '../core/officials/register.ts';
import {createDraftChecker, type DraftChecker} from '../core/rules/check-draft.ts';
import {createDraftParser, type DraftParser} from '../core/text/parse-draft.ts';
import {type CheckedDraft, draftLanguage, type OpenDocument} from './drafts.ts';

/** All that a draft is judged by besides its own text. */
export interface Surroundings {
  readonly config: Config;
  readonly officials: OfficialsRegister | undefined;
  readonly corpus: Corpus | undefined;
  /** ISO 8601. */
  readonly today: string;
  /** Differs whenever any of the others does: the corpus changes without becoming another object. */
  readonly state: string;
}

interface OpenDraft {
  readonly checker: DraftChecker;
  /** For trying out edits: it keeps what it read, and the checker's own is not disturbed. */
  readonly trials: DraftParser;
  last: {readonly key: string; readonly checked: CheckedDraft} | undefined;
}

/** The open drafts, each with its own checker and what was found in its newest version. */
export class DraftChecks {
  readonly #open = new Map<string, OpenDraft>();
  readonly #onProblem: (problem: string) => void;

  /** `onProblem` is told of rules that failed. */
  constructor(onProblem: (problem: string) => void) {
    this.#onProblem = onProblem;
  }

  /** What is found in the document as it is now; computed once for each version and state of the surroundings. */
  check(document: OpenDocument, surroundings: Surroundings): CheckedDraft {
    const open = this.#openDraft(document.uri);
    const key = resultKey(document, surroundings);
    if (open.last?.key === key) return open.last.checked;
    const {draft, findings, problems} = open.checker.check({
      text: document.getText(),
      language: draftLanguage(document.languageId) ?? 'plaintext',
      path: URI.parse(document.uri).path,
      today: surroundings.today,
      config: surroundings.config,
      officials: surroundings.officials,
      corpus: surroundings.corpus,
      corpusVersion: surroundings.state,
    });
    problems.forEach(this.#onProblem);
    const checked = {document, draft, findings};
    open.last = {key, checked};
    return checked;
  }

  /** The parser to try edits of the draft with. */
  trialParser(uri: string): DraftParser {
    return this.#openDraft(uri).trials;
  }

  #openDraft(uri: string): OpenDraft {
    const known = this.#open.get(uri);
    if (known !== undefined) return known;
    const open = {checker: createDraftChecker(), trials: createDraftParser(), last: undefined};
    this.#open.set(uri, open);
    return open;
  }

  forget(uri: string): void {
    this.#open.delete(uri);
  }
}

/** Names a result: two results of the same key are the same. */
export function resultKey({version, languageId}: OpenDocument, {today, state}: Surroundings): string {
  return `${version}/${languageId}/${today}/${state}`;
}
