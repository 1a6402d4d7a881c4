/** What a command is handed: where its words go, and what day it is. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** ISO 8601 date of today where the user is. */
  readonly today: string;
}

/** The command was called in a way that it does not understand; the message says what to do. */
export class UsageError extends Error {}
