import {defineRequest} from './define-request.ts';

export interface LookUpParams {
  /** Words of offices, countries and names, perhaps half typed: "pm of romania", "rom fin", "sunak @2024-03-01". */
  readonly question: string;
  /** The draft whose date is the day asked about where the question has none. */
  readonly draft?: string;
  readonly limit: number;
}

/** One holding of an office. */
export interface TermItem {
  /** The person, in the list of an office; the office, in the list of a person. */
  readonly label: string;
  /** "Since 5 July 2024, last confirmed on 8 October 2026" */
  readonly tenure: string;
  readonly source: string;
  /** "Prime Minister Keir Starmer", to be written into a draft. */
  readonly insert: string;
  /** True when the term runs on the day. */
  readonly current: boolean;
}

/** An office or a person. */
export interface OfficialItem {
  readonly kind: 'office' | 'person';
  readonly label: string;
  /** Who holds the office, or what the person holds, on the day. */
  readonly description: string;
  /** The newest first. */
  readonly terms: readonly TermItem[];
}

export interface LookUpReply {
  /** The day that the answer holds for, ISO 8601. */
  readonly day: string;
  /** That day and where it is from: "20 November 2026 (today)". */
  readonly dayText: string;
  readonly officials: readonly OfficialItem[];
  /** Names like those asked for, where nothing was found. */
  readonly nearest: readonly string[];
  /** What could not be used of the question, and how old the register is: one sentence each. */
  readonly notes: readonly string[];
}

export const officialsLookUp = defineRequest<LookUpParams, LookUpReply>('briefcheck/officials/lookUp');

export interface UpdateParams {
  /** The address of the query service to ask. */
  readonly endpoint: string;
}

/** A change that an update would bring, in words to choose by. */
export interface UpdateItem {
  /** "Term ended: Petteri Orpo" */
  readonly label: string;
  /** "Prime Minister of Finland" */
  readonly description: string;
  /** "Until 2 November 2026" */
  readonly detail: string;
}

export type UpdateReply =
  | {
      readonly kind: 'found';
      readonly items: readonly UpdateItem[];
      /** All of it with conflicts and what was left out, as Markdown. */
      readonly report: string;
    }
  | {readonly kind: 'problem'; readonly message: string};

/** Asks the query service what has changed in the offices of the register. Nothing is taken over by that. */
export const findOfficialsUpdate = defineRequest<UpdateParams, UpdateReply>(
  'briefcheck/officials/findUpdate',
);

/** Notification while {@link findOfficialsUpdate} is under way. */
export const UPDATE_PROGRESS = 'briefcheck/officials/updateProgress';

export interface UpdateProgress {
  readonly done: number;
  readonly total: number;
}

export interface ChosenItems {
  /** The places of the chosen items in the last {@link UpdateReply}. */
  readonly chosen: readonly number[];
}

/** The text of the overlay file with the chosen items added; null where there is no such update. */
export const officialsUpdateFile = defineRequest<ChosenItems, string | null>(
  'briefcheck/officials/updateFile',
);

export interface UndoReply {
  /** The day of the update that is taken back, ISO 8601. */
  readonly made: string;
  /** The text of the overlay file without it; null where no other update is left and the file can go. */
  readonly text: string | null;
}

/** What the overlay file is without the last update; null where there is none. */
export const undoOfficialsUpdate = defineRequest<Record<string, never>, UndoReply | null>(
  'briefcheck/officials/undoUpdate',
);

/** Reads the overlay file anew. */
export const reloadOfficials = defineRequest<Record<string, never>, null>('briefcheck/officials/reload');

/** The overlay file in the folder that the client keeps for all workspaces. */
export const OVERLAY_FILE = 'officials-updates.json';
