/** Is fulfilled when the process that started this one has ended, however it ended. Does not keep this one alive. */
export function parentEnded(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const poll = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(poll);
      resolve();
    }, 1_000);
    poll.unref();
  });
}
