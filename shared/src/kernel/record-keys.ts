/** The keys that every stored record has besides its fields. Wire format. Only `document`, `read-record` and `field-origins` name them. */
export const TYPE = 'type';
export const BOARD = 'board';
export const REMOVED = 'removed';
export const BASE_KEYS: ReadonlySet<string> = new Set([TYPE, BOARD, REMOVED]);
