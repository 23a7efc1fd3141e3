/**
 * Who caused a transaction. One shared object per cause, so that undo follows one's own edits only.
 * `LOCAL` is undoable; `LOCAL_BASE` is one's own but not undoable (the lasting base of a new record, see document.ts);
 * `MIGRATION` and `IMPORT` are one's own whole-document writes; `NOTE` is what the app notes about edits, no edit itself.
 */
export interface Origin {
  readonly name: 'local' | 'local-base' | 'migration' | 'import' | 'note';
}
export const LOCAL: Origin = Object.freeze({ name: 'local' });
export const LOCAL_BASE: Origin = Object.freeze({ name: 'local-base' });
export const MIGRATION: Origin = Object.freeze({ name: 'migration' });
export const IMPORT: Origin = Object.freeze({ name: 'import' });
export const NOTE: Origin = Object.freeze({ name: 'note' });
