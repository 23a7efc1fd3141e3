/** The input of findings about a value map. */
import type { FitFigures } from '../../boards/value/analysis';
import type { ValueEntry } from '../../boards/value/value-reader';
import type { FindingKind } from '../finding';

export interface ValueAudit {
  readonly fit: FitFigures;
  /** @throws for an id that is not on the map */
  readonly entry: (id: string) => ValueEntry;
  /** @returns the touchpoints that deliver an item and are there */
  readonly delivering: (entry: ValueEntry) => readonly string[];
}

export type ValueFindingKind = FindingKind<ValueAudit>;
