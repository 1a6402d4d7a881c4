import {defineRequest} from './define-request.ts';

export interface LookUpParams {
  /** An office, a country, a name: "prime minister of romania", "sunak"; an ISO 8601 date in it is the day asked about. */
  readonly question: string;
  /** The draft whose date is the day asked about where the question has none. */
  readonly draft?: string;
}

/** A person in an office. */
export interface OfficialItem {
  readonly person: string;
  readonly office: string;
  /** "Since 5 July 2024, last confirmed on 8 October 2026" */
  readonly tenure: string;
  readonly source: string;
}

export interface LookUpReply {
  /** The day that the answer holds for, ISO 8601. */
  readonly day: string;
  readonly officials: readonly OfficialItem[];
  /** Names like those asked for, where nothing was found. */
  readonly nearest: readonly string[];
  /** How old the register is. */
  readonly register: string;
}

export const officialsLookUp = defineRequest<LookUpParams, LookUpReply>('briefcheck/officials/lookUp');
