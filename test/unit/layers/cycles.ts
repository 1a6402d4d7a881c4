type Arrow = readonly [from: string, to: string];

/** One circle for each module where a walk along the arrows comes back to where it began: `a -> b -> a`. */
export function cyclesIn(arrows: readonly Arrow[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const [from, to] of arrows) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (module: string, path: readonly string[]): void => {
    const seen = path.indexOf(module);
    if (seen >= 0) found.push([...path.slice(seen), module].join(' -> '));
    if (seen >= 0 || done.has(module)) return;
    for (const target of targets.get(module) ?? []) walk(target, [...path, module]);
    done.add(module);
  };
  for (const module of targets.keys()) walk(module, []);
  return found;
}
