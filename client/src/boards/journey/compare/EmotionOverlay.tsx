/**
 * The emotion curves of both journeys over the aligned columns, customers' with circles and employees' with squares. The values
 * are in the table of emotions, which the picture's name says.
 */
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

interface CurveProps {
  readonly placed: readonly PlacedTouchpoint[];
  readonly side: 'before' | 'after';
  readonly whose: 'customer' | 'employee';
}

function Curve({ placed, side, whose }: CurveProps) {
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
  const points = curvePoints(slots, ({ touchpoint }) =>
    whose === 'customer' ? touchpoint.emotion : touchpoint.employeeEmotion,
  );
  const segments = segmentsFrom(points, 0, slots.length);
  return (
    <g className={`compare-curve compare-curve-${side}`} data-whose={whose}>
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
      {points.map(({ x, value }) => {
        const r = side === 'after' ? 4.5 : 3.5;
        if (whose === 'customer') return <circle key={x} cx={x} cy={yOf(value)} r={r} />;
        return <rect key={x} x={x - r} y={yOf(value) - r} width={2 * r} height={2 * r} />;
      })}
    </g>
  );
}

export interface EmotionOverlayProps {
  readonly width: number;
  readonly before: readonly PlacedTouchpoint[];
  readonly after: readonly PlacedTouchpoint[];
  /** What it shows, and where its values are. */
  readonly label: string;
}

export function EmotionOverlay({ width, before, after, label }: EmotionOverlayProps) {
  return (
    <svg className="compare-emotion block" width={width} height={EMOTION_HEIGHT} role="img" aria-label={label}>
      {[2, 1, 0, -1, -2].map((level) => (
        <line key={level} x1={0} x2={width} y1={yOf(level)} y2={yOf(level)} data-zero={level === 0 || undefined} />
      ))}
      {(['employee', 'customer'] as const).map((whose) => (
        <g key={whose}>
          <Curve placed={before} side="before" whose={whose} />
          <Curve placed={after} side="after" whose={whose} />
        </g>
      ))}
    </svg>
  );
}
