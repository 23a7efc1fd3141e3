/** People of the example, and the ladder and earlier measurements of its journey, as changes. */
import { ladderId } from '../boards/journey/records/schema';
import { type ExampleMaker, keysOf } from './example-maker';
import { PEOPLE, type PersonKey } from './example-frame';
import { REACTIONS, READINGS } from './example-method';

/** @returns the id of a person, or null for nobody */
export function personOf({ idOf }: ExampleMaker, key: PersonKey | null): string | null {
  return key === null ? null : idOf('person', key);
}

export function peopleChanges(maker: ExampleMaker): void {
  const orders = maker.orders(keysOf(PEOPLE).length);
  for (const [nth, key] of keysOf(PEOPLE).entries()) {
    const { name, team } = PEOPLE[key];
    const fields = { name, role: maker.texts.roles[key], team: team && maker.idOf('team', team) };
    maker.add('person', maker.idOf('person', key), '', { ...fields, order: orders[nth] ?? '' });
  }
}

export function ladderChanges(maker: ExampleMaker): void {
  const { texts, idOf } = maker;
  const board = maker.boards.journey;
  maker.add('ladder', ladderId(board), board, { wanted: texts.wanted });
  const orders = maker.orders(keysOf(REACTIONS).length);
  for (const [nth, key] of keysOf(REACTIONS).entries()) {
    const { touchpoints, owner } = REACTIONS[key];
    maker.add('reaction', maker.newId(), board, {
      text: texts.reactions[key],
      touchpoints: touchpoints.map((touchpoint) => idOf('touchpoint', touchpoint)),
      owner: personOf(maker, owner),
      order: orders[nth] ?? '',
    });
  }
  for (const { touchpoint, source, ...reading } of READINGS) {
    const fields = { ...reading, touchpoint: idOf('touchpoint', touchpoint), source: texts.sources[source] };
    maker.add('reading', maker.newId(), board, fields);
  }
}
