import type {z} from 'zod';
import type {Corpus} from '../corpus/corpus.ts';
import type {OfficialsRegister} from '../officials/register.ts';
import type {Block} from '../text/block.ts';
import type {Draft} from '../text/draft.ts';
import type {DraftDate} from '../text/draft-date.ts';
import type {Report, Severity} from './finding.ts';
import type {RuleId} from './rule-id.generated.ts';
import type {SuppressionUse} from './suppressions.ts';

/** An object schema whose every property has a default and a `.describe()` text: both go into the settings. */
export type OptionsSchema = z.ZodObject;

/** What a rule may look at besides the text; everything is handed in, nothing is fetched. */
export interface CheckContext<Options extends OptionsSchema = OptionsSchema> {
  readonly options: z.infer<Options>;
  readonly date: DraftDate;
  /** Absent when the register could not be read. */
  readonly officials: OfficialsRegister | undefined;
  /** Absent when the author has no corpus, or it is not read yet. */
  readonly corpus: Corpus | undefined;
  /** The ids of all rules, for rules about rules. */
  readonly ruleIds: readonly RuleId[];
}

interface RuleMetadata<Options extends OptionsSchema> {
  readonly id: RuleId;
  /** One sentence for the settings and the rule index: what it finds. */
  readonly summary: string;
  readonly severity: Severity;
  readonly options: Options;
}

/** A rule that needs one block and the block before it; its reports have offsets relative to the block. */
export interface BlockRule<Options extends OptionsSchema = OptionsSchema> extends RuleMetadata<Options> {
  readonly scope: 'block';
  check(block: Block, previous: Block | undefined, context: CheckContext<Options>): Iterable<Report>;
}

/** A rule that needs the whole draft (numbering, duplicates); its reports have offsets into the draft. */
export interface DraftRule<Options extends OptionsSchema = OptionsSchema> extends RuleMetadata<Options> {
  readonly scope: 'draft';
  check(draft: Draft, context: CheckContext<Options>): Iterable<Report>;
}

/** A rule on the author's directives, which runs after all others; its reports have offsets into the draft. */
export interface SuppressionRule<Options extends OptionsSchema = OptionsSchema>
  extends RuleMetadata<Options> {
  readonly scope: 'suppressions';
  check(uses: readonly SuppressionUse[], draft: Draft, context: CheckContext<Options>): Iterable<Report>;
}

export type Rule = BlockRule | DraftRule | SuppressionRule;

/** Types the options of a rule by its schema. */
export function defineBlockRule<Options extends OptionsSchema>(
  rule: Omit<BlockRule<Options>, 'scope'>,
): BlockRule {
  return {...rule, scope: 'block'} as unknown as BlockRule;
}

/** Types the options of a rule by its schema. */
export function defineDraftRule<Options extends OptionsSchema>(
  rule: Omit<DraftRule<Options>, 'scope'>,
): DraftRule {
  return {...rule, scope: 'draft'} as unknown as DraftRule;
}

/** Types the options of a rule by its schema. */
export function defineSuppressionRule<Options extends OptionsSchema>(
  rule: Omit<SuppressionRule<Options>, 'scope'>,
): SuppressionRule {
  return {...rule, scope: 'suppressions'} as unknown as SuppressionRule;
}
