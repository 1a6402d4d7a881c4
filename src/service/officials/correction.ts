import {TextDocument} from 'vscode-languageserver-textdocument';
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Position,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import {officeName} from '../../core/officials/office-name.ts';
import {entryEdit, type NewEntry} from '../../core/officials/overlay/new-entry.ts';
import {ownerCode, ownerName} from '../../core/officials/owners.ts';
import type {OfficialsRegister, Term} from '../../core/officials/register.ts';
import type {Finding} from '../../core/rules/finding.ts';
import type {CorpusPlaces} from '../corpus/places.ts';
import {diagnosticOf} from '../diagnostics.ts';
import type {CheckedDraft} from '../drafts.ts';
import {plainRange} from '../ranges.ts';

/** The author's own register as it is now; without text where it does not exist yet. */
export interface OwnRegisterFile {
  readonly uri: string;
  readonly text: string | undefined;
  /** The version of the open document; null where it is not open. */
  readonly version: number | null;
}

/** Makes the command that shows a place, where the editor can be asked for that. */
export type ShowCommand = (uri: string, position: Position) => Command | undefined;

/** The server's own command: shows a place of a file. */
export const SHOW_PLACE = 'briefcheck.showCorrection';

/** True for a finding that an entry in `officials.yaml` can answer. */
export function isCorrectable({rule}: Finding): boolean {
  return rule === 'outdated-official' || rule === 'wrong-office';
}

/**
 * "Correct this in officials.yaml…" for each finding on an official: adds an entry for the person and the office
 * that the draft names, for the author to review. The file is made where there is none.
 */
export function correctionActions(
  findings: readonly Finding[],
  {document, draft}: CheckedDraft,
  register: OfficialsRegister,
  file: OwnRegisterFile,
  places: CorpusPlaces,
  show: ShowCommand,
): CodeAction[] {
  return findings.filter(isCorrectable).flatMap((finding): CodeAction[] => {
    const entry = entryFor(finding, register, draft.date.iso);
    const edit = entry && entryEdit(entry, file.text ?? '');
    if (edit === undefined) return [];
    const old = TextDocument.create(file.uri, 'yaml', 0, file.text ?? '');
    const written = `${old.getText().slice(0, edit.start)}${edit.text}`;
    const position = TextDocument.create(file.uri, 'yaml', 0, written).positionAt(edit.entryAt);
    const command = show(file.uri, position);
    return [
      {
        title: 'Correct this in officials.yaml…',
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(finding, document, places)],
        edit: workspaceEdit(file, {range: plainRange(edit, old), newText: edit.text}),
        ...(command === undefined ? {} : {command}),
      },
    ];
  });
}

function workspaceEdit(
  {uri, text, version}: OwnRegisterFile,
  edit: {readonly range: ReturnType<typeof plainRange>; readonly newText: string},
): WorkspaceEdit {
  const change = {textDocument: {uri, version}, edits: [edit]};
  if (text !== undefined) return {documentChanges: [change]};
  return {documentChanges: [{kind: 'create', uri, options: {ignoreIfExists: true}}, change]};
}

/** The entry that says what the draft says: the person is in the office on the draft's date. */
function entryFor({rule, data}: Finding, register: OfficialsRegister, day: string): NewEntry | undefined {
  const {person, office, currentHolder} = data;
  if (typeof person !== 'string' || typeof office !== 'string') return undefined;
  // The register has the office by the term of the person, or of the one who held it instead.
  const known = rule === 'outdated-official' ? person : currentHolder;
  const term = typeof known === 'string' ? termOf(known, office, register) : undefined;
  if (term === undefined) return undefined;
  return {
    person,
    office: term.title,
    of: readableOwner(term.seat.of),
    start: rule === 'outdated-official' ? term.start : day,
    confirmed: day,
  };
}

function termOf(name: string, office: string, register: OfficialsRegister): Term | undefined {
  const named = register.people.filter((person) => person.name === name);
  return named.flatMap(({terms}) => terms).findLast((term) => officeName(term) === office);
}

/** "United Kingdom" where that is understood as GB again, else the code itself. */
function readableOwner(code: string): string {
  const name = ownerName(code).replace(/^the /, '');
  return ownerCode(name) === code ? name : code;
}
