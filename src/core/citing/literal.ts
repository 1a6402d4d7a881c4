import type {DraftLanguage} from '../text/draft.ts';

// "*", "[", "<" and the like mean something in Markdown; "![" and "&amp;" are undone by the same escapes
const MARKDOWN_MARKS = /[\\`*_[\]<>|~^]|&(?=#?\w{1,31};)/g;
// "[1]" or "[^a]" in a publisher's name would be a citation of its own in a plain text
const BRACKETS = /[[\]*<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Words of a document as words of the draft: nothing in them is markup, a marker or a comment there. */
export function literal(text: string, language: DraftLanguage): string {
  return language === 'markdown' ? text.replace(MARKDOWN_MARKS, '\\$&') : text.replace(BRACKETS, '').trim();
}
