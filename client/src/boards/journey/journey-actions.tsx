/**
 * Every action of the map, as data: keys, menus and the shortcut list read this one table. Tagging is one key on the
 * selection. Rules of the commands decide what can be done now.
 */
import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import { duplicateRecords } from '@polku/shared/boards/journey/commands/duplicate-records';
import { moveTouchpoints } from '@polku/shared/boards/journey/commands/move-touchpoints';
import { nudgeTouchpoints } from '@polku/shared/boards/journey/commands/nudge-touchpoints';
import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import {
  setTouchpointFields,
  type TouchpointChanges,
} from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { setWithPrevious } from '@polku/shared/boards/journey/commands/set-with-previous';
import { type Direction, neighbour } from '@polku/shared/boards/journey/layout/hit';
import { boxOf } from '@polku/shared/boards/journey/layout/boxes';
import type { JourneyLayout } from '@polku/shared/boards/journey/layout/journey-layout';
import { LAYERS, type Touchpoint } from '@polku/shared/boards/journey/schema';
import type { Command } from '@polku/shared/kernel/command';
import { unionBox } from '@polku/shared/kernel/scene';
import {
  ArrowLeft,
  ArrowRight,
  Copy,
  Diamond,
  Layers,
  Pencil,
  Plus,
  Radio,
  Redo2,
  Trash2,
  Undo2,
  Users,
} from 'lucide-react';
import type { Action } from '../../kernel/actions/actions';
import { cardActions } from './cards/card-actions';
import type { JourneyControl } from './journey-context';
import { rowFields } from './journey-drag';
import { addAtEnd, addBeside } from './new-touchpoint';
import { selectAlong } from './select-along';

const ICON = { size: 16 } as const;
const EMOTIONS = [-2, -1, 0, 1, 2] as const;

export interface ActionHooks {
  /** Shows the list of shortcuts. */
  readonly help: () => void;
  readonly showRemoved: () => void;
  readonly copy: () => void;
  readonly cut: () => void;
}

function selected(control: JourneyControl): readonly string[] {
  return [...control.selection()];
}

function touchpointsOfSelection(control: JourneyControl): readonly Touchpoint[] {
  const { places } = control.layout();
  return selected(control).flatMap((id) => places.get(id)?.touchpoint ?? []);
}

/** The touchpoint that keys start from: the last of the selection in time order. */
function lead(control: JourneyControl): Touchpoint | undefined {
  const column = ({ id }: Touchpoint): number => control.layout().places.get(id)?.column ?? 0;
  return [...touchpointsOfSelection(control)].sort((a, b) => column(a) - column(b)).at(-1);
}

function addAfterSelection(control: JourneyControl, side: 'before' | 'after'): void {
  const beside = lead(control);
  if (beside) return addBeside(control, beside, side);
  const stages = control.layout().axis.stages;
  const empty = control.layout().places.size === 0;
  const stage = stages.find((entry) => control.selection().has(entry.stage.id)) ?? stages.at(empty ? 0 : -1);
  if (stage) addAtEnd(control, stage.stage.id);
}

function step(control: JourneyControl, direction: Direction): void {
  const from = lead(control) ?? undefined;
  const first = control.layout().axis.columns[0]?.touchpoints[0]?.id;
  const next = from ? neighbour(control.layout(), from.id, direction) : first;
  if (next !== undefined) control.goTo(next);
}

function extend(control: JourneyControl, direction: Direction): void {
  const next = selectAlong(control.layout(), selected(control), direction);
  const end = next?.at(-1);
  if (!next || end === undefined) return;
  control.select(next);
  const box = boxOf(control.layout(), end);
  if (box) control.camera()?.reveal(box);
}

/** The row above or below; of layers also one that is not shown, since nothing stands in it yet. */
function rowBeside(layout: JourneyLayout, row: number, by: -1 | 1): string | null | undefined {
  const from = layout.rows[row]?.heading.value;
  const layer = LAYERS.findIndex((name) => name === from);
  const beside = layout.rowsBy === 'layer' && layer >= 0 ? LAYERS[layer + by] : undefined;
  return beside ?? layout.rows[row + by]?.heading.value;
}

function toRow(control: JourneyControl, by: -1 | 1): void {
  const layout = control.layout();
  const from = lead(control);
  const row = from ? layout.places.get(from.id)?.row : undefined;
  const target = row === undefined ? undefined : rowBeside(layout, row, by);
  if (!from || target === undefined || from.stage === null) return;
  control.run(setTouchpointFields, {
    ids: touchpointsOfSelection(control).map(({ id }) => id),
    fields: rowFields(layout.rowsBy, target),
  });
}

