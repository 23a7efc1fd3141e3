/** How far an action is, whichever record it stands in. Wire format: names are never renamed; one of another version reads as unset. */
export const ACTION_STATUSES = ['open', 'doing', 'done', 'stuck', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** @returns whether nothing is left to do: it was done, or will not be done */
export function isSettled(status: ActionStatus | null): boolean {
  return status === 'done' || status === 'dropped';
}
