/** A picture of results on the page: its parts come in one after another, or simply stand there where motion is not wanted. */
import { memo } from 'react';
import { ShapesSvg } from '../kernel/canvas/paint/ShapesSvg';
import { sameShown } from '../kernel/same-shown';
import type { Motion, Picture } from './draw/picture';

/** From the first to the last that drops, and from one to the next at most; ms. */
const ALL_LANDED = 1600;
const BETWEEN = 90;
/** How long one takes. */
const FALL = 650;

/** @returns when each part begins, ms */
export function delayOf(motion: Motion, nth: number, moving: number): number {
  const step = Math.min(BETWEEN, ALL_LANDED / Math.max(1, moving));
  if (motion === 'still') return 0;
  return motion === 'appear'
    ? Math.round(moving * step) + (moving > 0 ? FALL : 0) + nth * BETWEEN
    : Math.round(nth * step);
}

export interface PictureSvgProps {
  readonly picture: Picture;
  readonly label: string;
  readonly className?: string;
}

const Shapes = memo(ShapesSvg, sameShown);

export function PictureSvg({ picture: { width, height, parts }, label, className = '' }: PictureSvgProps) {
  const moving = parts.filter(({ motion }) => motion !== 'still' && motion !== 'appear').length;
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
