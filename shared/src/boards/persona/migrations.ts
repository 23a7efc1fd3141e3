/** Steps from older personas to this one; fields that are only added need none. */
import type { Migration } from '../../kernel/migrate';

export const PERSONA_MIGRATIONS: readonly Migration[] = [];
