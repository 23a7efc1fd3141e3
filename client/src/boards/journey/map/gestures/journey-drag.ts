/** Dragging on the map: what moves together, what a drop would do, and the command for it. */
import { moveStage } from '@polku/shared/boards/journey/commands/move-stage';
import { moveCard } from '@polku/shared/boards/journey/commands/move-card';
import { moveTouchpoints } from '@polku/shared/boards/journey/commands/move-touchpoints';
import { duplicateRecords } from '@polku/shared/boards/journey/commands/duplicate-records';
import { type DropTarget, dropTargetAt } from '@polku/shared/boards/journey/picture/layout/hit';
import { touchpointsOfStage } from '@polku/shared/boards/journey/picture/grid/axis';
import type { Shape } from '@polku/shared/kernel/scene';
import type { DragHandlers, Point } from '../../../../kernel/canvas/canvas-types';
import { cardDropAt } from '../cards/card-places';
import { movingWith } from '../../../../kernel/notes/note-host';
import { dropNotes } from '../../../../kernel/notes/note-drag';
import type { JourneyControl } from '../../control/journey-context';
import { journeyNoteHost } from '../../control/journey-note-host';

function indicator(target: DropTarget): readonly Shape[] {
  const parallel = target.parallelTo !== null;
  return [
    {
      kind: 'rect',
      ...target.indicator,
      radius: parallel || target.indicator.width > 8 ? 8 : 2,
      ...(parallel || target.indicator.width > 8
        ? { stroke: 'accent', strokeWidth: 2, dash: [6, 4], fill: 'accentWeak', opacity: 0.7 }
        : { fill: 'accent' }),
    },
  ];
}

export function journeyDrag(control: JourneyControl): DragHandlers {
  const read = control.session.projection;
  const host = journeyNoteHost(control);
  const copied = (ids: readonly string[]): readonly string[] => control.run(duplicateRecords, { ids }) ?? [];
  const typeOf = (id: string): string => read.get(id)?.type ?? '';
  const centre = (point: Point, grab: Point): Point => ({ x: point.x - grab.x + 74, y: point.y - grab.y + 52 });

  const dropTouchpoints = (ids: readonly string[], point: Point, grab: Point, copy: boolean): void => {
    const layout = control.layout();
    const target = dropTargetAt(layout, centre(point, grab));
    if (!target) return;
    const row = { by: layout.rowsBy, value: target.row };
    if (copy) {
      const made = control.run(duplicateRecords, { ids, to: { stage: target.stage, index: target.index, row } });
      if (made) control.select(made);
      return;
    }
    const moving = new Set(ids);
    // The target index counts all of the stage's touchpoints, the command's only those that stay.
    const stage = layout.axis.stages.find((entry) => entry.stage.id === target.stage);
    const inStage = stage ? touchpointsOfStage(layout.axis, stage).map(({ id }) => id) : [];
    const index = target.index - inStage.slice(0, target.index).filter((id) => moving.has(id)).length;
    const parallelTo = target.parallelTo !== null && !moving.has(target.parallelTo) ? target.parallelTo : null;
    const moved = control.run(moveTouchpoints, { ids, stage: target.stage, index, parallelTo, row });
    if (moved) control.select(moved);
  };

  const stageIndexAt = (id: string, x: number): { index: number; x: number } => {
    const stages = control.layout().axis.stages.filter((entry) => entry.stage.id !== id);
    const index = stages.findIndex((entry) => x < entry.x + entry.width / 2);
    const at = index < 0 ? stages.length : index;
    const next = stages[at];
    const last = stages.at(-1);
    return { index: at, x: next ? next.x - 12 : last ? last.x + last.width + 12 : 0 };
  };

  return {
    start(id, selection) {
      if (control.readOnly) return [];
      const type = typeOf(id);
      if (type === 'stage') return [id];
      if (type === 'note') return movingWith(host, id, selection);
      if (type !== 'touchpoint' && type !== 'card') return [];
      return selection.has(id) ? [...selection].filter((other) => typeOf(other) === type) : [id];
    },
    over(ids, point, grab) {
      const [first] = ids;
      if (first === undefined) return null;
      const layout = control.layout();
      if (typeOf(first) === 'note') return { shapes: [] };
      if (typeOf(first) === 'touchpoint') {
        const target = dropTargetAt(layout, centre(point, grab));
        return target ? { shapes: indicator(target) } : null;
      }
      if (typeOf(first) === 'stage') {
        const { x } = stageIndexAt(first, point.x);
        return {
          shapes: [
            { kind: 'rect', x: x - 2, y: 28, width: 4, height: layout.rowsBottom - 28, radius: 2, fill: 'accent' },
          ],
        };
      }
      const to = cardDropAt(read, layout, new Set(ids), point);
      if (!to) return null;
      const { words } = control;
      const at = read.get(to.under);
      const name = at?.['title'] ?? at?.['name'];
      const place = typeof name === 'string' && name ? name : words.t('word.untitled');
      const label = to.kind
        ? words.t('cards.drop.kind', { kind: words.t(`scene.card.${to.kind}`), place })
        : words.t('cards.drop', { place });
      return {
        shapes: [{ kind: 'rect', ...to.indicator, radius: 8, fill: 'accentWeak', opacity: 0.4 }],
        label,
      };
    },
    drop(ids, point, grab, copy) {
      const [first] = ids;
      if (first === undefined) return;
      const type = typeOf(first);
      if (type === 'note') dropNotes(host, copy ? copied(ids) : ids, point, grab);
      else if (type === 'touchpoint') dropTouchpoints(ids, point, grab, copy);
      else if (type === 'stage') control.run(moveStage, { id: first, index: stageIndexAt(first, point.x).index });
      else if (type === 'card') {
        const to = cardDropAt(read, control.layout(), new Set(ids), point);
        if (to) {
          const { under, index, kind } = to;
          control.run(moveCard, { ids, under, index, ...(kind ? { kind } : {}) });
        }
      }
    },
  };
}
