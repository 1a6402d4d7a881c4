/** A fenced block of a Markdown page: what stands behind the opening marks, and what is inside. */
export interface Fence {
  readonly info: string;
  readonly text: string;
  /** The headings that it stands under, the innermost last. */
  readonly headings: readonly string[];
}

/** The fenced blocks of a page, in order. A fence of four backticks may hold one of three. */
export function fencesOf(page: string): readonly Fence[] {
  const fences: Fence[] = [];
  let headings: readonly {level: number; text: string}[] = [];
  let open: {mark: string; info: string; lines: string[]} | undefined;
  for (const line of page.split('\n')) {
    if (open) {
      if (line.trim() === open.mark) {
        fences.push({info: open.info, text: open.lines.join('\n'), headings: headings.map(({text}) => text)});
        open = undefined;
      } else open.lines.push(line);
      continue;
    }
    const fence = /^(`{3,})(.*)$/.exec(line);
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    if (fence) open = {mark: fence[1] ?? '```', info: (fence[2] ?? '').trim(), lines: []};
    else if (heading) {
      const level = heading[1]?.length ?? 1;
      headings = [...headings.filter((one) => one.level < level), {level, text: heading[2] ?? ''}];
    }
  }
  if (open) throw new Error(`A fence (${open.info}) is never closed.`);
  return fences;
}

/** The headings of a page from the second level on, with their marks; what is inside fences is none. */
export function headingsOf(page: string): readonly string[] {
  let fence: string | undefined;
  return page.split('\n').filter((line) => {
    const mark = /^`{3,}/.exec(line)?.[0];
    if (mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (line.trim() === fence) fence = undefined;
      return false;
    }
    return fence === undefined && /^#{2,6} /.test(line);
  });
}
