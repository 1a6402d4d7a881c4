import {parseHTML} from 'linkedom/worker';

/** As much of the DOM as is used here: `core` knows no browser, and linkedom's types ask for one. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly lastChild: PageNode | null;
  readonly previousSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

export interface PageDocument {
  readonly body: PageElement | null;
  readonly documentElement: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** The page as a tree. Nothing in it is run or fetched; programs, styles and drawings are not even read. */
export function parsePage(source: string): PageDocument {
  const html = withoutPrograms(source);
  // Without <html> linkedom takes the first element for the root and leaves <body> empty.
  const whole = /<html[\s>]/iu.test(html.slice(0, 4096)) ? html : `<html><body>${html}</body></html>`;
  const parse = parseHTML as unknown as (source: string) => {readonly document: PageDocument};
  return parse(whole).document;
}

/** True when some element stands more than `depth` elements deep: code that recurses must not be given the page. */
export function isDeeperThan(root: PageNode, depth: number): boolean {
  const waiting: {readonly node: PageNode; readonly depth: number}[] = [{node: root, depth: 0}];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > depth) return true;
    for (let child = next.node.lastChild; child !== null; child = child.previousSibling) {
      waiting.push({node: child, depth: next.depth + 1});
    }
  }
  return false;
}

/** Elements that hold no text of the page, and are often most of it. */
const PROGRAM = /<(script|style|svg|template)\b/giu;

function withoutPrograms(html: string): string {
  const lower = html.toLowerCase();
  let kept = '';
  let at = 0;
  for (const match of lower.matchAll(PROGRAM)) {
    if (match.index < at) continue;
    const closing = lower.indexOf(`</${match[1]}`, match.index);
    if (closing < 0) break;
    kept += html.slice(at, match.index);
    const end = lower.indexOf('>', closing);
    at = end < 0 ? html.length : end + 1;
  }
  return kept + html.slice(at);
}
