import type {BlockKind} from '../../text/block.ts';
import type {ExtractedPart} from './extracted-text.ts';
import {isElement, isText, type PageElement, type PageNode} from './html-page.ts';

/** What is no part of the text: programs, forms, and the furniture and pictures of a page. */
const LEFT_OUT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'video',
  'audio',
  'form',
  'button',
  'select',
  'input',
  'textarea',
  'nav',
  'aside',
  'footer',
  'figure',
  'figcaption',
  'dialog',
  'head',
  // in a page without <head> it stands in the text
  'title',
]);

/** Elements that begin a part of their own, and what it is. */
const PARTS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  caption: 'caption',
  li: 'list-item',
  dt: 'heading',
  dd: 'paragraph',
  tr: 'table-cell',
  blockquote: 'block-quotation',
  p: 'paragraph',
  div: 'paragraph',
  section: 'paragraph',
  article: 'paragraph',
  main: 'paragraph',
  header: 'paragraph',
  ul: 'paragraph',
  ol: 'paragraph',
  dl: 'paragraph',
  table: 'paragraph',
  tbody: 'paragraph',
  thead: 'paragraph',
  pre: 'paragraph',
  address: 'byline',
  body: 'paragraph',
  hr: 'paragraph',
};

/** Elements that part words without a blank between them. */
const SEPARATING = new Set(['br', 'td', 'th']);

/** A step of the walk: a node to enter, or an element to leave, back to what was gathered around it. */
type Step = {readonly enter: PageNode} | {readonly leaveTo: BlockKind};

/**
 * The paragraphs, headings, items and rows below an element, in order. Walks with a list of its own and not by
 * recursion: a page may nest a hundred thousand elements.
 */
export function partsOfHtml(root: PageElement): readonly ExtractedPart[] {
  const gathered = new GatheredParts();
  const steps: Step[] = [{enter: root}];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('leaveTo' in step) {
      gathered.begin(step.leaveTo);
      continue;
    }
    const node = step.enter;
    if (isText(node)) gathered.add(node.textContent ?? '');
    if (!isElement(node) || isLeftOut(node)) continue;
    const name = node.nodeName.toLowerCase();
    if (SEPARATING.has(name)) gathered.add(' ');
    const kind = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (kind !== undefined) {
      steps.push({leaveTo: gathered.kind});
      gathered.begin(name === 'p' ? paragraphIn(gathered.kind) : kind);
    }
    for (let child = node.lastChild; child !== null; child = child.previousSibling)
      steps.push({enter: child});
  }
  gathered.begin('paragraph');
  return gathered.parts;
}

/** The words of the part that is being read, and the parts before it. */
class GatheredParts {
  readonly parts: ExtractedPart[] = [];
  kind: BlockKind = 'paragraph';
  #words = '';

  add(words: string): void {
    this.#words += words;
  }

  /** Ends the part and begins one of another kind. */
  begin(kind: BlockKind): void {
    const text = this.#words.replace(/\s+/gu, ' ').trim();
    if (text !== '') this.parts.push({kind: this.kind, text});
    this.#words = '';
    this.kind = kind;
  }
}

/** `<li><p>…</p></li>` is an item, not an item and a paragraph. */
function paragraphIn(outer: BlockKind): BlockKind {
  return outer === 'block-quotation' || outer === 'list-item' || outer === 'table-cell' ? outer : 'paragraph';
}

function isLeftOut(element: PageElement): boolean {
  const hidden = element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
  return hidden || LEFT_OUT.has(element.nodeName.toLowerCase());
}
