import type {CitationForm} from '../../core/text/block.ts';
import type {Draft} from '../../core/text/draft.ts';
import type {SourceEntry} from '../../core/text/source-list.ts';

/** How a draft cites: the form of its markers, and where they stand. */
export interface CitationStyle {
  readonly form: CitationForm;
  /** True where the marker stands before the full stop: "held [1]." */
  readonly beforeStop: boolean;
  /** True where a blank parts the marker from the words: "held [1]" */
  readonly spaced: boolean;
}

const OF_ENTRIES: {readonly [form in SourceEntry['form']]: CitationForm | undefined} = {
  numbered: 'numbered',
  footnote: 'footnote',
  key: 'key',
  bullet: undefined,
};

/** What a draft that cites nothing yet begins with. */
const DEFAULT: CitationStyle = {form: 'numbered', beforeStop: true, spaced: true};

/** Their brackets belong to the sentence whatever stands around them: "held (Example Times, 12 May)." */
const IN_BRACKETS: ReadonlySet<CitationForm> = new Set(['link', 'url', 'parenthetical']);

interface SeenMarker {
  readonly form: CitationForm;
  readonly beforeStop: boolean;
  readonly spaced: boolean;
}

/** The style that most markers of the draft have; without markers that of its source list; else `[1]`. */
export function citationStyle(draft: Draft): CitationStyle {
  const seen = markersOf(draft);
  const form = mostFrequent(seen.map((marker) => marker.form));
  if (form === undefined) {
    const listed = mostFrequent(draft.sources.flatMap((entry) => OF_ENTRIES[entry.form] ?? []));
    return {...DEFAULT, ...(listed === undefined ? {} : styleOf(listed))};
  }
  if (IN_BRACKETS.has(form)) return {form, beforeStop: true, spaced: true};
  const alike = seen.filter((marker) => marker.form === form);
  const most = (holds: (marker: SeenMarker) => boolean) => alike.filter(holds).length * 2 >= alike.length;
  return {form, beforeStop: most(({beforeStop}) => beforeStop), spaced: most(({spaced}) => spaced)};
}

/** Notes stand behind the full stop, everything else before it. */
function styleOf(form: CitationForm): CitationStyle {
  const isNote = form === 'footnote' || form === 'superscript';
  return {form, beforeStop: !isNote, spaced: !isNote};
}

function markersOf({blocks, text}: Draft): SeenMarker[] {
  return blocks
    .filter(({block}) => block.kind !== 'source-entry')
    .flatMap(({block, start}) =>
      block.citations.map((citation) => {
        const before = text.slice(Math.max(0, start + citation.start - 1), start + citation.start);
        const after = text.slice(start + citation.end, start + citation.end + 1);
        return {form: citation.form, beforeStop: /[.!?;,]/.test(after), spaced: /\s/.test(before)};
      }),
    );
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
