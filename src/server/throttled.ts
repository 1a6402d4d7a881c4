/** Calls `work` soon after the first call and at most once in `interval` milliseconds, the last call never lost. */
export function throttled(interval: number, work: () => void): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (due !== undefined) return;
    const wait = Math.max(0, last + interval - performance.now());
    due = setTimeout(() => {
      due = undefined;
      last = performance.now();
      work();
    }, wait);
  };
}

/** Calls `work` when there was no call for `pause` milliseconds. */
export function delayed(pause: number, work: () => void): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(due);
    due = setTimeout(work, pause);
  };
}
