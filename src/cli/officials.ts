import {parseArgs} from 'node:util';
import {formatDate, isPartialDate} from '../core/officials/calendar.ts';
import {type Answer, lookUp} from '../core/officials/lookup.ts';
import {officeName} from '../core/officials/office-name.ts';
import type {OfficialsRegister, Term} from '../core/officials/register.ts';
import {describeEvidence, describeRegister} from '../core/officials/wording.ts';
import {type CommandIo, UsageError} from './command-io.ts';
import {readOfficials} from './officials-files.ts';

interface OfficialsArguments {
  readonly question: string;
  readonly date: string;
  readonly format: 'text' | 'json';
  readonly registerOverlay: string | undefined;
}

/** Offices or people listed at most. */
const mostAnswers = 20;

/**
 * `briefcheck officials`: who held an office on a day, or what somebody held, by the shipped register and the
 * `officials.yaml` of the folder it is run in, and the updates of `--register-overlay`. The JSON form is a contract:
 * `{"version":1,"query","date","register","offices":[{"office","of","lastEvidence","holders":[TERM]}],
 * "people":[{"person","posts":[TERM],"terms":[TERM]}],"nearest":[NAME]}` with TERM
 * `{"person","office","start","end","confirmed","source","confidence"}`.
 * Resolves to the exit code: 0 when something was found, 1 when not, 2 when the register cannot be read.
 */
export async function officials(args: readonly string[], io: CommandIo): Promise<number> {
  const {question, date, format, registerOverlay} = officialsArguments(args, io.today);
  const {register, problems} = readOfficials('.', registerOverlay);
  for (const problem of problems) io.error(`briefcheck: ${problem}\n`);
  if (register === undefined) return 2;
  const answer = lookUp(question, register, date);
  io.out(format === 'json' ? asJson(question, date, answer, register) : asText(date, answer, register));
  return answer.kind === 'nothing' ? 1 : 0;
}

/** Reads the arguments of `officials`. @throws UsageError with a sentence on what to change. */
function officialsArguments(args: readonly string[], today: string): OfficialsArguments {
  const {values, positionals} = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      date: {type: 'string'},
      format: {type: 'string'},
      'register-overlay': {type: 'string'},
    },
  });
  const {date = today, format = 'text', 'register-overlay': registerOverlay, ...others} = values;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new UsageError(`There is no option --${unknown}.`);
  if (typeof date !== 'string' || date.length !== 10 || !isPartialDate(date))
    throw new UsageError(`--date takes a day such as 2025-03-01, not “${date}”.`);
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format takes text or json, not “${format}”.`);
  if (registerOverlay !== undefined && typeof registerOverlay !== 'string')
    throw new UsageError('--register-overlay takes a file.');
  const question = positionals.join(' ').trim();
  if (question === '')
    throw new UsageError('Say which office or name to look up: "prime minister of romania".');
  return {question, date, format, registerOverlay};
}

const describeTerm = (term: Term) => ({
  person: term.person.name,
  office: officeName(term),
  start: term.start,
  end: term.end ?? null,
  confirmed: term.seen ?? null,
  source: term.source.name,
  confidence: term.confidence,
});

function asJson(query: string, date: string, answer: Answer, {newestEvidence}: OfficialsRegister): string {
  const offices = answer.kind === 'offices' ? answer.offices : [];
  const people = answer.kind === 'people' ? answer.people : [];
  const listed = {
    version: 1,
    query,
    date,
    register: newestEvidence,
    offices: offices.slice(0, mostAnswers).map(({seat, title, holders}) => ({
      office: officeName({title, seat}),
      of: seat.of,
      lastEvidence: seat.lastEvidence,
      holders: holders.map(describeTerm),
    })),
    people: people.slice(0, mostAnswers).map(({person, posts}) => ({
      person: person.name,
      posts: posts.map(describeTerm),
      terms: person.terms.map(describeTerm),
    })),
    nearest: answer.kind === 'nothing' ? answer.nearest : [],
  };
  return `${JSON.stringify(listed)}\n`;
}

function asText(date: string, answer: Answer, register: OfficialsRegister): string {
  return `${linesOf(date, answer).join('\n')}\n${describeRegister(register)}\n`;
}

function linesOf(date: string, answer: Answer): string[] {
  if (answer.kind === 'nothing') {
    const near = answer.nearest.length === 0 ? '' : ` Nearest names: ${answer.nearest.join(', ')}.`;
    return [`Neither an office nor a name of the register.${near}`];
  }
  if (answer.kind === 'people') {
    return answer.people
      .slice(0, mostAnswers)
      .flatMap(({person}) => [
        person.name,
        ...person.terms.map((term) => `  ${spanOf(term)}  ${officeName(term)}`),
      ]);
  }
  const shown = answer.offices.slice(0, mostAnswers).flatMap(({seat, title, holders}) => {
    const office = `${officeName({title, seat})} on ${formatDate(date)}:`;
    if (holders.length === 0)
      return [`${office} not known; last evidence of ${formatDate(seat.lastEvidence)}`];
    return holders.map(
      (term) =>
        `${office} ${term.person.name}, ${spanOf(term)}${term.end === undefined ? `, ${describeEvidence(term)}` : ''} (${term.source.name})`,
    );
  });
  const rest = answer.offices.length - mostAnswers;
  return rest > 0 ? [...shown, `… and ${rest} more offices: name the country.`] : shown;
}

const spanOf = ({start, end}: Term) =>
  end === undefined ? `since ${formatDate(start)}` : `${formatDate(start)} – ${formatDate(end)}`;
