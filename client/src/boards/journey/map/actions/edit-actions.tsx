/** Actions: creating, editing, copying, removing, undoing. */
import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import { duplicateRecords } from '@polku/shared/boards/journey/commands/duplicate-records';
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import { neighbour } from '@polku/shared/boards/journey/picture/layout/hit';
import { unionBox } from '@polku/shared/kernel/scene';
import { Copy, Pencil, Plus, Redo2, Trash2, Undo2 } from 'lucide-react';
import type { Action } from '../../../../kernel/actions/actions';
import type { JourneyControl } from '../../control/journey-context';
import { addAtEnd, addBeside, addInRow } from '../gestures/new-touchpoint';
import { actionScope, ICON, lead, selected } from './selection';

export interface ActionHooks {
  /** Shows the list of shortcuts. */
  readonly help: () => void;
  readonly showRemoved: () => void;
  readonly copy: () => void;
  readonly cut: () => void;
}

function addAfterSelection(control: JourneyControl, side: 'before' | 'after'): void {
  const beside = lead(control);
  if (beside) return addBeside(control, beside, side);
  const stages = control.layout().axis.stages;
  const empty = control.layout().places.size === 0;
  const stage = stages.find((entry) => control.selection().has(entry.stage.id)) ?? stages.at(empty ? 0 : -1);
  if (stage) addAtEnd(control, stage.stage.id);
}

export function editActions(control: JourneyControl, hooks: ActionHooks): readonly Action[] {
  const { words, session } = control;
  const { undo } = session.runner;
  const { may, some, tagged, allowed } = actionScope(control);
  const textOf = (id: string): 'title' | 'name' | 'text' | null => {
    const type = session.projection.get(id)?.type;
    return type === 'touchpoint'
      ? 'title'
      : type === 'stage'
        ? 'name'
        : type === 'card' || type === 'note'
          ? 'text'
          : null;
  };
  const reveal = (targets: readonly string[]): void => {
    const boxes = targets.flatMap((id) => boxOf(control.layout(), id) ?? []);
    if (boxes.length > 0) control.camera()?.reveal(unionBox(boxes));
  };

  return [
    {
      id: 'edit',
      label: words.t('map.edit'),
      icon: <Pencil {...ICON} />,
      group: 'edit',
      shortcuts: ['Enter', 'F2'],
      when: some,
      run: () => {
        const id = selected(control).find((candidate) => textOf(candidate) !== null);
        const field = id === undefined ? null : textOf(id);
        if (id !== undefined && field !== null) control.edit({ id, field });
      },
    },
    {
      id: 'add',
      label: words.t('map.add'),
      icon: <Plus {...ICON} />,
      group: 'edit',
      shortcuts: ['+', 'Insert', 'Mod+ArrowRight'],
      when: may,
      run: () => addAfterSelection(control, 'after'),
    },
    {
      id: 'addBefore',
      label: words.t('map.addBefore'),
      group: 'edit',
      shortcuts: ['Shift+Insert', 'Mod+ArrowLeft'],
      when: tagged,
      run: () => addAfterSelection(control, 'before'),
    },
    {
      id: 'addBelow',
      label: words.t('map.addBelow'),
      group: 'edit',
      shortcuts: ['Mod+ArrowDown'],
      when: tagged,
      run: () => addInRow(control, lead(control), 1),
    },
    {
      id: 'addAbove',
      label: words.t('map.addAbove'),
      group: 'edit',
      shortcuts: ['Mod+ArrowUp'],
      when: tagged,
      run: () => addInRow(control, lead(control), -1),
    },
    {
      id: 'addStage',
      label: words.t('map.addStage'),
      icon: <Plus {...ICON} />,
      group: 'edit',
      shortcuts: ['Shift+S'],
      when: may,
      run: () => {
        const stages = control.layout().axis.stages;
        const from = lead(control)?.stage ?? selected(control)[0];
        const at = stages.findIndex((entry) => entry.stage.id === from);
        const [id] = control.run(addStage, { board: control.board, index: at < 0 ? stages.length : at + 1 }) ?? [];
        if (id === undefined) return;
        control.goTo(id);
        control.edit({ id, field: 'name' });
      },
    },
    {
      id: 'duplicate',
      label: words.t('word.duplicate'),
      icon: <Copy {...ICON} />,
      group: 'edit',
      shortcuts: ['Mod+D'],
      when: () => some() && allowed(duplicateRecords, () => ({ ids: selected(control) }))(),
      run: () => {
        const made = control.run(duplicateRecords, { ids: selected(control) });
        if (made) control.select(made);
      },
    },
    {
      id: 'copy',
      label: words.t('word.copy'),
      group: 'edit',
      shortcuts: ['Mod+C'],
      when: () => control.selection().size > 0,
      run: hooks.copy,
    },
    { id: 'cut', label: words.t('word.cut'), group: 'edit', shortcuts: ['Mod+X'], when: some, run: hooks.cut },
    {
      id: 'delete',
      label: words.t('word.delete'),
      icon: <Trash2 {...ICON} />,
      group: 'edit',
      shortcuts: ['Delete', 'Backspace'],
      when: some,
      run: () => {
        const gone = selected(control);
        const next = lead(control);
        const after = next
          ? (neighbour(control.layout(), next.id, 'right') ?? neighbour(control.layout(), next.id, 'left'))
          : undefined;
        // Focused but not selected: a second press must not remove something the person did not choose.
        if (control.remove(gone)) control.rest(after !== undefined && !gone.includes(after) ? after : null);
      },
    },
    {
      id: 'selectAll',
      label: words.t('map.selectAll'),
      group: 'edit',
      shortcuts: ['Mod+A'],
      run: () => control.select([...control.layout().places.keys()]),
    },
    {
      id: 'undo',
      label: words.t('app.undo'),
      icon: <Undo2 {...ICON} />,
      group: 'edit',
      shortcuts: ['Mod+Z'],
      when: () => may() && undo.canUndo(),
      run: () => reveal(undo.undo()),
    },
    {
      id: 'redo',
      label: words.t('app.redo'),
      icon: <Redo2 {...ICON} />,
      group: 'edit',
      shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
      when: () => may() && undo.canRedo(),
      run: () => reveal(undo.redo()),
    },
    { id: 'removed', label: words.t('map.removed'), group: 'edit', run: hooks.showRemoved },
  ];
}
