import {z} from 'zod';
import {closedClass} from '../../text/attributions/lexicon.ts';
import type {Block} from '../../text/block.ts';
import type {Claim} from '../../text/claims/claim.ts';
import {claimsOf} from '../../text/claims/claims-of.ts';
import type {ReasonKind} from '../../text/claims/reason.ts';
import type {Fix, Report} from '../finding.ts';
import {defineBlockRule} from '../rule.ts';

const options = z.object({
  phrases: z
    .array(z.string().min(1))
    .default(['We assess that', 'It is likely that'])
    .describe(
      'The estimative phrases that the fixes offer to open the sentence with (ICD 203, PHIA yardstick).',
    ),
});

const CALLED: {readonly [kind in ReasonKind]?: string} = {
  'intent-verb': 'intent',
  cause: 'cause',
  meaning: 'meaning',
  outlook: 'outlook',
};

/** An assessment that the author states as established. */
export const unmarkedJudgement = defineBlockRule({
  id: 'unmarked-judgement',
  summary: 'Reports assessments of intent, cause, meaning or outlook that are stated as established fact.',
  severity: 'information',
  options,
  *check(block, previous, context): Iterable<Report> {
    for (const claim of claimsOf(block, previous)) {
      if (claim.label !== 'judgement' || claim.noted) continue;
      yield {
        start: claim.sentence.start,
        end: claim.sentence.end,
        message: messageFor(claim),
        data: {
          label: claim.label,
          score: claim.score,
          reasons: claim.reasons.map(({kind, text}) => ({kind, text})),
        },
        fixes: context.options.phrases.map((phrase) => phraseFix(block, claim, phrase)),
      };
    }
  },
});

function messageFor(claim: Claim): string {
  const reason = claim.reasons.find(({kind}) => CALLED[kind] !== undefined);
  if (reason === undefined)
    return 'Judgement stated as fact: no source and no estimative word (“likely”, “we assess”).';
  return `Judgement of ${CALLED[reason.kind]} stated as fact (“${reason.text}”): no source and no estimative word.`;
}

const CONJUNCTION = /^(?:But|And|So|Yet|Or)$/u;

/** Inserts the phrase at the start, behind a conjunction when there is one: "But we assess that Moscow …". */
function phraseFix(block: Block, {sentence}: Claim, phrase: string): Fix {
  const title = `Open with "${phrase} …"`;
  const [first, second] = sentence.words;
  if (first === undefined || second === undefined) {
    return {title, safe: false, edits: [{start: sentence.start, end: sentence.start, text: `${phrase} `}]};
  }
  const behind = CONJUNCTION.test(first.text);
  const word = behind ? second : first;
  const opening = behind ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
  const text = `${opening} ${opensInLowerCase(word.text, block) ? lowerFirst(word.text) : word.text}`;
  return {title, safe: false, edits: [{start: word.start, end: word.end, text}]};
}

/** True unless the word's capital may be that of a name. */
function opensInLowerCase(word: string, block: Block): boolean {
  return (
    word !== 'I' && (closedClass.has(word.toLowerCase()) || block.text.includes(` ${lowerFirst(word)} `))
  );
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
