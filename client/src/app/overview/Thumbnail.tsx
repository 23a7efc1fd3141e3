/**
 * A board as a small picture, painted from its scene: made only once the card is in view and the browser idle, and anew
 * only when a record that the board is made of has changed, so that typing on another board repaints nothing here.
 */
import { BOARD_KINDS, isKindId } from '@polku/shared/boards/index';
import type { Projection } from '@polku/shared/kernel/projection';
import { boxesMeet, type Scene, type SceneItem } from '@polku/shared/kernel/scene';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useIdleValue } from '../../boards/journey/figures/use-idle-value';
import { ShapesSvg } from '../../kernel/canvas/paint/ShapesSvg';
import { useWords, type Words } from '../../kernel/words/words';

const NARROWEST = 560;
const WIDEST = 1120;
const SHAPE = 9 / 16;

interface Picture {
  readonly width: number;
  readonly items: readonly SceneItem[];
}

function pictureMaker(projection: Projection, board: string, kind: string, words: Words): () => Picture | null {
  let parts: readonly unknown[] = [];
  let scene: Scene | undefined;
  let picture: Picture | null = null;
  return () => {
    if (!isKindId(kind)) return null;
    const { records, scene: draw } = BOARD_KINDS[kind];
    const now = [
      projection.get(board),
      projection.list('team', ''),
      ...records.map(({ type }) => projection.list(type, board)),
    ];
    if (scene && now.every((part, at) => part === parts[at])) return picture;
    parts = now;
    scene = draw({ read: projection, board, words }, scene);
    const width = Math.max(NARROWEST, Math.min(WIDEST, scene.bounds.x + scene.bounds.width));
    const shown = { x: 0, y: 0, width, height: width * SHAPE };
    const all: readonly SceneItem[] = [...scene.items, ...scene.heads.top, ...scene.heads.left];
    picture = { width, items: all.filter(({ box }) => boxesMeet(box, shown)).sort((a, b) => a.plane - b.plane) };
    return picture;
  };
}

interface ThumbnailProps {
  readonly projection: Projection;
  readonly board: string;
  readonly kind: string;
}

const Painted = memo(function Painted({ projection, board, kind }: ThumbnailProps) {
  const words = useWords();
  const make = useCallback(() => pictureMaker(projection, board, kind, words), [projection, board, kind, words]);
  const picture = useIdleValue(projection, make);
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
