/** Free notes become cards of one kind, each under the touchpoint or stage that the person's picture has nearest. */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal } from '../../../kernel/command';
import { liveNote } from '../../../kernel/notes/note-commands';
import { placeAmong } from '../../../kernel/order';
import { cardsUnder } from '../cards';
import { rekeyed } from '../places';
import { boardHasRoom, boardIsThere, refuse, someAreThere, valuesPass } from '../rules';
import type { CardKind } from '../schema';

export interface GatherNotesArgs {
  readonly board: string;
  readonly kind: CardKind;
  /** From left to right, as they shall stand. Where things stand is known to the layout, so the view says it. */
  readonly places: readonly { readonly id: string; readonly under: string }[];
}

export const gatherNotes: Command<GatherNotesArgs> = {
  name: 'gatherNotes',
  check: ({ read }, { board, kind, places }) =>
    firstRefusal(
      boardIsThere(read, board),
      places.some(({ id }) => liveNote(read, id)) ? null : refuse('gone'),
      ...places.map(({ under }) => someAreThere(read, [under], ['touchpoint', 'stage'])),
      valuesPass('card', { kind }),
      boardHasRoom(read, board, places.length),
    ),
  plan(context, { board, kind, places }) {
    const { read } = context;
    const changes: Change[] = [];
    const select: string[] = [];
    for (const under of new Set(places.map((place) => place.under))) {
      const notes = places.flatMap((place) => (place.under === under ? (liveNote(read, place.id) ?? []) : []));
      const siblings = cardsUnder(read, board, under);
      const placement = placeAmong(siblings, siblings.length, notes.length, context.random);
      changes.push(...rekeyed(placement));
      notes.forEach((note, at) => {
        const id = context.newId();
        const fields = { kind, under, text: note.text, order: placement.keys[at] ?? '' };
        changes.push({ op: 'create', id, type: 'card', board, fields }, { op: 'remove', id: note.id });
        select.push(id);
      });
    }
    return { changes, select };
  },
};
