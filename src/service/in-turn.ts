/** Does work when all that was handed over before is done; resolves or rejects as the work does. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** A queue for work that must not overlap. What goes wrong with one piece is no reason not to do the next. */
export function inTurn(): InTurn {
  let earlier: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = earlier.then(work);
    earlier = done.catch(() => undefined);
    return done;
  };
}
