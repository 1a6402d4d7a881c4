import {z} from 'zod';
import {officeName} from '../../officials/office-name.ts';
import {replaceWithHolder} from '../../officials/official-fixes.ts';
import type {OfficialsRegister} from '../../officials/register.ts';
import {staleAfterDays} from '../../officials/stale-after-option.ts';
import {type JudgedMention, judgedMentions} from '../../officials/verdict/judge-draft.ts';
import type {WrongOffice} from '../../officials/verdict/verdict.ts';
import {describeWrongOffice} from '../../officials/wording.ts';
import type {Draft} from '../../text/draft.ts';
import type {Report} from '../finding.ts';
import {defineDraftRule} from '../rule.ts';

const options = z.object({staleAfterDays});

/** People the register knows, named with an office that somebody else held and they never did. */
export const wrongOffice = defineDraftRule({
  id: 'wrong-office',
  summary: 'A person named with an office that, by the register, somebody else held and they never did.',
  severity: 'warning',
  options,
  *check(draft, {officials, options: {staleAfterDays: staleAfter}}) {
    if (!officials) return;
    for (const judged of judgedMentions(draft, officials, staleAfter)) {
      if (judged.verdict.kind === 'wrong-office') yield report(judged, judged.verdict, draft, officials);
    }
  },
});

function report(
  judged: JudgedMention,
  {person, posts, holder}: WrongOffice,
  draft: Draft,
  register: OfficialsRegister,
): Report {
  return {
    start: judged.start,
    end: judged.end,
    message: describeWrongOffice(person, posts, holder, draft.date),
    ...(judged.inQuotation ? {severity: 'information'} : {}),
    data: {
      person: person.name,
      office: officeName(holder),
      termEnd: null,
      currentHolder: holder.person.name,
      currentHolderSpellings: holder.person.spellings,
      registerDate: register.newestEvidence,
    },
    fixes: judged.inQuotation ? [] : [replaceWithHolder(judged, holder)],
  };
}
