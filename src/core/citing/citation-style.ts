import type {CitationForm} from '../text/block.ts';
import type {Draft} from '../text/draft.ts';

/** How a draft cites: `[5]` and a list, `[^a]` and notes, `[@key]` and a bibliography, or links in the text. */
export const CITATION_STYLES = ['numbered', 'footnotes', 'keys', 'links'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A style and why it was taken, as the rest of a sentence: "as the draft has 4 such citations". */
export interface ChosenStyle {
  readonly style: CitationStyle;
  readonly because: string;
}

const STYLE_OF_FORM: {readonly [form in CitationForm]: CitationStyle} = {
  numbered: 'numbered',
  superscript: 'numbered',
  footnote: 'footnotes',
  key: 'keys',
  link: 'links',
  url: 'links',
  parenthetical: 'links',
};

/** True when a marker of this form belongs to the style. */
export function isOfStyle(form: CitationForm, style: CitationStyle): boolean {
  return STYLE_OF_FORM[form] === style;
}

/** The style that the setting asks for or, when it is `auto`, the one that the draft's markers and entries show. */
export function citationStyle(draft: Draft, setting: CitationStyle | 'auto' = 'auto'): ChosenStyle {
  if (setting !== 'auto') return {style: setting, because: 'as the settings ask for'};
  const counts = new Map<CitationStyle, number>();
  const count = (style: CitationStyle) => counts.set(style, (counts.get(style) ?? 0) + 1);
  for (const {block} of draft.blocks) for (const {form} of block.citations) count(STYLE_OF_FORM[form]);
  // a bulleted source list goes with any style
  for (const {form} of draft.sources) if (form !== 'bullet') count(STYLE_OF_FORM[form]);
  // a draft with numbers or notes has links for other reasons, too: to a page it talks about, to a map
  const [marked] = [...counts].filter(([style]) => style !== 'links').sort(([, a], [, b]) => b - a);
  const [style, found] = marked ?? ['links', counts.get('links') ?? 0];
  if (found > 0) return {style, because: `as the draft has ${counted(found)} of this kind`};
  return draft.language === 'markdown'
    ? {style: 'footnotes', because: 'as the draft cites nothing yet and Markdown has footnotes'}
    : {style: 'numbered', because: 'as the draft cites nothing yet and plain text has no footnotes'};
}

function counted(count: number): string {
  return count === 1 ? '1 marker or entry' : `${count} markers and entries`;
}
