import {readRegister} from '../../../src/core/officials/read-register.ts';
import type {OfficialsRegister} from '../../../src/core/officials/register.ts';
import type {OfficeRow, RegisterFile} from '../../../src/core/officials/register-file.ts';

const PEOPLE = [
  ['Marcel Ciolacu'],
  ['Klaus Iohannis'],
  ['Luminița Odobescu', 'Luminita Odobescu'],
  ['Alexander Stubb'],
  ['Petteri Orpo'],
  ['Elina Valtonen'],
  ['Rishi Sunak'],
  ['Keir Starmer'],
  ['Jens Stoltenberg'],
  ['Mark Rutte'],
  ['Annalena Baerbock'],
  ['Jean-Noël Barrot', 'Jean-Noel Barrot'],
];

/** One holding: the person, the first day, the last day or null. */
type Holding = readonly [name: string, start: string, end: string | null];

const office = (of: string, title: string, kind: string, ...holdings: readonly Holding[]): OfficeRow => ({
  of,
  title,
  kind,
  seat: `${of}|${kind}`,
  terms: holdings.map(([name, start, end]) => [
    PEOPLE.findIndex(([usual]) => usual === name),
    start,
    end,
    end === null ? '2024-12-01' : null,
    0,
    'h',
  ]),
});

const FILE: RegisterFile = {
  format: 1,
  made: '2024-12-01',
  newestEvidence: '2024-12-01',
  sources: [{name: 'a list for tests', licence: 'CC0 1.0', documented: true}],
  people: PEOPLE,
  offices: [
    office('RO', 'President', 'head-of-state', ['Klaus Iohannis', '2014-12-21', null]),
    office('RO', 'Prime Minister', 'head-of-government', ['Marcel Ciolacu', '2023-06-15', null]),
    office('RO', 'Minister of Foreign Affairs', 'foreign-minister', [
      'Luminița Odobescu',
      '2023-06-15',
      null,
    ]),
    office('FI', 'Minister of Foreign Affairs', 'foreign-minister', ['Elina Valtonen', '2023-06-20', null]),
    office('FI', 'Prime Minister', 'head-of-government', ['Petteri Orpo', '2023-06-20', null]),
    office('FI', 'President', 'head-of-state', ['Alexander Stubb', '2024-03-01', null]),
    office(
      'GB',
      'Prime Minister',
      'head-of-government',
      ['Rishi Sunak', '2022-10-25', '2024-07-05'],
      ['Keir Starmer', '2024-07-05', null],
    ),
    // with these two, more countries have this title than any other
    office('DE', 'Minister of Foreign Affairs', 'foreign-minister', [
      'Annalena Baerbock',
      '2021-12-08',
      null,
    ]),
    office('FR', 'Minister of Foreign Affairs', 'foreign-minister', ['Jean-Noël Barrot', '2024-09-21', null]),
    office(
      'NATO',
      'Secretary General of NATO',
      'international-organisation',
      ['Jens Stoltenberg', '2014-10-01', '2024-10-01'],
      ['Mark Rutte', '2024-10-01', null],
    ),
  ],
};

/** A few offices of five countries and NATO as of 2024, so that what is found does not change with the shipped data. */
export function smallRegister(): OfficialsRegister {
  const register = readRegister(JSON.stringify(FILE));
  if ('problem' in register) throw new Error(register.problem);
  return register;
}
