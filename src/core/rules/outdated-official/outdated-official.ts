import {z} from 'zod';
import {latestDay} from '../../officials/calendar.ts';
import {officeName} from '../../officials/office-name.ts';
import {dateTheDraft, markAsFormer, replaceWithHolder} from '../../officials/official-fixes.ts';
import type {OfficialsRegister} from '../../officials/register.ts';
import {staleAfterDays} from '../../officials/stale-after-option.ts';
import {type JudgedMention, judgedMentions} from '../../officials/verdict/judge-draft.ts';
import type {Outdated} from '../../officials/verdict/verdict.ts';
import {describeOutdated} from '../../officials/wording.ts';
import type {Draft} from '../../text/draft.ts';
import type {Report} from '../finding.ts';
import {defineDraftRule} from '../rule.ts';

const options = z.object({staleAfterDays});

/** People named with an office that they no longer held at the draft's date. */
export const outdatedOfficial = defineDraftRule({
  id: 'outdated-official',
  summary: 'A person named with an office that they held before, but not at the draft’s date.',
  severity: 'warning',
  options,
  *check(draft, {officials, options: {staleAfterDays: staleAfter}}) {
    if (!officials) return;
    for (const judged of judgedMentions(draft, officials, staleAfter)) {
      if (judged.verdict.kind === 'outdated') yield report(judged, judged.verdict, draft, officials);
    }
  },
});

function report(
  judged: JudgedMention,
  {term, end, holder, evidence}: Outdated,
  draft: Draft,
  register: OfficialsRegister,
): Report {
  const lastDay = latestDay(term.end ?? end);
  const inText = judged.inQuotation
    ? []
    : [...(holder ? [replaceWithHolder(judged, holder)] : []), ...markAsFormer(judged)];
  return {
    start: judged.start,
    end: judged.end,
    message: describeOutdated(term, end, holder, evidence, draft.date),
    // Somebody else's words are not the author's to change, and an entry without a document only raises a question.
    ...(judged.inQuotation || evidence === 'undocumented' ? {severity: 'information'} : {}),
    data: {
      person: term.person.name,
      office: officeName(term),
      termEnd: term.end ?? end,
      currentHolder: holder?.person.name ?? null,
      currentHolderSpellings: holder?.person.spellings ?? [],
      registerDate: register.newestEvidence,
    },
    fixes: [...inText, ...dateTheDraft(draft, lastDay)],
  };
}
