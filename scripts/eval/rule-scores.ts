import type {Finding} from '../../src/core/rules/finding.ts';
import type {LabelledDraft, OfficialLabel, QuotationLabel, SentenceLabel} from './labelled-drafts.ts';
import {sameStretch, Tally} from './tally.ts';

/** The rule that reports a sentence of a label, for the labels that have one. */
const RULE_OF_LABEL: Readonly<Record<string, string>> = {
  fact: 'unsourced-claim',
  judgement: 'unmarked-judgement',
  vague: 'vague-attribution',
};
/** The rules that report a sentence without a source. */
export const CLAIM_RULES: readonly string[] = Object.values(RULE_OF_LABEL);
const RULE_OF_CITATION = {
  undefined: 'undefined-citation',
  unused: 'unused-source',
  incomplete: 'incomplete-source',
  duplicate: 'duplicate-source',
} as const;

interface Share {
  count: number;
  of: number;
}

const mustBeCited = ({kind, speaker, sourced}: QuotationLabel) => kind === 'direct' && !(speaker && sourced);
const isWrong = ({verdict}: OfficialLabel) => verdict === 'outdated' || verdict === 'wrong-office';

/** How well the rules agree with readers, draft by draft. */
export class RuleScores {
  readonly tallies = new Map<string, Tally>();
  /** Sentences reported as without a source, by the readers' label. */
  readonly flagged = new Map<string, Share>();
  /** Of the sentences rightly reported, those by the rule for their label. */
  readonly rightKind: Share = {count: 0, of: 0};
  /** Of the officials rightly reported, those whose current holder the finding names. */
  readonly holderNamed: Share = {count: 0, of: 0};

  add({path, labels}: LabelledDraft, findings: readonly Finding[]): void {
    const name = path.split(/[\\/]/).at(-1) ?? path;
    const by = (...rules: readonly string[]) => findings.filter(({rule}) => rules.includes(rule));
    const {sentences = [], quotes = [], officials = [], citations = [], dates = []} = labels;
    const agreed = sentences.filter(({disputed}) => !disputed);
    const claims = by(...CLAIM_RULES);
    this.#tally('unsourced claim').add(
      name,
      claims,
      agreed.filter(({label}) => label in RULE_OF_LABEL),
      sentences.filter(({disputed}) => disputed),
    );
    for (const sentence of agreed) this.#addSentence(sentence, claims);
    this.#tally('uncited quotation').add(
      name,
      by('uncited-quote'),
      quotes.filter((quote) => !quote.disputed && mustBeCited(quote)),
      quotes.filter(({disputed}) => disputed),
    );
    const wrong = officials.filter((official) => !official.disputed && isWrong(official));
    const onOfficials = by('outdated-official', 'wrong-office');
    this.#tally('outdated or wrong official').add(
      name,
      onOfficials,
      wrong,
      officials.filter(({disputed, verdict}) => disputed || verdict === 'unknown'),
    );
    for (const official of wrong) this.#addHolder(official, onOfficials);
    for (const [kind, rule] of Object.entries(RULE_OF_CITATION))
      this.#tally(rule).add(
        name,
        by(rule),
        citations.filter((citation) => citation.kind === kind),
        [],
      );
    this.#tally('relative date').add(name, by('relative-date'), dates, []);
  }

  #tally(name: string): Tally {
    const tally = this.tallies.get(name) ?? new Tally();
    this.tallies.set(name, tally);
    return tally;
  }

  #addSentence(sentence: SentenceLabel, claims: readonly Finding[]): void {
    const reported = claims.filter((finding) => sameStretch(finding, sentence));
    const share = this.flagged.get(sentence.label) ?? {count: 0, of: 0};
    this.flagged.set(sentence.label, {
      count: share.count + (reported.length > 0 ? 1 : 0),
      of: share.of + 1,
    });
    const rule = RULE_OF_LABEL[sentence.label];
    if (rule === undefined || reported.length === 0 || sentence.kindDisputed) return;
    this.rightKind.of++;
    if (reported.some((finding) => finding.rule === rule)) this.rightKind.count++;
  }

  #addHolder({start, end, expect}: OfficialLabel, findings: readonly Finding[]): void {
    const finding = findings.find((one) => sameStretch(one, {start, end}));
    if (finding === undefined || expect === undefined || expect === '?') return;
    // "Alexander Stubb (acting)" -> "stubb"
    const surname = folded(
      expect
        .replace(/\s*\(.*\)/, '')
        .split(' ')
        .at(-1) ?? expect,
    );
    this.holderNamed.of++;
    if (folded(JSON.stringify(finding)).includes(surname)) this.holderNamed.count++;
  }
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
