/**
 * What a comment is about: the contract between boards, which offer places, and the discussion, which never looks their ids
 * up.
 */

export interface CommentPlace {
  /** Id of the board; null for what belongs to the project (a team, a person) and for the project itself. */
  readonly board: string | null;
  readonly record: string | null;
  /** Name of a field of the record, or of a part of the board that is no record (a lane); `''` for all of it. */
  readonly field: string;
  /** Id of a figure of the board, or `''`. */
  readonly figure: string;
  /** Id that a finding's record has or would have, or `''`. */
  readonly finding: string;
}

const NOWHERE: CommentPlace = { board: null, record: null, field: '', figure: '', finding: '' };

export const PROJECT_PLACE: CommentPlace = Object.freeze(NOWHERE);

/** @param part of the board that is no record, such as a lane */
export function boardPlace(board: string, part = ''): CommentPlace {
  return { ...NOWHERE, board, field: part };
}

/** @param board its board, or `''` */
export function recordPlace(board: string, record: string, field = ''): CommentPlace {
  return { ...NOWHERE, board: board === '' ? null : board, record, field };
}

export function figurePlace(board: string, figure: string): CommentPlace {
  return { ...NOWHERE, board, figure };
}

export function findingPlace(board: string, finding: string): CommentPlace {
  return { ...NOWHERE, board, finding };
}

/** @returns a key of exactly this place; of a whole board or record, its id */
export function placeKey({ board, record, field, figure, finding }: CommentPlace): string {
  const home = board ?? '';
  if (finding !== '') return `${home} finding ${finding}`;
  if (figure !== '') return `${home} figure ${figure}`;
  const whole = record ?? home;
  return field === '' ? whole : `${whole} field ${field}`;
}

/**
 * @returns keys of the place and of all that it is part of, to whose counts its comments add: a field's of its record and
 *   board; each once
 */
export function placeKeys(place: CommentPlace): readonly string[] {
  const own = placeKey(place);
  return [...new Set([own, ...(place.record === null ? [] : [place.record]), boardKey(place.board)])];
}

/** @returns the key of everything on a board, the board itself included */
export function boardKey(board: string | null): string {
  return `on ${board ?? ''}`;
}
