/**
 * A board's thumbnail, painted from its scene in pieces once the card is visible and the browser idle. Repainted only when a
 * record the board is made of changes, so typing on another board repaints nothing.
 */
import type { Projection } from '@polku/shared/kernel/projection';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useSlicedValue } from '../../kernel/sliced/use-sliced-value';
import { ShapesSvg } from '../../kernel/canvas/paint/ShapesSvg';
import { useWords } from '../../kernel/words/words';
import { pictureMaker, SHAPE } from '../board-picture';

interface ThumbnailProps {
  readonly projection: Projection;
  readonly board: string;
  readonly kind: string;
}

const Painted = memo(function Painted({ projection, board, kind }: ThumbnailProps) {
  const words = useWords();
  const make = useCallback(() => pictureMaker(projection, board, kind, words), [projection, board, kind, words]);
  const picture = useSlicedValue(projection, make);
  if (!picture) return null;
  return (
    <svg
      className="board-text"
      viewBox={`0 0 ${picture.width} ${picture.width * SHAPE}`}
      preserveAspectRatio="xMinYMin slice"
      aria-hidden="true"
    >
      {picture.items.map((item) => (
        <ShapesSvg key={item.id} shapes={item.shapes} />
      ))}
    </svg>
  );
});

export function Thumbnail(props: ThumbnailProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(typeof IntersectionObserver !== 'function');
  useEffect(() => {
    if (seen || !place.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen]);
  return (
    <span ref={place} className="overview-thumbnail">
      {seen && <Painted {...props} />}
    </span>
  );
}
