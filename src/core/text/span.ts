/** A half-open stretch `[start, end)` of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one UTF-16 unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same span, `by` UTF-16 units further on; other properties are kept. */
export function shift<T extends Span>(span: T, by: number): T {
  return by === 0 ? span : {...span, start: span.start + by, end: span.end + by};
}

/** The text that the span covers. */
export function textOf(span: Span, text: string): string {
  return text.slice(span.start, span.end);
}
