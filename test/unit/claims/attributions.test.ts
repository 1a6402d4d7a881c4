import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attributionsOf} from '../../../src/core/text/attributions/attributions-of.ts';
import {tokensOf} from '../../../src/core/text/attributions/tokens.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';

/** The attributions of a one-sentence draft as "kind: source | cue (reach)". The words of real people are invented. */
function read(text: string): readonly string[] {
  const {blocks} = parseDraft(text, 'markdown', {today: '2026-05-29'});
  return blocks.flatMap(({block}) =>
    block.sentences
      .flatMap((sentence) => attributionsOf(tokensOf(sentence, block.quotations)))
      .map(({source, cue, reach}) => `${source.kind}: ${source.text} | ${cue.text} (${reach})`),
  );
}

const SAYINGS: readonly (readonly [name: string, text: string, expected: string])[] = [
  ['verb', 'Rutte warned that stocks were low.', 'named: Rutte | warned (main)'],
  [
    'office and name',
    'Prime Minister Ana Ruiz said the road was shut.',
    'named: Prime Minister Ana Ruiz | said (main)',
  ],
  ['appositive', 'The mayor of Nacala, Rui Alves, said the road was shut.', 'named: Rui Alves | said (main)'],
  [
    'relative clause',
    'Rui Alves, who runs the port, said the road was shut.',
    'named: Rui Alves | said (main)',
  ],
  ['inverted', '“The road is shut,” said Rui Alves.', 'named: Rui Alves | said (main)'],
  ['split', '“The road,” said Rui Alves, “is shut for good now.”', 'named: Rui Alves | said (main)'],
  ['tagged on', 'The road is shut, the ministry said.', 'resolved: the ministry | said (main)'],
  [
    'tagged on behind a clause of time',
    'The list closes when parliament meets, not before, he added.',
    'resolved: he | added (main)',
  ],
  ['a denial in few words', 'Lund said no tug had been hired.', 'named: Lund | said (main)'],
  ['put down to', 'Rui Alves put the delay down to fog.', 'named: Rui Alves | put (main)'],
  [
    'word given',
    'Rui Alves gave the board a written assurance that the crane was safe.',
    'named: Rui Alves | gave the board a written assurance (main)',
  ],
  [
    'by the count of a house',
    "Nine cranes stand idle, by the Harbour Union's own count.",
    'named: the Harbour Union | by the Harbour Union own count (main)',
  ],
  [
    'by the account of',
    'By the account of Rui Alves, nine cranes stood idle.',
    'named: Rui Alves | By the account of (main)',
  ],
  [
    'quoted as saying',
    'Rui Alves was quoted as saying that cranes stood idle.',
    'named: Rui Alves | was quoted (main)',
  ],
  [
    'written somewhere',
    '“The road is shut,” Rui Alves wrote in a letter.',
    'named: Rui Alves | wrote (main)',
  ],
  [
    'relative clause of saying',
    'Rui Alves, who announced in May that he would go, stays on.',
    'named: Rui Alves | announced (fragment)',
  ],
  [
    'voice of a house',
    'A spokesman for the port said the crane was safe.',
    'resolved: A spokesman for the port | said (main)',
  ],
  [
    'voices of a house',
    "The port's spokesmen insist that the crane is safe.",
    "resolved: The port's spokesmen | insist (main)",
  ],
  ['data', 'IAEA data show a fall of a third.', 'named: IAEA data | show (main)'],
  ['house and colon', 'Harbour Command: the tug sank at noon.', 'named: Harbour Command | : (main)'],
  ['according to', 'According to the IAEA, the pump failed.', 'named: the IAEA | According to (main)'],
  [
    'document',
    "The IAEA's November report found that the pump failed.",
    "named: The IAEA's November report | found (main)",
  ],
  [
    'quoted by',
    'The mayor was quoted by Reuters as saying that he would go.',
    'named: Reuters | was quoted (main)',
  ],
  ['colon', 'Rui Alves: “We shall hold the road until the spring.”', 'named: Rui Alves | : (main)'],
  ['pronoun', 'He added that the pump had failed.', 'resolved: He | added (main)'],
  ['his account', 'By her account the pump had failed.', 'resolved: her | By her account (main)'],
  ['line', "Moscow's line is that the flight was civil.", 'named: Moscow | line is (main)'],
  ['trade', 'Analysts say that the peg is doomed.', 'unnamed: Analysts | say (main)'],
  [
    'trade in a place',
    'Traders in Dar es Salaam say as much.',
    'unnamed: Traders in Dar es Salaam | say (main)',
  ],
  [
    'trade of a house',
    'Economists at Danske Bank expect a rise.',
    'named: Economists at Danske Bank | expect (main)',
  ],
  ['one of them', 'One Western diplomat called it a menu.', 'unnamed: One Western diplomat | called (main)'],
  [
    'impersonal',
    'It is widely believed that the vote was bought.',
    'unnamed: is widely believed | is widely believed (main)',
  ],
  ['rumour', 'Rumour has it that the yard is sold.', 'unnamed: Rumour has it | Rumour has it (main)'],
  ['the author', 'We assess that the pump failed.', 'author: We | assess (main)'],
];
for (const [name, text, expected] of SAYINGS)
  test(`attribution by ${name}`, () => {
    assert.equal(read(text)[0], expected);
  });

const DOINGS = [
  'Rui Alves runs a joint board on the overlapping maritime claims.',
  'Romania expelled the consul.',
  'Gulf states promised €400 million.',
  'The LDP holds 196 of the 465 seats.',
  'The president has said nothing about the crash.',
  'The claims office in Dili closed in March.',
  'Nobody in Dodoma is awake.',
];
for (const text of DOINGS)
  test(`no attribution in “${text}”`, () => {
    assert.deepEqual(read(text), []);
  });

test('what an act is put down to in a side clause is a fragment', () => {
  assert.match(read('The strike ended when the union said so.')[0] ?? '', /\(fragment\)$/);
});

test('a source is published when a reader could find the words in it', () => {
  const sentence = 'Reuters reported that the pump failed.';
  const {blocks} = parseDraft(sentence, 'markdown', {today: '2026-05-29'});
  const block = blocks[0]?.block;
  const first = block?.sentences[0];
  assert.ok(block && first);
  assert.equal(attributionsOf(tokensOf(first, block.quotations))[0]?.source.published, true);
});

test('time grows with the length of a sentence and no faster', () => {
  const time = (count: number) => {
    const {blocks} = parseDraft(
      `He ${'said, according to it is said that “'.repeat(count)} so`,
      'plaintext',
      {today: '2026-05-29'},
    );
    const begun = performance.now();
    for (const {block} of blocks)
      for (const sentence of block.sentences) attributionsOf(tokensOf(sentence, block.quotations));
    return performance.now() - begun;
  };
  time(200);
  const [short, long] = [time(500), time(4000)];
  assert.ok(long < 40 * Math.max(short, 2), `${short} ms for 500, ${long} ms for 4000`);
});
