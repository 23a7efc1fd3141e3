/** Adds one touchpoint, or several in a row (a paste of several lines). */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardHasRoom, textsFit, valuesPass } from '../../../kernel/record-commands/rules';
import { touchpointsIn } from '../facts/journey-reader';
import { placeInStage } from './common/places';
import { liveStage, liveTouchpoint, stageExists } from './common/rules';
import { JOURNEY_RECORDS, touchpointRecord } from '../records/schema';
import type { TouchpointChanges } from '../fields/changes';

export interface AddTouchpointsArgs {
  readonly board: string;
  readonly stage: string;
  /** One touchpoint for each; an empty title is a touchpoint to be named. */
  readonly titles: readonly string[];
  /** Before the touchpoint that is there now, counted in the stage; left out: at the end. Never splits a column. */
  readonly index?: number;
  /** A touchpoint whose column they join, at its end; wins over `stage` and `index`. */
  readonly parallelTo?: string;
  /** A neighbour whose layer and team the new ones take. */
  readonly like?: string;
  /** Fields of the new ones; they win over what is taken from the neighbour. */
  readonly fields?: TouchpointChanges;
}

export const addTouchpoints: Command<AddTouchpointsArgs> = {
  name: 'addTouchpoints',
  check: ({ read }, { board, stage, titles, parallelTo, fields = {} }) =>
    firstRefusal(
      stageExists(read, liveTouchpoint(read, parallelTo ?? null)?.stage ?? stage, board),
      textsFit(touchpointRecord, 'title', titles),
      valuesPass(touchpointRecord, fields),
      boardHasRoom(read, JOURNEY_RECORDS, board, titles.length),
    ),
  plan(context, { board, stage, titles, index = Infinity, parallelTo, like, fields = {} }) {
    const beside = liveTouchpoint(context.read, parallelTo ?? null);
    const target = liveStage(context.read, beside?.stage ?? stage);
    if (!target) return { changes: [] };
    const siblings = touchpointsIn(context.read, board, target.id);
    const at = beside ? siblings.findIndex(({ id }) => id === beside.id) + 1 : index;
    const { keys, changes } = placeInStage(context, target, at, titles.length);
    const neighbour = liveTouchpoint(context.read, like ?? null);
    const inherited = neighbour ? { layer: neighbour.layer, team: neighbour.team } : {};
    const select = titles.map(() => context.newId());
    return {
      changes: [
        ...titles.map((title, nth) => {
          const place = { stage: target.id, order: keys[nth] ?? '', ...(beside ? { withPrevious: true } : {}) };
          const id = select[nth] ?? '';
          return {
            op: 'create' as const,
            id,
            type: 'touchpoint',
            board,
            fields: { ...inherited, ...fields, title, ...place },
          };
        }),
        ...changes,
      ],
      select,
    };
  },
};
