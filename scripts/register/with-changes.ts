import type {RegisterChange} from '../../src/core/officials/refresh/change.ts';
import type {OfficialsRegister} from '../../src/core/officials/register.ts';

/** The source of the terms that a refresh adds, as terms.jsonl names it. */
export const refreshSource = 'Wikidata (query service)';

/** A line of terms.jsonl as it stands, fields in their order. */
type Line = {[field: string]: unknown};

export interface ChangedTerms {
  readonly text: string;
  /** Changes of terms that are kept in another file than terms.jsonl. */
  readonly unplaced: readonly RegisterChange[];
}

/** The text of terms.jsonl with the changes of a refresh; lines that do not change stay as they are, byte by byte. */
export function withChanges(
  text: string,
  changes: readonly RegisterChange[],
  register: OfficialsRegister,
  today: string,
): ChangedTerms {
  const lines = text.trimEnd().split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as Line);
  const places = new Map<string, number[]>();
  parsed.forEach((line, index) => {
    const key = keyOf(line['person'], line['start'], ownerOf(line));
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  const unplaced: RegisterChange[] = [];
  const fresh: string[] = [];
  for (const change of changes) {
    const seat = register.seats.get(change.seat);
    if (seat === undefined) {
      unplaced.push(change);
    } else if (change.kind === 'began') {
      const like = parsed.findLast((line) => ownerOf(line) === seat.of && line['office'] === change.title);
      if (like === undefined) unplaced.push(change);
      else fresh.push(JSON.stringify(newLine(change, like, today)));
    } else {
      const theirs = seat.terms.find(
        ({person, start}) => person.name === change.person && start === change.start,
      );
      const [index] = (theirs?.person.spellings ?? [])
        .flatMap((name) => places.get(keyOf(name, change.start, seat.of)) ?? [])
        .filter((place) => parsed[place]?.['office'] === theirs?.title);
      const line = index === undefined ? undefined : parsed[index];
      if (index === undefined || line === undefined) unplaced.push(change);
      else lines[index] = JSON.stringify(changedLine(line, change, today));
    }
  }
  return {text: `${[...lines, ...fresh].join('\n')}\n`, unplaced};
}

const ownerOf = (line: Line) => line['country'] ?? line['organisation'];
const keyOf = (person: unknown, start: unknown, owner: unknown) => `${owner}|${person}|${start}`;

function changedLine(line: Line, change: RegisterChange, today: string): Line {
  if (change.kind !== 'ended') {
    const before = Array.isArray(line['evidence']) ? line['evidence'] : [];
    return {...line, openAsOf: today, evidence: [...before, evidence(change, today)]};
  }
  const {openAsOf: _, ...others} = line;
  return {...others, end: change.end, endSource: evidence(change, today)};
}

function newLine(change: Extract<RegisterChange, {kind: 'began'}>, like: Line, today: string): Line {
  const owner =
    like['country'] === undefined ? {organisation: like['organisation']} : {country: like['country']};
  return {
    ...owner,
    office: like['office'],
    officeKind: like['officeKind'],
    person: change.person,
    start: change.start,
    end: change.end ?? null,
    ...(change.end === undefined ? {openAsOf: change.seen ?? change.start} : {}),
    sourceName: refreshSource,
    sourceAsOf: today,
    licence: 'CC0-1.0 (Wikidata statements)',
    qid: change.id,
    confidence: 'medium',
  };
}

const evidence = ({id}: RegisterChange, today: string) => `Wikidata ${id} (P39), asked on ${today}`;
