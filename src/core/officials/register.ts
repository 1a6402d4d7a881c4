import type {IsoDay, PartialDate} from './calendar.ts';

/** Where a term comes from; an undocumented source is general knowledge, which never accuses by itself. */
export interface Source {
  readonly name: string;
  readonly licence: string;
  readonly documented: boolean;
  /** True for the author's own register, which overrides the shipped one. */
  readonly own: boolean;
}

export interface Person {
  /** The usual English spelling. */
  readonly name: string;
  /** All spellings, the usual one first. */
  readonly spellings: readonly string[];
  /** In the order of their starts. */
  readonly terms: readonly Term[];
}

/** A post that one person holds at a time (unless `shared`), whatever its title from one government to the next. */
export interface Seat {
  readonly key: string;
  /** Country code or name of an organisation. */
  readonly of: string;
  readonly kind: string;
  readonly shared: boolean;
  /** In the order of their starts. */
  readonly terms: readonly Term[];
  /** The newest day on which the register knows who held the post. */
  readonly lastEvidence: IsoDay;
  /** Other ways of writing the title, from the author's own register. */
  readonly alsoCalled: readonly string[];
}

/** One holding of a post by a person. */
export interface Term {
  readonly person: Person;
  readonly seat: Seat;
  /** The title of the office as the register has it: "Minister of Foreign Affairs". */
  readonly title: string;
  readonly start: PartialDate;
  /** Absent when the source gives no end, which does not mean "in office". */
  readonly end: PartialDate | undefined;
  /** The last date on which a source showed the person in office, for terms without an end. */
  readonly seen: PartialDate | undefined;
  readonly source: Source;
  /** What showed the end, or the person in office on the day `seen`: the source itself, or another one. */
  readonly confirmedBy: Source;
  /** False where the term, its end or its last confirmation is general knowledge without a document. */
  readonly documented: boolean;
  /** The last day that a document shows the person in office, where general knowledge goes on from there. */
  readonly documentedTo: PartialDate | undefined;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly startDisputed: boolean;
  readonly endDisputed: boolean;
  readonly acting: boolean;
}

/** Who held which office when. Plain data and maps; the questions to it are functions in `holders.ts` and `names/`. */
export interface OfficialsRegister {
  /** The day that the register was made. */
  readonly made: IsoDay;
  /** The newest dated evidence in it: what messages call the register's date. */
  readonly newestEvidence: IsoDay;
  readonly people: readonly Person[];
  readonly seats: ReadonlyMap<string, Seat>;
  /** Names of the companies and bodies that only the author's own register has. */
  readonly ownOwners: readonly string[];
}
