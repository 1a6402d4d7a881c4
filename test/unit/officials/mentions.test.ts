import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {type JudgedMention, judgedMentions} from '../../../src/core/officials/verdict/judge-draft.ts';
import {personOf} from '../../../src/core/officials/verdict/verdict.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';
import {shippedRegister} from './shipped-register.ts';

const register = shippedRegister();

/** date, text, what is expected of it: `kind Person` for each mention, in order; what people do here is invented. */
type Row = readonly [date: string, text: string, ...expected: string[]];

function describe({verdict, start, end}: JudgedMention, text: string): string {
  const person = personOf(verdict)?.name;
  if (verdict.kind === 'unsettled') return `${verdict.reason}: ${text.slice(start, end)}`;
  return `${verdict.kind}: ${person}`;
}

function check(rows: readonly Row[]): void {
  for (const [date, text, ...expected] of rows) {
    test(`${date} ${text}`, () => {
      const draft = parseDraft(text, 'plaintext', {today: date});
      assert.deepEqual(
        judgedMentions(draft, register, 180).map((mention) => describe(mention, text)),
        expected,
      );
    });
  }
}

suite('forms of naming an official', () => {
  check([
    ['2025-01-15', 'The UK prime minister Rishi Sunak replied.', 'outdated: Rishi Sunak'],
    ['2025-01-15', 'UK PM Rishi Sunak replied.', 'outdated: Rishi Sunak'],
    ['2025-01-15', "Britain's embattled prime minister, Rishi Sunak, replied.", 'outdated: Rishi Sunak'],
    ['2025-01-15', 'Replying, the British prime minister, Rishi Sunak, was brief.', 'outdated: Rishi Sunak'],
    ['2025-01-15', 'Rishi Sunak, prime minister of the United Kingdom, replied.', 'outdated: Rishi Sunak'],
    ['2025-01-15', 'Rishi Sunak (the British prime minister) replied.', 'outdated: Rishi Sunak'],
    ['2025-01-15', 'Rishi Sunak, who is the prime minister, replied.', 'outdated: Rishi Sunak'],
    ['2025-01-15', 'Rishi Sunak remains prime minister.', 'outdated: Rishi Sunak'],
    ['2025-01-15', 'Prime Minister Sunak’s government replied.', 'outdated: Rishi Sunak'],
    ['2025-01-15', 'Mr Sunak, the U.K. prime minister, replied.', 'outdated: Rishi Sunak'],
    [
      '2025-01-15',
      'Rishi Sunak, who took over as prime minister in 2022, wrote.',
      'marked: Rishi Sunak, who took over as prime minister',
    ],
    ['2025-03-01', 'SecDef Austin replied.', 'outdated: Lloyd Austin'],
    ['2025-03-01', 'HR/VP Borrell replied.', 'outdated: Josep Borrell'],
    ['2025-10-01', 'SACEUR Gen. Christopher Cavoli replied.', 'outdated: Christopher Cavoli'],
    [
      '2025-10-01',
      'General Christopher Cavoli, Supreme Allied Commander Europe, replied.',
      'outdated: Christopher Cavoli',
    ],
    ['2024-11-20', 'NATO chief Stoltenberg replied.', 'outdated: Jens Stoltenberg'],
    ['2024-11-20', 'NATO’s secretary general, Jens Stoltenberg, replied.', 'outdated: Jens Stoltenberg'],
    ['2024-11-20', 'The secretary general of NATO, Jens Stoltenberg, replied.', 'outdated: Jens Stoltenberg'],
    ['2024-08-01', 'Valerii Zaluzhnyi, Ukraine’s commander-in-chief, replied.', 'outdated: Valery Zaluzhnyi'],
    [
      '2025-06-15',
      'Presidents Macron and Niinistö replied.',
      'held: Emmanuel Macron',
      'outdated: Sauli Niinistö',
    ],
    ['2025-06-15', 'The FBI’s director, Christopher Wray, replied.', 'outdated: Christopher Wray'],
    ['2025-11-14', 'Its commander, General Michael Langley, replied.', 'outdated: Michael Langley'],
    ['2024-02-12', "David Beasley, the agency's executive director, replied.", 'outdated: David Beasley'],
    ['2025-01-24', 'EU Energy Commissioner Kadri Simson replied.', 'outdated: Kadri Simson'],
    ['2025-06-15', 'Pope Francis replied.', 'outdated: Francis'],
    ['2025-06-15', 'President Sauli Niinistö of Finland replied.', 'outdated: Sauli Niinistö'],
    ['2025-06-15', 'Estonia, where Prime Minister Kaja Kallas lives, replied.', 'outdated: Kaja Kallas'],
  ]);
});

suite('the head of a government by its name', () => {
  check([
    ['2025-01-15', 'Sunak’s government plans to send more.', 'outdated: Rishi Sunak'],
    ['2025-01-15', 'Rishi Sunak’s government will send more.', 'outdated: Rishi Sunak'],
    ['2025-01-15', 'Starmer’s government will send more.', 'held: Keir Starmer'],
    ['2025-01-15', 'Sunak’s government sent more.', 'marked: Sunak’s government'],
    ['2025-01-15', 'Prime Minister Sunak’s government plans to send more.', 'outdated: Rishi Sunak'],
    ['2025-01-15', 'Blair’s government is remembered for it.', 'long-past: Blair’s government'],
    ['2025-01-15', 'The city’s government plans to send more.'],
  ]);
});

