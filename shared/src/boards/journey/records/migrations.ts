/**
 * Migrations from older journey maps, each idempotent and with a document of the old version among the fixtures of `testing`.
 * Purely additive fields need none: absent reads as the default.
 */
import type { Migration } from '../../../kernel/migrate';

export const JOURNEY_MIGRATIONS: readonly Migration[] = [];