/** Makes the table for one open board. Cheap; made anew when the language or the role changes. */
export function journeyActions(control: JourneyControl, hooks: ActionHooks): readonly Action[] {
  const { words, session } = control;
  const { undo } = session.runner;
  const may = (): boolean => !control.readOnly;
  const some = (): boolean => may() && control.selection().size > 0;
  const tagged = (): boolean => may() && touchpointsOfSelection(control).length > 0;
  const ids = (): readonly string[] => touchpointsOfSelection(control).map(({ id }) => id);
  const set = (fields: TouchpointChanges) => () => void control.run(setTouchpointFields, { ids: ids(), fields });
  const allowed =
    <Args,>(command: Command<Args>, args: () => Args) =>
    () =>
      may() && session.runner.check(command, args()) === null;
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

  const edit: readonly Action[] = [
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
      shortcuts: ['+', 'Insert'],
      when: may,
      run: () => addAfterSelection(control, 'after'),
    },
    {
      id: 'addBefore',
      label: words.t('map.addBefore'),
      group: 'edit',
      shortcuts: ['Shift+Insert'],
      when: tagged,
      run: () => addAfterSelection(control, 'before'),
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
      label: words.t('map.duplicate'),
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
      label: words.t('map.copy'),
      group: 'edit',
      shortcuts: ['Mod+C'],
      when: () => control.selection().size > 0,
      run: hooks.copy,
    },
    { id: 'cut', label: words.t('map.cut'), group: 'edit', shortcuts: ['Mod+X'], when: some, run: hooks.cut },
    {
      id: 'delete',
      label: words.t('map.delete'),
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
        if (control.run(removeRecords, { ids: gone }))
          control.select(after !== undefined && !gone.includes(after) ? [after] : []);
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

  const tag: readonly Action[] = [
    {
      id: 'value',
      label: words.t('map.value'),
      group: 'tag',
      shortcuts: ['v'],
      when: tagged,
      run: set({ value: 'value' }),
    },
    {
      id: 'necessary',
      label: words.t('map.necessary'),
      group: 'tag',
      shortcuts: ['n'],
      when: tagged,
      run: set({ value: 'necessary' }),
    },
    {
      id: 'waste',
      label: words.t('map.waste'),
      group: 'tag',
      shortcuts: ['w'],
      when: tagged,
      run: () => {
        control.run(setTouchpointFields, { ids: ids(), fields: { value: 'waste' } });
        control.quick('waste');
      },
    },
    {
      id: 'undecided',
      label: words.t('map.undecided'),
      group: 'tag',
      shortcuts: ['u'],
      when: tagged,
      run: set({ value: null }),
    },
    ...EMOTIONS.map(
      (emotion, i): Action => ({
        id: `emotion${emotion}`,
        label: words.t('map.emotion', { level: words.say(`emotion.${emotion}`) }),
        group: 'tag',
        shortcuts: [String(i + 1)],
        when: tagged,
        run: () => void control.run(setEmotion, { ids: ids(), emotion }),
      }),
    ),
    {
      id: 'emotionClear',
      label: words.t('map.emotionClear'),
      group: 'tag',
      shortcuts: ['0'],
      when: tagged,
      run: () => void control.run(setEmotion, { ids: ids(), emotion: null }),
    },
    ...EMOTIONS.map(
      (emotion, i): Action => ({
        id: `employee${emotion}`,
        label: words.t('map.employeeEmotion', { level: words.say(`emotion.${emotion}`) }),
        group: 'tag',
        shortcuts: [`Alt+${i + 1}`],
        when: tagged,
        run: () => void control.run(setEmotion, { ids: ids(), emotion, whose: 'employee' }),
      }),
    ),
    {
      id: 'moment',
      label: words.t('map.moment'),
      icon: <Diamond {...ICON} />,
      group: 'tag',
      shortcuts: ['m'],
      when: tagged,
      run: () =>
        set({ momentOfTruth: !touchpointsOfSelection(control).every((touchpoint) => touchpoint.momentOfTruth) })(),
    },
    {
      id: 'team',
      label: words.t('map.team'),
      icon: <Users {...ICON} />,
      group: 'tag',
      shortcuts: ['t'],
      when: tagged,
      run: () => control.quick('team'),
    },
    {
      id: 'channel',
      label: words.t('map.channel'),
      icon: <Radio {...ICON} />,
      group: 'tag',
      shortcuts: ['c'],
      when: tagged,
      run: () => control.quick('channel'),
    },
    {
      id: 'layer',
      label: words.t('map.layer'),
      icon: <Layers {...ICON} />,
      group: 'tag',
      shortcuts: ['l'],
      when: tagged,
      run: () => control.quick('layer'),
    },
    {
      id: 'processTime',
      label: words.t('map.processTime'),
      group: 'tag',
      shortcuts: ['p'],
      when: tagged,
      run: () => control.focusField('processTime'),
    },
    {
      id: 'waitTime',
      label: words.t('map.waitTime'),
      group: 'tag',
      shortcuts: ['Shift+P'],
      when: tagged,
      run: () => control.focusField('waitTime'),
    },
  ];

  const move: readonly Action[] = [
    ...(['Left', 'Right', 'Up', 'Down'] as const).map(
      (key): Action => ({
        id: `go${key}`,
        label: words.t('map.move.howText'),
        group: 'move',
        shortcuts: [`Arrow${key}`],
        when: () => lead(control) !== undefined,
        run: () => step(control, key.toLowerCase() as Direction),
      }),
    ),
    ...(['Left', 'Right', 'Up', 'Down'] as const).map(
      (key): Action => ({
        id: `extend${key}`,
        label: words.t('map.extend'),
        group: 'move',
        shortcuts: [`Shift+Arrow${key}`],
        when: () => lead(control) !== undefined,
        run: () => extend(control, key.toLowerCase() as Direction),
      }),
    ),
    {
      id: 'left',
      label: words.t('map.left'),
      icon: <ArrowLeft {...ICON} />,
      group: 'move',
      shortcuts: ['Alt+ArrowLeft'],
      when: allowed(nudgeTouchpoints, () => ({ ids: ids(), by: -1 as const })),
      run: () => void control.run(nudgeTouchpoints, { ids: ids(), by: -1 }),
    },
    {
      id: 'right',
      label: words.t('map.right'),
      icon: <ArrowRight {...ICON} />,
      group: 'move',
      shortcuts: ['Alt+ArrowRight'],
      when: allowed(nudgeTouchpoints, () => ({ ids: ids(), by: 1 as const })),
      run: () => void control.run(nudgeTouchpoints, { ids: ids(), by: 1 }),
    },
    {
      id: 'up',
      label: words.t('map.up'),
      group: 'move',
      shortcuts: ['Alt+ArrowUp'],
      when: tagged,
      run: () => toRow(control, -1),
    },
    {
      id: 'down',
      label: words.t('map.down'),
      group: 'move',
      shortcuts: ['Alt+ArrowDown'],
      when: tagged,
      run: () => toRow(control, 1),
    },
    {
      id: 'parallel',
      label: words.t('map.parallel'),
      group: 'move',
      shortcuts: ['g'],
      when: tagged,
      run: () =>
        void control.run(setWithPrevious, {
          ids: ids(),
          withPrevious: !touchpointsOfSelection(control).every((touchpoint) => touchpoint.withPrevious),
        }),
    },
    {
      id: 'deselect',
      label: words.t('map.deselect'),
      group: 'move',
      shortcuts: ['Escape'],
      when: () => control.selection().size > 0,
      run: () => control.select([]),
    },
  ];

  const view: readonly Action[] = [
    {
      id: 'fit',
      label: words.t('map.fit'),
      group: 'view',
      shortcuts: ['Shift+1', '!'],
      run: () => control.camera()?.fit(),
    },
    {
      id: 'fitHeight',
      label: words.t('map.fitHeight'),
      group: 'view',
      shortcuts: ['Shift+3', '#', '£'],
      run: () => control.camera()?.fitHeight(),
    },
    {
      id: 'zoomSelection',
      label: words.t('map.zoomSelection'),
      group: 'view',
      shortcuts: ['Shift+2', '"', '@'],
      when: () => control.selection().size > 0,
      run: () => {
        const boxes = selected(control).flatMap((id) => boxOf(control.layout(), id) ?? []);
        if (boxes.length > 0) control.camera()?.fit(unionBox(boxes));
      },
    },
    {
      id: 'zoom100',
      label: words.t('map.zoom100'),
      group: 'view',
      shortcuts: ['Mod+0'],
      run: () => control.camera()?.zoomTo(1),
    },
    { id: 'help', label: words.t('map.help'), group: 'view', shortcuts: ['?'], run: hooks.help },
  ];
  return [...edit, ...tag, ...cardActions(control), ...move, ...view];
}

/** Moves touchpoints without a stage (parked) into one, when they are dropped by keyboard. */
export function placeSelection(control: JourneyControl, stage: string): void {
  control.run(moveTouchpoints, {
    ids: touchpointsOfSelection(control).map(({ id }) => id),
    stage,
    index: Number.MAX_SAFE_INTEGER,
  });
}
