/** Adds a persona's jobs, pains and gains to the map by reference: their texts stay the persona's. Each is added once. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { addRecords } from '../../../kernel/record-commands/add';
import { boardHasRoom, boardExists } from '../../../kernel/record-commands/rules';
import type { RecordReader } from '../../../kernel/projection';
import { type PersonaLine, personaLine } from '../persona-source';
import { refuse } from '../rules';
import { CUSTOMER_SECTIONS, VALUE_RECORDS, valueItemRecord } from '../schema';
import { itemsIn, itemsOf } from '../value-reader';

export interface BringFromPersonaArgs {
  readonly board: string;
  /** Ids of a persona's items; others than jobs, pains and gains are left out. */
  readonly items: readonly string[];
}

function toBring(read: RecordReader, { board, items }: BringFromPersonaArgs): readonly PersonaLine[] {
  const there = new Set(itemsOf(read, board).map(({ fromPersona }) => fromPersona));
  return [...new Set(items)].filter((id) => !there.has(id)).flatMap((id) => personaLine(read, id) ?? []);
}

export const bringFromPersona: Command<BringFromPersonaArgs> = {
  name: 'bringFromPersona',
  check({ read }, args) {
    const lines = toBring(read, args);
    return firstRefusal(
      boardExists(read, args.board),
      lines.length > 0 ? null : refuse('nothingNew'),
      boardHasRoom(read, VALUE_RECORDS, args.board, lines.length),
    );
  },
  plan(context, args) {
    const lines = toBring(context.read, args);
    const added = CUSTOMER_SECTIONS.map((section) => {
      const rows = lines.filter((line) => line.section === section).map(({ id }) => ({ section, fromPersona: id }));
      return addRecords(context, valueItemRecord, args.board, rows, itemsIn(context.read, args.board, section));
    });
    return { changes: added.flatMap(({ changes }) => changes), select: added.flatMap(({ select }) => select) };
  },
};
