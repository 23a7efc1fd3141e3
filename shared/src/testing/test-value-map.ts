/** A value map for tests: items by section, linked by their texts, edited by commands. */
import { type Section, SECTIONS, VALUE_RECORDS, type ValueItem, valueMapId } from '../boards/value/schema';
import { addFitLink } from '../boards/value/commands/add-fit-link';
import { addValueItems } from '../boards/value/commands/add-value-items';
import { itemsIn, itemsOf, readValueMap } from '../boards/value/value-reader';
import { BOARD_RECORDS } from '../boards/finding-record';
import type { Change } from '../kernel/change';
import type { Command } from '../kernel/command';
import { type SpecLookup, writeChanges } from '../kernel/document';
import { IMPORT } from '../kernel/origin';
import { PROJECT_ID, PROJECT_RECORDS } from '../kernel/project';
import { defineRecord, orderField, type RecordSpec, refField, stringField, textField } from '../kernel/records';
import { createPeer } from './peer';
import { seededRandom } from './seeded-random';

export const VALUE_BOARD = 'value0';
export const PERSONA_BOARD = 'persona0';

/** What a value map knows of another kind's items: no more than these fields. */
const foreign: readonly RecordSpec[] = [
  defineRecord('personaItem', 1, { section: refField(), text: textField(), order: orderField() }),
  defineRecord('personaSection', 1, { standard: stringField() }),
  defineRecord('touchpoint', 1, { title: textField() }),
];
export const VALUE_SPECS: SpecLookup = new Map(
  [...PROJECT_RECORDS, ...BOARD_RECORDS, ...VALUE_RECORDS, ...foreign].map((spec: RecordSpec) => [spec.type, spec]),
);

/** @returns the changes that make a project with a persona board and an empty value map */
export function valueMapChanges(): readonly Change[] {
  const board = (id: string, kind: string, name: string): Change => ({
    op: 'create',
    id,
    type: 'board',
    board: '',
    fields: { kind, name, order: id },
  });
  return [
    { op: 'create', id: PROJECT_ID, type: 'project', board: '', fields: { name: 'Renting' } },
    board(PERSONA_BOARD, 'persona', 'Aino'),
    board(VALUE_BOARD, 'value', 'Renting to Aino'),
    {
      op: 'create',
      id: valueMapId(VALUE_BOARD),
      type: 'valueMap',
      board: VALUE_BOARD,
      fields: { persona: PERSONA_BOARD },
    },
  ];
}

/** Makes a peer with a value map of these texts, each a section's items in order. */
export function testValueMap(items: Partial<Record<Section, readonly string[]>> = {}) {
  const peer = createPeer({ specs: VALUE_SPECS, random: seededRandom(11) });
  const write = (changes: readonly Change[]): void =>
    writeChanges(peer.doc, changes, VALUE_SPECS, { by: '', now: 0 }, IMPORT);
  write(valueMapChanges());
  const { read, runner } = peer;
  const run = <Args>(command: Command<Args>, args: Args): readonly string[] => {
    const result = runner.run(command, args);
    if (!result.done) throw new Error(`refused: ${result.refusal.reason}`);
    return result.select;
  };
  const refusal = <Args>(command: Command<Args>, args: Args): string | null =>
    runner.check(command, args)?.reason ?? null;
  for (const section of SECTIONS) {
    const texts = items[section] ?? [];
    if (texts.length > 0) run(addValueItems, { board: VALUE_BOARD, section, texts });
  }
  const item = (text: string): ValueItem => {
    const found = itemsOf(read, VALUE_BOARD).find((one) => one.text === text);
    if (!found) throw new Error(`nothing on the map is called "${text}"`);
    return found;
  };
  return {
    ...peer,
    write,
    run,
    refusal,
    item,
    id: (text: string): string => item(text).id,
    link: (from: string, to: string): readonly string[] =>
      run(addFitLink, { board: VALUE_BOARD, from: item(from).id, to: item(to).id }),
    texts: (section: Section): readonly string[] => itemsIn(read, VALUE_BOARD, section).map(({ text }) => text),
    reading: () => readValueMap(read, VALUE_BOARD),
  };
}
