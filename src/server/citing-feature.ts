import type {TextDocument} from 'vscode-languageserver-textdocument';
import {citationStyle} from '../core/citing/citation-style.ts';
import type {TextEdit} from '../core/rules/finding.ts';
import * as protocol from '../protocol/citing.ts';
import {citeAt} from '../service/citing/cite-at.ts';
import {quoteAt} from '../service/citing/quote-at.ts';
import {textEdits, workspaceEdit} from '../service/code-actions.ts';
import {evidenceAt, evidenceFor} from '../service/evidence.ts';
import {spanOf} from '../service/ranges.ts';
import type {ClientSupport} from './client-support.ts';
import {throwIfCancelled} from './log.ts';
import {handle} from './requests.ts';
import type {Session} from './session.ts';

const NOTHING: protocol.EvidenceReply = {sentence: '', passages: []};

/** Answers what bears on a sentence, and cites it. */
export function answerCiting(session: Session, ready: Promise<void>, support: ClientSupport): void {
  const {connection, host} = session;
  const edited = (document: TextDocument, edits: readonly TextEdit[] | undefined) =>
    edits === undefined ? null : workspaceEdit(textEdits(edits, document), document, support);
  handle(connection, protocol.isDraft, false, async ({uri}) => {
    await ready;
    return session.draft(uri) !== undefined;
  });
  handle(connection, protocol.evidenceForSentence, NOTHING, async ({uri, position}, token) => {
    await ready;
    // The cursor moves on: of the questions that have piled up only the last is answered.
    await host.pause();
    throwIfCancelled(token);
    const document = session.draft(uri);
    if (document === undefined || session.corpus === undefined) return NOTHING;
    return evidenceAt(session.check(document), position, session.corpus);
  });
  handle(connection, protocol.evidenceForWords, NOTHING, ({words}) =>
    session.corpus === undefined ? NOTHING : evidenceFor(words, session.corpus),
  );
  handle(connection, protocol.citeFromCorpus, null, async ({uri, range, path}) => {
    await ready;
    const document = session.draft(uri);
    const from = session.citable(uri);
    if (document === undefined || from === undefined) return null;
    const {draft} = session.check(document);
    const citation = citeAt({draft, uri}, spanOf(range, document), path, from);
    return edited(document, citation?.edits);
  });
  handle(connection, protocol.styleOfCitations, null, async ({uri}) => {
    await ready;
    const document = session.draft(uri);
    const from = session.citable(uri);
    return document === undefined || from === undefined
      ? null
      : citationStyle(session.check(document).draft, from.style);
  });
  handle(connection, protocol.quoteFromCorpus, null, async ({uri, position, path, at}) => {
    await ready;
    const document = session.draft(uri);
    const from = session.citable(uri);
    if (document === undefined || from === undefined) return null;
    const {draft} = session.check(document);
    const citation = quoteAt({draft, uri}, document.offsetAt(position), {path, at}, from);
    return edited(document, citation?.edits);
  });
}
