/** The value map of the example as changes. The customer's side refers to the persona's texts. */
import { valueMapId } from '../boards/value/schema';
import { type ExampleMaker, keysOf } from './example-maker';
import { type ExampleValueItem, FIT, PERSONA_VALUES, VALUE_ITEMS } from './example-value';

export function valueChanges(maker: ExampleMaker): void {
  const { texts, idOf, orders } = maker;
  const board = maker.boards.value;
  const settings = { persona: idOf('persona', 'tenant'), whose: 'ours', offer: texts.value.offer };
  maker.add('valueMap', valueMapId(board), board, settings);
  const wanted = new Map<string, string>();
  const wantedOrders = orders(PERSONA_VALUES.length);
  for (const [nth, { words, ...fields }] of PERSONA_VALUES.entries()) {
    const id = maker.newId();
    wanted.set(words, id);
    const fromPersona = idOf('personaItem', words);
    maker.add('valueItem', id, board, { ...fields, fromPersona, order: wantedOrders[nth] ?? '' });
  }
  const offers = keysOf(VALUE_ITEMS);
  const offerOrders = orders(offers.length);
  for (const [nth, key] of offers.entries()) {
    const item: ExampleValueItem = VALUE_ITEMS[key];
    const touchpoints = (item.touchpoints ?? []).map((touchpoint) => idOf('touchpoint', touchpoint));
    const fields = { ...item, touchpoints, text: texts.value.items[key], order: offerOrders[nth] ?? '' };
    maker.add('valueItem', idOf('valueItem', key), board, fields);
  }
  for (const { from, to, strength } of FIT) {
    const end = wanted.get(to);
    if (end === undefined) throw new Error(`the value map of the example has no "${to}"`);
    maker.add('fitLink', maker.newId(), board, { from: idOf('valueItem', from), to: end, strength });
  }
}
