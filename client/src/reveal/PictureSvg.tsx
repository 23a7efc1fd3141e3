/** A picture of results on the page: its parts come in one after another, or simply stand there where motion is not wanted. */
import { memo, useMemo } from 'react';
import { ShapesSvg } from '../kernel/canvas/paint/ShapesSvg';
import { sameShown } from '../kernel/same-shown';
import type { Motion, Part, Picture } from './draw/picture';

/** From the first to the last that drops, and from one to the next at most; ms. */
const ALL_LANDED = 1600;
const BETWEEN = 90;
/** How long one takes. */
const FALL = 650;

/** @param moving how many come one after another @returns when a part begins, ms */
export function delayOf(motion: Motion, nth: number, moving: number): number {
  const step = Math.min(BETWEEN, ALL_LANDED / Math.max(1, moving));
  if (motion === 'still') return 0;
  return motion === 'appear'
    ? Math.round(moving * step) + (moving > 0 ? FALL : 0) + nth * BETWEEN
    : Math.round(nth * step);
}

/** Moving one by one they would be more than a browser moves smoothly. */
const MOST_MOVING = 300;

/** @returns the parts; of very many, neighbours that move alike come in together */
export function movingTogether(parts: readonly Part[]): readonly Part[] {
  const many = Math.ceil(parts.filter(({ motion }) => motion === 'drop' || motion === 'rise').length / MOST_MOVING);
  if (many <= 1) return parts;
  const together: Part[] = [];
  let size = 0;
  for (const part of parts) {
    const last = together.at(-1);
    const joins =
      last && last.motion === part.motion && (part.motion === 'drop' || part.motion === 'rise') && size < many;
    size = joins ? size + 1 : 1;
    if (joins) together[together.length - 1] = { ...last, shapes: [...last.shapes, ...part.shapes] };
    else together.push(part);
  }
  return together;
}

/** @returns when all of the picture that moves has landed, ms */
export function landedAfter({ parts }: Picture): number {
  return delayOf('appear', 0, movingOf(parts));
}

const movingOf = (parts: readonly Part[]): number =>
  parts.filter(({ motion }) => motion !== 'still' && motion !== 'appear').length;

export interface PictureSvgProps {
  readonly picture: Picture;
  readonly label: string;
  readonly className?: string;
}

const Shapes = memo(ShapesSvg, sameShown);

export function PictureSvg({ picture: { width, height, parts: all }, label, className = '' }: PictureSvgProps) {
  const parts = useMemo(() => movingTogether(all), [all]);
  const moving = movingOf(all);
  return (
    <svg
      className={`board-text reveal-picture ${className}`}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {parts.map(({ id, motion, nth, shapes }) => (
        <g
          key={id}
          className={motion === 'still' ? undefined : `reveal-${motion}`}
          style={motion === 'still' ? undefined : { animationDelay: `${delayOf(motion, nth, moving)}ms` }}
        >
          <Shapes shapes={shapes} />
        </g>
      ))}
    </svg>
  );
}
