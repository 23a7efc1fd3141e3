/** The example as a picture on the home page, drawn from the same scene as the board; a click opens it. */
import { BOARD_KINDS, isKindId, SPECS } from '@polku/shared/boards/index';
import { exampleProject } from '@polku/shared/example/example-project';
import { newId } from '@polku/shared/kernel/ids';
import { boardRecord } from '@polku/shared/kernel/project';
import { readPlan } from '@polku/shared/kernel/plan-reader';
import { boxesMeet, type SceneItem } from '@polku/shared/kernel/scene';
import { useMemo } from 'react';
import { ShapesSvg } from '../kernel/canvas/paint/ShapesSvg';
import { useWords } from '../kernel/words/words';
import './example-preview.css';

const SHOWN = { x: 0, y: 0, width: 1720, height: 900 } as const;

export function ExamplePreview({ onOpen }: { onOpen: () => void }) {
  const words = useWords();
  const items = useMemo(() => {
    const { changes } = exampleProject(words.locale, () => newId());
    const read = readPlan(changes, SPECS);
    const board = read.list(boardRecord, '')[0];
    if (!board || !isKindId(board.kind)) return [];
    const { scene } = BOARD_KINDS[board.kind].picture({ read, board: board.id, words });
    const all: readonly SceneItem[] = [...scene.items, ...scene.heads.top, ...scene.heads.left];
    return all.filter(({ box }) => boxesMeet(box, SHOWN)).sort((a, b) => a.plane - b.plane);
  }, [words]);
  return (
    <button
      type="button"
      className="example-preview block clip paper full tall outlined"
      onClick={onOpen}
      tabIndex={-1}
      aria-hidden="true"
    >
      <svg
        className="board-text full tall block"
        viewBox={`${SHOWN.x} ${SHOWN.y} ${SHOWN.width} ${SHOWN.height}`}
        preserveAspectRatio="xMinYMin slice"
        aria-hidden="true"
      >
        {items.map((item) => (
          <ShapesSvg key={item.id} shapes={item.shapes} />
        ))}
      </svg>
    </button>
  );
}
