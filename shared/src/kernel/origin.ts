/** The cause of a transaction, one shared object each, so that undo covers one's own edits only. Only `LOCAL` is undoable. */
export interface Origin {
  readonly name: 'local' | 'local-base' | 'migration' | 'import' | 'note';
}
/** A person's own edits, undoable. */
export const LOCAL: Origin = Object.freeze({ name: 'local' });
/** A person's own, but not undoable: the lasting base of a new record, see document.ts. */
export const LOCAL_BASE: Origin = Object.freeze({ name: 'local-base' });
/** Migrations and imports write the whole document. */
export const MIGRATION: Origin = Object.freeze({ name: 'migration' });
export const IMPORT: Origin = Object.freeze({ name: 'import' });
/** The app's own bookkeeping about edits. */
export const NOTE: Origin = Object.freeze({ name: 'note' });
