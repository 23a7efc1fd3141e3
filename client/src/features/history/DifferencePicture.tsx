/**
 * A board as it is, or was, with a frame and a sign around what has changed. Only what is in view is drawn, so a large board
 * costs no more than a small one.
 */
import { BOARD_KINDS, isKindId } from '@polku/shared/boards/index';
import type { ChangeKind, RecordChange } from '@polku/shared/history/record-change';
import type { BoardKind, SceneInput } from '@polku/shared/kernel/kind';
import type { Pieces } from '@polku/shared/kernel/pieces';
import type { RecordReader } from '@polku/shared/kernel/record-reader';
import { type Box, boxesMeet, type SceneItem, unionBox } from '@polku/shared/kernel/scene';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ShapesSvg } from '../../kernel/canvas/paint/ShapesSvg';
import { runInSlices } from '../../kernel/sliced/slices';
import { useWords } from '../../kernel/words/words';
import { ChangeSign } from './ChangeSign';

export interface DifferencePictureProps {
  readonly read: RecordReader;
  readonly board: string;
  readonly kind: string;
  readonly name: string;
  readonly changes: readonly RecordChange[];
  /** The time that is drawn: what was added is not there then, what is gone not now. */
  readonly time: 'then' | 'now';
}

const SCALE = 0.6;
/** Drawn beyond the edges of the view, so that scrolling shows no gap. */
const MARGIN = 400;

interface Drawn {
  readonly bounds: Box;
  /** In the order in which they are painted. */
  readonly all: readonly SceneItem[];
}

const ORIGIN: Box = { x: 0, y: 0, width: 0, height: 0 };
const EVERYWHERE: Box = { x: -1e7, y: -1e7, width: 2e7, height: 2e7 };

function* drawing(kind: BoardKind, input: SceneInput): Pieces<Drawn> {
  if (kind.part) {
    const all = yield* kind.part()(input, EVERYWHERE);
    return { bounds: unionBox([ORIGIN, ...all.map(({ box }) => box)]), all };
  }
  const { bounds, items, heads } = kind.picture(input).scene;
  return { bounds, all: [...[...items].sort((a, b) => a.plane - b.plane), ...heads.top, ...heads.left] };
}

export function DifferencePicture({ read, board, kind, name, changes, time }: DifferencePictureProps) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<Box>({ x: 0, y: 0, width: 2400, height: 1600 });
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    setDrawn(null);
    return isKindId(kind) ? runInSlices(drawing(BOARD_KINDS[kind], { read, board, words }), setDrawn) : undefined;
  }, [read, board, kind, words]);
  const marks = useMemo(() => {
    const boxes = new Map<string, Box>();
    for (const { id, box } of drawn?.all ?? []) if (!boxes.has(id)) boxes.set(id, box);
    return changes.flatMap(({ id, name: called, kinds }) => {
      const box = boxes.get(id);
      return box ? [{ id, called, kinds, box }] : [];
    });
  }, [drawn, changes]);

  // What has changed first is in view first.
  const [first] = marks;
  useEffect(() => {
    const { current } = frame;
    if (!current || !first || !drawn) return;
    current.scrollLeft = (first.box.x - drawn.bounds.x) * SCALE - current.clientWidth / 3;
    current.scrollTop = (first.box.y - drawn.bounds.y) * SCALE - current.clientHeight / 3;
  }, [first, drawn]);

  if (!drawn) {
    return (
      <p className="soft" role="status">
        {words.t('history.drawing')}
      </p>
    );
  }
  const { bounds, all } = drawn;
  const look = (): void => {
    const { current } = frame;
    if (!current) return;
    setView({
      x: bounds.x + current.scrollLeft / SCALE - MARGIN,
      y: bounds.y + current.scrollTop / SCALE - MARGIN,
      width: current.clientWidth / SCALE + 2 * MARGIN,
      height: current.clientHeight / SCALE + 2 * MARGIN,
    });
  };
  const place = ({ x, y, width, height }: Box) => ({
    left: (x - bounds.x) * SCALE,
    top: (y - bounds.y) * SCALE,
    width: width * SCALE,
    height: height * SCALE,
  });
  return (
    <div
      className="difference-picture scroll outlined rounded-small paper"
      ref={frame}
      onScroll={look}
      // Larger than its frame, it is scrolled by keys, too.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={words.t('history.picture', { name })}
    >
      <div className="difference-board relative" style={{ width: bounds.width * SCALE, height: bounds.height * SCALE }}>
        <svg
          className="board-text block"
          width={bounds.width * SCALE}
          height={bounds.height * SCALE}
          viewBox={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`}
          aria-hidden="true"
        >
          {all
            .filter(({ box }) => boxesMeet(box, view))
            .map((item) => (
              <ShapesSvg key={item.id} shapes={item.shapes} />
            ))}
        </svg>
        <ul>
          {marks
            .filter(({ box }) => boxesMeet(box, view))
            .map(({ id, called, kinds, box }) => (
              <li className="difference-mark" data-change={mainOf(kinds)} key={id} style={place(box)} data-time={time}>
                <span className="difference-signs inline-row gap-1">
                  {kinds.map((one) => (
                    <ChangeSign key={one} kind={one} />
                  ))}
                </span>
                <span className="visually-hidden">{called}</span>
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}

const mainOf = (kinds: readonly ChangeKind[]): ChangeKind => kinds[0] ?? 'changed';
