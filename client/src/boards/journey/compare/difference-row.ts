/** One difference between two journeys as text. */
import type { DifferenceKind } from '@polku/shared/boards/journey/compare/compare';
import type { FieldChange } from '@polku/shared/boards/journey/compare/fields';

export interface DifferenceRow {
  readonly of: 'touchpoint' | 'card' | 'connector';
  readonly kind: Exclude<DifferenceKind, 'same'>;
  /** The one to open: the later one, where there is one. */
  readonly id: string;
  readonly title: string;
  /** Its stage; for a card its touchpoint or stage. */
  readonly where: string;
  /** Field by field; empty for what was added or removed. */
  readonly changes: readonly FieldChange[];
}
