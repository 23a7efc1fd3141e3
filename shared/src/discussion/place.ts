/** What a comment is about. Ids are of the content document; the discussion never looks them up. */

export interface Place {
  /** Id of the board; null for what belongs to the project (a team, a person) and for the project itself. */
  readonly board: string | null;
  readonly record: string | null;
  /** Name of a field of the record; `''` for the record itself. */
  readonly field: string;
  /** Id of a figure of the board, or `''`. */
  readonly figure: string;
  /** Id that a finding's record has or would have, or `''`. */
  readonly finding: string;
}

const NOWHERE: Place = { board: null, record: null, field: '', figure: '', finding: '' };

export const PROJECT_PLACE: Place = Object.freeze(NOWHERE);

export function boardPlace(board: string): Place {
  return { ...NOWHERE, board };
}

/** @param board its board, or `''` */
export function recordPlace(board: string, record: string, field = ''): Place {
  return { ...NOWHERE, board: board === '' ? null : board, record, field };
}

export function figurePlace(board: string, figure: string): Place {
  return { ...NOWHERE, board, figure };
}

export function findingPlace(board: string, finding: string): Place {
  return { ...NOWHERE, board, finding };
}

/** @returns a key of exactly this place; of a whole board or record, its id */
export function placeKey({ board, record, field, figure, finding }: Place): string {
  if (finding !== '') return `${board ?? ''} finding ${finding}`;
  if (figure !== '') return `${board ?? ''} figure ${figure}`;
  if (record !== null) return field === '' ? record : `${record} field ${field}`;
  return board ?? '';
}

/**
 * @returns keys of the place and of all that it is part of, whose count its comments add to: a field's of its record and
 *   board; each once
 */
export function placeKeys(place: Place): readonly string[] {
  const own = placeKey(place);
  return [...new Set([own, ...(place.record === null ? [] : [place.record]), boardKey(place.board)])];
}

/** @returns the key of everything on a board, the board itself included */
export function boardKey(board: string | null): string {
  return `on ${board ?? ''}`;
}
