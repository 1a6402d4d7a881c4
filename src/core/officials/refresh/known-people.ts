import {z} from 'zod';
import {fold} from '../fold.ts';
import type {OfficialsRegister, Person, Seat} from '../register.ts';
import type {RegisterUpdate} from './change.ts';
import {type ItemId, isItemId} from './query.ts';

/** The Wikidata ids of the register's people. The register has none for offices: those are learnt from the answers. */
export interface KnownPeople {
  readonly idOf: ReadonlyMap<Person, ItemId>;
  readonly personOf: ReadonlyMap<ItemId, Person>;
}

const idsFile = z.object({
  /** One for each person of `register.json`, in its order; null for those without. */
  ids: z.array(z.string().refine(isItemId).nullable()),
});

/**
 * Reads the text of `person-ids.json`, which is made with the register. People who came by earlier updates have
 * their ids from there.
 */
export function readKnownPeople(
  text: string,
  register: OfficialsRegister,
  updates: readonly RegisterUpdate[],
): KnownPeople {
  const {ids} = idsFile.parse(JSON.parse(text));
  const idOf = new Map<Person, ItemId>();
  const personOf = new Map<ItemId, Person>();
  const enter = (person: Person, id: ItemId) => {
    if (idOf.has(person) || personOf.has(id)) return;
    idOf.set(person, id);
    personOf.set(id, person);
  };
  ids.forEach((id, index) => {
    const person = register.people[index];
    if (id !== null && person !== undefined) enter(person, id);
  });
  for (const {id, person, seat} of updates.flatMap(({changes}) => changes)) {
    const holder = register.seats.get(seat)?.terms.find((term) => fold(term.person.name) === fold(person));
    if (holder && isItemId(id)) enter(holder.person, id);
  }
  return {idOf, personOf};
}

const LAST_HOLDERS = 2;

/**
 * The people to ask about: of every office that somebody is shown in without an end, those people and the last two
 * holders with an id, by whom the office is recognised even where the one in office has none.
 */
export function peopleToAsk(register: OfficialsRegister, {idOf}: KnownPeople): ItemId[] {
  const asked = new Set<ItemId>();
  for (const seat of liveSeats(register)) {
    const withIds = seat.terms.filter(({person}) => idOf.has(person));
    const open = withIds.filter(({end}) => end === undefined);
    for (const {person} of [...open, ...withIds.slice(-LAST_HOLDERS)]) asked.add(idOf.get(person) ?? '');
  }
  return [...asked].sort();
}

function liveSeats(register: OfficialsRegister): Seat[] {
  return Array.from(register.seats.values()).filter(({terms}) => terms.some(({end}) => end === undefined));
}
