/** A template's thumbnail, drawn from the same scene as the resulting board. A pair shows both maps. */
import { BOARD_KINDS, isKindId, SPECS } from '@polku/shared/boards/index';
import type { Change } from '@polku/shared/kernel/change';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { readPlan } from '@polku/shared/kernel/plan-reader';
import { boxesMeet, type SceneItem } from '@polku/shared/kernel/scene';
import type { BoardTemplate } from '@polku/shared/kernel/template';
import type { Translator } from '@polku/shared/kernel/translate';
import { emptyContext } from '@polku/shared/project/new-project';
import { useMemo } from 'react';
import { ShapesSvg } from '../../kernel/canvas/paint/ShapesSvg';
import { useWords } from '../../kernel/words/words';

const ALONE = { x: 0, y: 0, width: 800, height: 400 } as const;
const ONE_OF_TWO = { x: 0, y: 0, width: 800, height: 192 } as const;
const BETWEEN = 16;

interface Picture {
  readonly id: string;
  readonly items: readonly SceneItem[];
}

function picturesOf(template: BoardTemplate, words: Translator): readonly Picture[] {
  const boards = template.boards(emptyContext(undefined, 0), words, '');
  const project: Change = { op: 'create', id: PROJECT_ID, type: 'project', board: '', fields: {} };
  const read = readPlan([project, ...boards.flatMap(({ changes }) => changes)], SPECS);
  const shown = boards.length > 1 ? ONE_OF_TWO : ALONE;
  return boards.map(({ id, kind }) => {
    if (!isKindId(kind)) return { id, items: [] };
    const { items, heads } = BOARD_KINDS[kind].picture({ read, board: id, words }).scene;
    const all: readonly SceneItem[] = [...items, ...heads.top, ...heads.left];
    return { id, items: all.filter(({ box }) => boxesMeet(box, shown)).sort((a, b) => a.plane - b.plane) };
  });
}

export function TemplatePreview({ template }: { template: BoardTemplate }) {
  const words = useWords();
  const pictures = useMemo(() => picturesOf(template, words), [template, words]);
  const { width, height } = pictures.length > 1 ? ONE_OF_TWO : ALONE;
  return (
    <svg
      className="board-text"
      viewBox={`0 0 ${ALONE.width} ${ALONE.height}`}
      preserveAspectRatio="xMinYMin slice"
      aria-hidden="true"
    >
      {pictures.map(({ id, items }, at) => (
        <svg key={id} y={at * (height + BETWEEN)} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          {items.map((item) => (
            <ShapesSvg key={item.id} shapes={item.shapes} />
          ))}
        </svg>
      ))}
    </svg>
  );
}
