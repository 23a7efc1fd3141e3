/** Turns free notes into cards of one kind, each under the touchpoint or stage nearest to it in the person's picture. */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal } from '../../../kernel/command';
import { liveNote } from '../../../kernel/notes/note-commands';
import { noteRecord } from '../../../kernel/notes/note-record';
import { addRecords } from '../../../kernel/record-commands/add';
import { boardHasRoom, boardExists, someExist, valuesPass } from '../../../kernel/record-commands/rules';
import { cardsUnder } from '../records/cards';
import { cardPlaceExists } from './common/rules';
import { type CardKind, cardRecord, JOURNEY_RECORDS } from '../records/schema';

export interface GatherNotesArgs {
  readonly board: string;
  readonly kind: CardKind;
  /** In the target order, left to right. Only the layout knows the positions, so the view passes them. */
  readonly places: readonly { readonly id: string; readonly under: string }[];
}

export const gatherNotes: Command<GatherNotesArgs> = {
  name: 'gatherNotes',
  check: ({ read }, { board, kind, places }) =>
    firstRefusal(
      boardExists(read, board),
      someExist(
        read,
        places.map(({ id }) => id),
        noteRecord,
      ),
      ...places.map(({ under }) => cardPlaceExists(read, under)),
      valuesPass(cardRecord, { kind }),
      boardHasRoom(read, JOURNEY_RECORDS, board, places.length),
    ),
  plan(context, { board, kind, places }) {
    const { read } = context;
    const changes: Change[] = [];
    const select: string[] = [];
    for (const under of new Set(places.map((place) => place.under))) {
      const notes = places.flatMap((place) => (place.under === under ? (liveNote(read, place.id) ?? []) : []));
      const rows = notes.map(({ text }) => ({ kind, under, text }));
      const added = addRecords(context, cardRecord, board, rows, cardsUnder(read, board, under));
      changes.push(...added.changes, ...notes.map(({ id }): Change => ({ op: 'remove', id })));
      select.push(...added.select);
    }
    return { changes, select };
  },
};
