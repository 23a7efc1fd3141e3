/** Changes to lanes: the board's, as commands for everyone, or personal ones while “only for me” is on. */
import { moveLane } from '@polku/shared/boards/journey/commands/move-lane';
import { setJourneySettings } from '@polku/shared/boards/journey/commands/set-journey-settings';
import { setLane } from '@polku/shared/boards/journey/commands/set-lane';
import type { JourneyControl } from '../../control/journey-context';
import type { LanePart } from './lane-parts';
import { movedLane, type OwnLanesStore, lanesFor } from './own-lanes';

export interface LaneControl {
  readonly own: OwnLanesStore;
  /** Whether this person may change what they see now. */
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
      const records = lanesFor(read, board, mine);
      own.setState({ own: movedLane(mine, records, shown, lane, index) });
    },
    setScale: (timeScale) => void control.run(setJourneySettings, { board, fields: { timeScale } }),
    setOwn: (on) => own.setState({ own: on ? { lanes: {} } : null, before: null }),
  };
}

type Standing = Pick<LanePart, 'key' | 'y' | 'height'>;

/** @returns the place among the other lanes that a lane held at a board y would take */
export function laneIndexAt(lanes: readonly Standing[], moving: string, y: number): number {
  return lanes.filter((lane) => lane.key !== moving && lane.y + lane.height / 2 < y).length;
}

/** @returns board y of the line where a lane dropped at the place would begin */
export function laneLineAt(lanes: readonly Standing[], moving: string, index: number, gap: number): number {
  const others = lanes.filter(({ key }) => key !== moving);
  const next = others[index];
  const last = others.at(-1);
  return next ? next.y - gap / 2 : last ? last.y + last.height + gap / 2 : 0;
}

export const HEIGHTS = { least: 20, most: 1200, grid: 4 } as const;

/** Sets a lane's height to what fits it and the grid. */
export function resizeLane(lanes: LaneControl, { key, least, height }: LanePart, wanted: number): void {
  const { grid } = HEIGHTS;
  const fitting = Math.round(Math.max(least, HEIGHTS.least, Math.min(HEIGHTS.most, wanted)) / grid) * grid;
  if (fitting !== height) lanes.set(key, { height: fitting });
}