suite('spellings of one name', () => {
  check([
    ['2025-06-15', 'President Zelensky replied.', 'held: Volodymyr Zelenskyy'],
    ['2025-06-15', 'President Volodymyr Zelenskiy replied.', 'held: Volodymyr Zelenskyy'],
    ['2025-06-15', 'Slovak President Zuzana Caputova replied.', 'outdated: Zuzana Čaputová'],
    ['2025-06-15', 'Slovak President Zuzana Čaputová replied.', 'outdated: Zuzana Čaputová'],
    [
      '2025-06-15',
      'Turkmen President Gurbanguly Berdymukhamedov replied.',
      'outdated: Gurbanguly Berdimuhamedow',
    ],
    ['2024-12-01', 'Japanese Prime Minister Kishida Fumio replied.', 'outdated: Fumio Kishida'],
    ['2025-10-01', 'South Korean President Yoon Suk-yeol replied.', 'outdated: Yoon Suk-yeol'],
    ['2025-10-01', 'President von der Leyen replied.', 'held: Ursula von der Leyen'],
    ['2025-10-01', 'President Xi replied.', 'held: Xi Jinping'],
  ]);
});

suite('one surname, several holders', () => {
  check([
    ['2025-02-20', 'President Aoun replied.', 'held: Joseph Aoun'],
    ['2010-02-20', 'President George H.W. Bush replied.', 'unknown-person: President George H.W. Bush'],
    ['2024-03-30', 'Prime Minister Trudeau replied.', 'held: Justin Trudeau'],
    ['2018-03-30', 'Presidents Bush and Obama agreed on it.', 'marked: Presidents Bush', 'marked: Obama'],
  ]);
});

suite('marked as past, to come, or another office', () => {
  check([
    [
      '2025-01-15',
      'Former Prime Minister Rishi Sunak spoke. Prime Minister Sunak was brief.',
      'marked: Former Prime Minister Rishi Sunak',
      'marked: Prime Minister Sunak',
    ],
    [
      '2025-01-15',
      'In 2023 Prime Minister Rishi Sunak pledged it. Prime Minister Sunak repeated it.',
      'dated: Prime Minister Rishi Sunak',
      'dated: Prime Minister Sunak',
    ],
    [
      '2025-01-15',
      '12 May 2023: Prime Minister Rishi Sunak visits. Prime Minister Rishi Sunak leaves.',
      'dated: Prime Minister Rishi Sunak',
      'dated: Prime Minister Rishi Sunak',
    ],
    [
      '2025-01-15',
      'When Prime Minister Rishi Sunak called the vote, few noticed.',
      'marked: Prime Minister Rishi Sunak',
    ],
    ['2025-01-15', 'Prime Minister Rishi Sunak had promised it.', 'marked: Prime Minister Rishi Sunak'],
    [
      '2025-01-15',
      'During his premiership Rishi Sunak, the prime minister, knew it.',
      'marked: Rishi Sunak, the prime minister',
    ],
    ['2025-01-15', 'The king dismissed Prime Minister Rishi Sunak.', 'marked: Prime Minister Rishi Sunak'],
    [
      '2025-01-15',
      'The toppled dictator, President Bashar al-Assad, fled.',
      'marked: President Bashar al-Assad',
    ],
    [
      '2025-05-15',
      'The Biden administration’s defense secretary, Lloyd Austin, said so.',
      'other-office: administration’s defense secretary, Lloyd Austin',
    ],
    [
      '2025-06-15',
      'The Chess Union’s president, Charles Michel, replied.',
      'other-office: Chess Union’s president, Charles Michel',
    ],
    ['2025-06-15', 'The carrier Queen Elizabeth sailed.', 'unsure: The carrier Queen Elizabeth'],
    ['2025-01-15', 'President Barack Obama signed it.', 'long-past: President Barack Obama'],
    [
      '2025-01-15',
      'Former British prime minister Rishi Sunak replied.',
      'marked: Former British prime minister Rishi Sunak',
    ],
    [
      '2025-01-15',
      'The then prime minister, Rishi Sunak, replied.',
      'marked: The then prime minister, Rishi Sunak',
    ],
    ['2025-01-15', 'Rishi Sunak, then prime minister, replied.', 'marked: Rishi Sunak, then prime minister'],
    [
      '2025-01-15',
      'Rishi Sunak, who was prime minister until July, replied.',
      'marked: Rishi Sunak, who was prime minister',
    ],
    ['2025-01-15', 'Prime Minister Rishi Sunak resigned.', 'marked: Prime Minister Rishi Sunak'],
    ['2025-01-15', 'It was drafted under Prime Minister Rishi Sunak.', 'marked: Prime Minister Rishi Sunak'],
    ['2025-01-15', 'In 2023, Prime Minister Rishi Sunak replied.', 'dated: Prime Minister Rishi Sunak'],
    ['2025-01-15', 'On 4 July Prime Minister Rishi Sunak lost.', 'dated: Prime Minister Rishi Sunak'],
    ['2024-12-01', 'President-elect Donald Trump replied.', 'held: Donald Trump'],
    ['2025-01-15', 'Shadow Prime Minister Rishi Sunak replied.', 'marked: Shadow Prime Minister Rishi Sunak'],
    [
      '2025-01-15',
      'Deputy foreign minister Rishi Sunak replied.',
      'other-office: foreign minister Rishi Sunak',
    ],
    ['2025-01-15', 'Bougainville President Rishi Sunak replied.', 'other-office: President Rishi Sunak'],
    ['2025-01-15', 'The president of the Chess Union, Rishi Sunak, replied.'],
    ['2025-01-15', 'The prime minister, Emmanuel Macron said, should reply.'],
    ['2025-01-15', 'Johnson said in May that the major would reply.'],
  ]);
});
