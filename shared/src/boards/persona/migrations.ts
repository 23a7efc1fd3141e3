/** Migrations from older personas; purely additive fields need none. */
import type { Migration } from '../../kernel/migrate';

export const PERSONA_MIGRATIONS: readonly Migration[] = [];
