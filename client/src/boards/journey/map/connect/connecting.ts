/** State of a connector drawn in steps: its start and kind, until the other end is chosen. */
import { addConnector } from '@polku/shared/boards/journey/commands/add-connector';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import type { Connector } from '@polku/shared/boards/journey/records/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JourneyControl } from '../../control/journey-context';

type Kind = Connector['kind'];

export interface Connecting {
  readonly from: string;
  /** Null: as the direction in time suggests. */
  readonly kind: Kind | null;
}
export type ConnectingStore = StoreApi<{ readonly board: string; readonly connecting: Connecting | null }>;

/** @param board of the connector; on another board nothing is started */
export function createConnecting(board: string): ConnectingStore {
  return createStore<{ board: string; connecting: Connecting | null }>(() => ({ board, connecting: null }));
}

/** A connector back in time, or to itself, is likely rework; one forward in time a dependency. */
export function likelyKind(layout: JourneyLayout, from: string, to: string): Kind {
  const [a, b] = [layout.places.get(from), layout.places.get(to)];
  return from === to || (a && b && b.column < a.column) ? 'rework' : 'dependency';
}

/** Connects two touchpoints, selects the connector and shows its fields. @returns whether it was made */
export function connect(control: JourneyControl, from: string, to: string, kind: Kind | null): boolean {
  const made = control.run(addConnector, {
    board: control.board,
    from,
    to,
    kind: kind ?? likelyKind(control.layout(), from, to),
  });
  if (made) control.select(made);
  return made !== null;
}

/** @returns the touchpoint whose card holds the point */
export function touchpointAt(layout: JourneyLayout, point: { x: number; y: number }) {
  for (const { x, y, width, height, touchpoint } of layout.places.values()) {
    if (point.x < x || point.x > x + width) continue;
    if (point.y >= y && point.y <= y + height) return touchpoint.id;
  }
  return null;
}
