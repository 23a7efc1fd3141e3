/**
 * The kinds of customer value by stage, held against what value maps promise. A promised touchpoint without any kind is
 * unknown, not a broken promise.
 */
import { VALUE_DIMENSIONS, type Touchpoint, type ValueDimension } from '../records/schema';

/** What something on a value map promises, and the touchpoints that are to deliver it. */
export interface Promised {
  readonly dimensions: readonly string[];
  readonly touchpoints: readonly string[];
}

/** One kind of value in one stage; ids of touchpoints in time order. */
export interface DimensionFigure {
  readonly dimension: ValueDimension;
  /** Tagged with it. */
  readonly tagged: readonly string[];
  /** Promised and tagged with it; promised and tagged only with others; promised without any tag. */
  readonly kept: readonly string[];
  readonly missing: readonly string[];
  readonly untold: readonly string[];
}

export interface StageDimensions {
  readonly stage: string;
  /** Touchpoints with no kind of value at all. */
  readonly untagged: readonly string[];
  /** In the order of `VALUE_DIMENSIONS`. */
  readonly dimensions: readonly DimensionFigure[];
}

type Tagged = Pick<Touchpoint, 'id' | 'valueDimensions'>;

/**
 * @param stages the touchpoints of each stage, in order
 * @returns one row a stage. A touchpoint is promised a kind of value if something that promises it links the touchpoint
 */
export function valueDimensions(
  stages: readonly { readonly stage: string; readonly touchpoints: readonly Tagged[] }[],
  promises: readonly Promised[],
): readonly StageDimensions[] {
  const promisedTo = new Map<string, Set<string>>();
  for (const { dimensions, touchpoints } of promises) {
    for (const id of touchpoints) {
      const kinds = promisedTo.get(id) ?? new Set<string>();
      for (const dimension of dimensions) kinds.add(dimension);
      promisedTo.set(id, kinds);
    }
  }
  return stages.map(({ stage, touchpoints }) => ({
    stage,
    untagged: idsOf(touchpoints, ({ valueDimensions: own }) => own.length === 0),
    dimensions: VALUE_DIMENSIONS.map((dimension): DimensionFigure => {
      const promised = touchpoints.filter(({ id }) => promisedTo.get(id)?.has(dimension));
      const has = ({ valueDimensions: own }: Tagged): boolean => own.includes(dimension);
      return {
        dimension,
        tagged: idsOf(touchpoints, has),
        kept: idsOf(promised, has),
        missing: idsOf(promised, (one) => one.valueDimensions.length > 0 && !has(one)),
        untold: idsOf(promised, ({ valueDimensions: own }) => own.length === 0),
      };
    }),
  }));
}

function idsOf(touchpoints: readonly Tagged[], fits: (touchpoint: Tagged) => boolean): readonly string[] {
  return touchpoints.filter(fits).map(({ id }) => id);
}
