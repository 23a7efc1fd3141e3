/** Changing lanes by hand: the board's, as commands for everybody, or a person's own while "only for me" is on. */
import { moveLane } from '@polku/shared/boards/journey/commands/move-lane';
import { setJourneySettings } from '@polku/shared/boards/journey/commands/set-journey-settings';
import { setLane } from '@polku/shared/boards/journey/commands/set-lane';
import type { LayoutLane } from '@polku/shared/boards/journey/layout/journey-layout';
import type { Lane } from '@polku/shared/boards/journey/schema';
import type { JourneyControl } from '../journey-context';
import { movedLane, type OwnLanesStore, withOwnLanes } from './own-lanes';

export interface LaneControl {
  readonly own: OwnLanesStore;
  /** Whether this person may change what is shown to them now. */
  readonly may: () => boolean;
  readonly set: (lane: string, change: { readonly shown?: boolean; readonly height?: number | null }) => void;
  /** @param index among the shown lanes without it */
  readonly move: (lane: string, index: number) => void;
  readonly setScale: (timeScale: 'log' | 'linear') => void;
  /** Own arrangement on, or off and forgotten. */
  readonly setOwn: (on: boolean) => void;
}

export function createLaneControl(control: JourneyControl, own: OwnLanesStore): LaneControl {
  const { board } = control;
  const read = control.session.projection;
  return {
    own,
    may: () => own.getState().own !== null || !control.readOnly,
    set(lane, change) {
      const mine = own.getState().own;
      if (mine === null) {
        control.run(setLane, { board, lane, ...change });
        return;
      }
      own.setState({ own: { ...mine, lanes: { ...mine.lanes, [lane]: { ...mine.lanes[lane], ...change } } } });
    },
    move(lane, index) {
      const shown = control.layout().lanes.map(({ type }) => type.id);
      const mine = own.getState().own;
      if (mine === null) {
        control.run(moveLane, { board, lane, lanes: shown, index });
        return;
      }
      const records = withOwnLanes(read, board, mine).list('lane', board) as unknown as readonly Lane[];
      own.setState({ own: movedLane(mine, records, shown, lane, index) });
    },
    setScale: (timeScale) => void control.run(setJourneySettings, { board, fields: { timeScale } }),
    setOwn: (on) => own.setState({ own: on ? { lanes: {} } : null }),
  };
}

/** @returns the place among the other lanes that a lane held at a board y would take */
export function laneIndexAt(lanes: readonly LayoutLane[], moving: string, y: number): number {
  return lanes.filter(({ type, box }) => type.id !== moving && box.y + box.height / 2 < y).length;
}

/** @returns board y of the line where a lane dropped at the place would begin */
export function laneLineAt(lanes: readonly LayoutLane[], moving: string, index: number, gap: number): number {
  const others = lanes.filter(({ type }) => type.id !== moving);
  const next = others[index];
  const last = others.at(-1);
  return next ? next.box.y - gap / 2 : last ? last.box.y + last.box.height + gap / 2 : 0;
}
