/** The places of comments for their panel: words, and the way to them. */
import { restoreAnything } from '@polku/shared/project/commands/restore-anything';
import type { Places } from '../../comments/places';
import { commandRunner, problemToast } from '../../kernel/board/run-command';
import type { Session } from '../../kernel/session/session-types';
import type { Words } from '../../kernel/words/words';
import type { Toasts } from '../../ui/Toasts';
import { isPlaceGone, placeIds, placeWords } from './place-words';

/** Ways through the project; asked when they are needed. */
export interface PlaceDoors {
  readonly openBoard: (id: string) => void;
  readonly openOverview: () => void;
  /** Opens a record on its board. */
  readonly reach: (id: string, field?: string) => void;
  /** Opens what is no record: a figure or a finding of a board. */
  readonly goToPart: (board: string, part: { readonly figure: string; readonly finding: string }) => void;
}

export interface CommentPlacesOptions {
  readonly session: Session;
  /** Of the person's language now. */
  readonly words: () => Words;
  readonly toasts: Toasts;
  readonly doors: () => PlaceDoors;
}

export function commentPlaces({ session, words, toasts, doors }: CommentPlacesOptions): Places {
  const { projection } = session;
  const places: Places = {
    wordsOf: (place, called) => placeWords(projection, words()).of(place, called),
    wordsOfComment: (comment) => placeWords(projection, words()).ofComment(comment),
    isGone: (place) => isPlaceGone(projection, place),
    mayRestore: (place) =>
      session.runner.readOnly === null && placeIds(place).every((id) => projection.get(id) !== undefined),
    restore(place) {
      const run = commandRunner(session, words(), problemToast(toasts));
      const ids = placeIds(place).filter((id) => projection.get(id)?.removed);
      if (ids.length === 0 || run(restoreAnything, { ids })) places.go(place);
    },
    go({ board, record, field, figure, finding }) {
      const { openBoard, openOverview, reach, goToPart } = doors();
      if (board === null) openOverview();
      else if (figure !== '' || finding !== '') goToPart(board, { figure, finding });
      else if (record !== null) reach(record, field === '' ? undefined : field);
      else openBoard(board);
    },
  };
  return places;
}
