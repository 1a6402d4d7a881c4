import type {Span} from '../../text/span.ts';
import type {Owner} from '../owners.ts';
import type {TitleMatch} from '../titles.ts';
import type {NameRun} from './name-run.ts';

/**
 * How the text holds the office: `current` is said or implied; `past` is marked ("former", "then-", "until");
 * `prospective` is marked ("-elect", "nominee"); `unknown-office` has a word that makes it another office
 * ("deputy", "Senate president").
 */
export type Stance = 'current' | 'past' | 'prospective' | 'unknown-office';

/** `title-name` "Prime Minister Sunak", `appositive` with a comma between, `list` "Presidents Macron and Stubb". */
export type MentionForm = 'title-name' | 'appositive' | 'list' | 'predicate' | 'government';

/** A country or organisation beside the title; `loose` where it may belong to something else ("in Ukraine President Biden"). */
export interface NamedOwner {
  readonly owner: Owner;
  readonly loose: boolean;
}

/** A person named together with an office, as read from one sentence; offsets are relative to the block. */
export interface Mention extends Span {
  readonly sentence: number;
  readonly form: MentionForm;
  readonly title: Span & {readonly match: TitleMatch};
  readonly name: NameRun;
  readonly owner: NamedOwner | undefined;
  /** The words of a body that is no country or organisation of the list: "the Coast Guard's commandant". */
  readonly body: readonly string[];
  readonly stance: Stance;
  readonly acting: boolean;
  /** True when the verb after the mention is in the past: "signed", "then told". */
  readonly pastTense: boolean;
  /** Where "former" or "then-" can be put: before "prime minister" in "Britain's prime minister". */
  readonly qualifierAt: number;
}
