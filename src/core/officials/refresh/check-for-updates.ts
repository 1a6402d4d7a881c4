import {addDays, type IsoDay} from '../calendar.ts';
import type {OfficialsRegister} from '../register.ts';
import {type AnswerProblem, type HeldPosition, readAnswer} from './answer.ts';
import {type Comparison, compare} from './compare.ts';
import {type KnownPeople, peopleToAsk} from './known-people.ts';
import {confirmNoted, learnOffices, notedOfficesOf} from './learn-offices.ts';
import {queriesForOffices, queriesForPeople} from './query.ts';

/** Sends one query and resolves with the text of the answer; rejects when there is none. */
export type AskService = (query: string) => Promise<string>;

/** Told after each answer how many of so many queries are done. */
export type OnProgress = (done: number, total: number) => void;

export interface FoundUpdates extends Comparison {
  /** What was left out of the answers and what could not be asked: one sentence each. */
  readonly notes: readonly string[];
}

/** How far back new holders of an office are asked for, in days. */
const LOOK_BACK = 5 * 365;

/**
 * Asks the query service about the offices of the register and compares: first for all positions of the people in
 * office, from which the ids of the offices are learnt; then for everybody who came into these offices lately.
 * Rejects where `ask` does.
 */
export async function checkForUpdates(
  register: OfficialsRegister,
  known: KnownPeople,
  today: IsoDay,
  ask: AskService,
  onProgress: OnProgress,
): Promise<FoundUpdates> {
  const answers = new Answers(today);
  const first = queriesForPeople(peopleToAsk(register, known));
  let done = 0;
  // Most people hold one office or two: there are about as many queries again.
  let total = first.length * 2;
  for (const query of first) {
    answers.read(await ask(query));
    onProgress(++done, total);
  }
  const learnt = learnOffices(answers.positions(), known);
  const noted = notedOfficesOf(register);
  const asked = [...new Set([...learnt.keys(), ...noted.keys()])].sort();
  const second = queriesForOffices(asked, addDays(today, -LOOK_BACK));
  total = first.length + second.length;
  for (const query of second) {
    answers.read(await ask(query));
    onProgress(++done, total);
  }
  const offices = new Map([...confirmNoted(noted, answers.positions()), ...learnt]);
  const comparison = compare(answers.positions(), offices, known, today);
  return {...comparison, notes: answers.notes(offices.size)};
}

/** The statements of all answers, each once. */
class Answers {
  readonly #today: IsoDay;
  readonly #positions = new Map<string, HeldPosition>();
  readonly #leftOut = new Map<string, number>();
  readonly #problems = new Set<string>();

  constructor(today: IsoDay) {
    this.#today = today;
  }

  read(text: string): void {
    const answer = readAnswer(text, this.#today);
    if (isProblem(answer)) {
      this.#problems.add(answer.problem);
      return;
    }
    for (const position of answer.positions) this.#positions.set(position.statement, position);
    for (const [reason, count] of answer.leftOut)
      this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + count);
  }

  positions(): readonly HeldPosition[] {
    return [...this.#positions.values()];
  }

  notes(offices: number): readonly string[] {
    const left = [...this.#leftOut].map(([reason, count]) => `${count} ${reason}`);
    return [
      ...this.#problems,
      ...(left.length === 0 ? [] : [`Left out were statements: ${left.join(', ')}.`]),
      `${offices} offices were recognised, and ${this.#positions.size} statements read.`,
    ];
  }
}

function isProblem(answer: ReturnType<typeof readAnswer>): answer is AnswerProblem {
  return 'problem' in answer;
}
