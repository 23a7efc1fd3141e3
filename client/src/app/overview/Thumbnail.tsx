/**
 * A board as a small picture, painted from its scene: made in pieces once the card is in view and the browser idle, and anew
 * only when a record that the board is made of has changed, so that typing on another board repaints nothing here.
 */
import { BOARD_KINDS, isKindId } from '@polku/shared/boards/index';
import { journeyPart } from '@polku/shared/boards/journey/scene';
import type { SceneInput } from '@polku/shared/kernel/kind';
import type { Pieces } from '@polku/shared/kernel/pieces';
import type { Projection } from '@polku/shared/kernel/projection';
import { type Box, boxesMeet, type Scene, type SceneItem } from '@polku/shared/kernel/scene';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useSlicedValue } from '../../boards/journey/figures/use-sliced-value';
import { ShapesSvg } from '../../kernel/canvas/paint/ShapesSvg';
import { useWords, type Words } from '../../kernel/words/words';

const NARROWEST = 560;
const WIDEST = 1120;
/** Sheets are shown to their right edge. */
const WIDEST_SHEET = 1200;
const SHAPE = 9 / 16;

interface Picture {
  readonly width: number;
  readonly items: readonly SceneItem[];
}

function pictureMaker(projection: Projection, board: string, kind: string, words: Words): () => Pieces<Picture | null> {
  let parts: readonly unknown[] = [];
  let picture: Picture | null = null;
  return function* () {
    if (!isKindId(kind)) return null;
    const now = [
      projection.get(board),
      projection.list('team', ''),
      projection.list('board', ''),
      ...BOARD_KINDS[kind].records.map(({ type }) => projection.list(type, board)),
      ...projection.list('board', '').map(({ id }) => projection.list('persona', id)),
    ];
    if (parts.length === now.length && now.every((part, at) => part === parts[at])) return picture;
    const input = { read: projection, board, words };
    picture = kind === 'journey' ? yield* journeyPicture(input) : wholePicture(BOARD_KINDS[kind].scene(input));
    parts = now;
    return picture;
  };
}

const areaOf = (width: number): Box => ({ x: 0, y: 0, width, height: width * SHAPE });

/** A journey may have thousands of touchpoints: only what shows is drawn. A narrow one is shown larger. */
function* journeyPicture(input: SceneInput): Pieces<Picture> {
  const items = yield* journeyPart(input, areaOf(WIDEST));
  const right = Math.max(0, ...items.map(({ box }) => box.x + box.width));
  const width = Math.max(NARROWEST, Math.min(WIDEST, right));
  return { width, items: items.filter(({ box }) => boxesMeet(box, areaOf(width))) };
}

/** The other kinds are small. */
function wholePicture({ bounds, items, heads }: Scene): Picture {
  const width = Math.max(NARROWEST, Math.min(WIDEST_SHEET, bounds.x + bounds.width));
  const all = [...[...items].sort((a, b) => a.plane - b.plane), ...heads.top, ...heads.left];
  return { width, items: all.filter(({ box }) => boxesMeet(box, areaOf(width))) };
}

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
