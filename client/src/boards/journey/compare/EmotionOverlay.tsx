/** Both customer emotion curves over the aligned columns; the values are in the tables. */
import { curvePath, curvePoints, segmentsFrom } from '@polku/shared/boards/journey/picture/lanes/emotion-curve';
import type { Slot } from '@polku/shared/boards/journey/picture/grid/axis';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { pathData } from '@polku/shared/kernel/shape-path';

export const EMOTION_HEIGHT = 112;
const PAD = 14;

const yOf = (value: number): number => PAD + ((2 - value) / 4) * (EMOTION_HEIGHT - 2 * PAD);

export interface PlacedTouchpoint {
  readonly touchpoint: Touchpoint;
  readonly x: number;
  readonly width: number;
}

function Curve({ placed, side }: { placed: readonly PlacedTouchpoint[]; side: 'before' | 'after' }) {
  const slots = placed.map(
    ({ touchpoint, x, width }, column): Slot => ({
      touchpoint,
      column,
      x,
      width,
      centre: Math.round(x + width / 2),
      leads: true,
    }),
  );
  const points = curvePoints(slots, ({ touchpoint }) => touchpoint.emotion);
  const segments = segmentsFrom(points, 0, slots.length);
  return (
    <g className={`compare-curve compare-curve-${side}`}>
      <path
        d={pathData(
          curvePath(
            segments.filter(({ gap }) => !gap),
            yOf,
          ),
        )}
      />
      <path
        className="compare-gap"
        d={pathData(
          curvePath(
            segments.filter(({ gap }) => gap),
            yOf,
          ),
        )}
      />
      {points.map((point) => (
        <circle key={point.x} cx={point.x} cy={yOf(point.value)} r={side === 'after' ? 4.5 : 3.5} />
      ))}
    </g>
  );
}

export interface EmotionOverlayProps {
  readonly width: number;
  readonly before: readonly PlacedTouchpoint[];
  readonly after: readonly PlacedTouchpoint[];
}

export function EmotionOverlay({ width, before, after }: EmotionOverlayProps) {
  return (
    <svg className="compare-emotion block" width={width} height={EMOTION_HEIGHT} aria-hidden="true">
      {[2, 1, 0, -1, -2].map((level) => (
        <line key={level} x1={0} x2={width} y1={yOf(level)} y2={yOf(level)} data-zero={level === 0 || undefined} />
      ))}
      <Curve placed={before} side="before" />
      <Curve placed={after} side="after" />
    </svg>
  );
}
