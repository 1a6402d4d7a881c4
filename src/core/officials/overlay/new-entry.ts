import {isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap} from 'yaml';
import type {IsoDay, PartialDate} from '../calendar.ts';

/** What an entry made for the author says, for them to review. */
export interface NewEntry {
  readonly person: string;
  readonly office: string;
  readonly of: string;
  readonly start: PartialDate;
  readonly confirmed: IsoDay;
}

/** A replacement in the text of an `officials.yaml`; `entryAt` is where the entry begins in the new text. */
export interface EntryEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entryAt: number;
}

const HEADING = '# Officials of your own: what stands here counts before the register.';

/**
 * The edit that puts the entry at the end of the list in the text of an `officials.yaml`. Undefined where there is
 * no place for it: the YAML is broken, or the list is written in brackets.
 */
export function entryEdit(entry: NewEntry, yaml: string): EntryEdit | undefined {
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(yaml, {prettyErrors: false, merge: false});
  if (document.errors.length > 0) return undefined;
  const {contents} = document;
  const edit = (start: number, end: number, before: string, indent: string): EntryEdit => {
    const opening = start > 0 && yaml[start - 1] !== '\n' && before === '' ? newline : before;
    const text = `${opening}${entryLines(entry, indent).join(newline)}${newline}`;
    return {start, end, text, entryAt: start + opening.length + indent.length};
  };
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const heading = yaml.trim() === '' ? `${HEADING}${newline}` : lineBreakBefore(yaml, newline);
    return edit(yaml.length, yaml.length, `${heading}officials:${newline}`, '  ');
  }
  if (!isMap(contents) || contents.flow) return undefined;
  return editOfMap(contents, yaml, newline, edit);
}

type MakeEdit = (start: number, end: number, before: string, indent: string) => EntryEdit;

function editOfMap(contents: YAMLMap, yaml: string, newline: string, edit: MakeEdit): EntryEdit | undefined {
  const pair = contents.items.find(({key}) => isScalar(key) && key.value === 'officials');
  if (pair === undefined)
    return edit(yaml.length, yaml.length, `${lineBreakBefore(yaml, newline)}officials:${newline}`, '  ');
  const {key, value: list} = pair;
  if (isSeq(list) && list.items.length > 0) {
    const last = list.items.at(-1);
    const range = isMap(last) || isScalar(last) ? last.range : undefined;
    if (list.flow || !list.range || !range) return undefined;
    const column = list.range[0] - lineStart(yaml, list.range[0]);
    const at = nextLine(yaml, range[1]);
    return edit(at, at, '', ' '.repeat(column));
  }
  if (isSeq(list) && list.range) return edit(list.range[0], list.range[1], newline, '  ');
  if (!isScalar(key) || !key.range || !(list === null || (isScalar(list) && list.value === null)))
    return undefined;
  const at = nextLine(yaml, key.range[1]);
  return edit(at, at, '', '  ');
}

function entryLines({person, office, of, start, confirmed}: NewEntry, indent: string): readonly string[] {
  const value = (text: string) => stringify(text, {lineWidth: 0}).trimEnd();
  return [
    `${indent}- person: ${value(person)}`,
    `${indent}  office: ${value(office)}`,
    `${indent}  of: ${value(of)}`,
    `${indent}  start: ${start} # review: the first day in office`,
    `${indent}  confirmed: ${confirmed} # review: the last day in office that you know of; "end:" for one who left`,
    `${indent}  # source: where that is from`,
  ];
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line after the one that holds the offset begins; an offset at the start of a line stays. */
function nextLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function lineBreakBefore(text: string, newline: string): string {
  return text === '' || text.endsWith('\n') ? '' : newline;
}
