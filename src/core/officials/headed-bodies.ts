import data from './data/headed-bodies.json' with {type: 'json'};

interface Headed {
  readonly bodies: readonly string[];
  readonly ranks: readonly string[];
}

/** What each seat heads, by its key. */
const headed = new Map<string, Headed>(
  data.groups.flatMap(({ranks, bodies}) =>
    Object.entries(bodies).map(([seat, names]): [string, Headed] => [seat, {bodies: names, ranks}]),
  ),
);

/** The keys of the seats that are written by a body. */
export const headedSeats: readonly string[] = Array.from(headed.keys());

const titles: ReadonlyMap<string, readonly string[]> = new Map(
  Array.from(headed, ([seat, {bodies, ranks}]) => [
    seat,
    bodies.flatMap((body) => ranks.flatMap((rank) => [`${body} ${rank}`, `${rank} of ${body}`])),
  ]),
);

/** The ways of writing the seat by the body it heads, folded: "snb chairman", "chairman of snb". */
export function titlesByBody(seat: string): readonly string[] {
  return titles.get(seat) ?? [];
}

/** True when the title is the rank of whoever heads the body: "the SNB's chairman" for the seat of that bank. */
export function headsBody(seat: string, body: readonly string[], title: string): boolean {
  const known = headed.get(seat);
  return known?.bodies.includes(body.join(' ')) === true && known.ranks.includes(title);
}
