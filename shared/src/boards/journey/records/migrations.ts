/**
 * Steps from older journey maps to this one, each idempotent, with a document of the old version among the fixtures of
 * `testing`. Fields that are only added need none: absent reads as the default.
 */
import type { Migration } from '../../../kernel/migrate';

export const JOURNEY_MIGRATIONS: readonly Migration[] = [];
