/** Actions: moving between touchpoints, and moving the selected ones in time order and between rows. */
import { moveToRow } from '@polku/shared/boards/journey/commands/move-to-row';
import { nudgeTouchpoints } from '@polku/shared/boards/journey/commands/nudge-touchpoints';
import { setWithPrevious } from '@polku/shared/boards/journey/commands/set-with-previous';
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import { type Direction, neighbour } from '@polku/shared/boards/journey/picture/layout/hit';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { Action } from '../../../../kernel/actions/actions';
import type { JourneyControl } from '../../control/journey-context';
import { selectAlong } from './select-along';
import { announcePlaceAfterLayout } from '../../control/announce-place';
import { actionScope, focusedThing, ICON, lead, selected, touchpointsOfSelection } from './selection';
import { notesShift, shiftOf } from './shift-things';

function step(control: JourneyControl, direction: Direction): void {
  const resting = control.resting();
  if (resting !== null && control.layout().places.has(resting)) return control.goTo(resting);
  const focused = focusedThing(control);
  const { places } = control.layout();
  // A focused card or head is selected first; from a focused touchpoint the move starts at once.
  if (focused !== null && !places.has(focused)) return control.goTo(focused);
  const from = lead(control) ?? (focused === null ? undefined : places.get(focused)?.touchpoint);
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

function toRow(control: JourneyControl, by: -1 | 1): void {
  const layout = control.layout();
  const from = lead(control);
  const row = from ? layout.places.get(from.id)?.row : undefined;
  const target = row === undefined ? undefined : layout.rows[row + by]?.heading.value;
  if (!from || target === undefined || from.stage === null) return;
  const done = control.run(moveToRow, {
    ids: touchpointsOfSelection(control).map(({ id }) => id),
    row: { by: layout.rowsBy, value: target },
  });
  if (done) announcePlaceAfterLayout(control, from.id);
}

function nudge(control: JourneyControl, by: -1 | 1): void {
  const first = lead(control);
  const done = control.run(nudgeTouchpoints, { ids: touchpointsOfSelection(control).map(({ id }) => id), by });
  if (done && first) announcePlaceAfterLayout(control, first.id);
}

const WAYS = ['Left', 'Right', 'Up', 'Down'] as const;
const SHIFT_LABELS = {
  Left: 'word.moveLeft',
  Right: 'word.moveRight',
  Up: 'word.moveUp',
  Down: 'word.moveDown',
} as const;

export function moveActions(control: JourneyControl): readonly Action[] {
  const { words } = control;
  const { tagged, ids, allowed } = actionScope(control);
  return [
    ...(['Left', 'Right', 'Up', 'Down'] as const).map(
      (key): Action => ({
        id: `go${key}`,
        label: words.t('map.move.howText'),
        group: 'move',
        shortcuts: [`Arrow${key}`],
        when: () => lead(control) !== undefined || control.resting() !== null || focusedThing(control) !== null,
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
    ...WAYS.map(
      (way): Action => ({
        id: `shift${way}`,
        label: words.t(SHIFT_LABELS[way]),
        group: 'move',
        shortcuts: [`Alt+Arrow${way}`],
        when: () => shiftOf(control, way) !== null,
        run: () => shiftOf(control, way)?.(),
      }),
    ),
    ...WAYS.map(
      (way): Action => ({
        id: `shiftFar${way}`,
        label: words.t(SHIFT_LABELS[way]),
        group: 'move',
        shortcuts: [`Shift+Alt+Arrow${way}`],
        when: () => notesShift(control, way, 'far') !== null,
        run: () => notesShift(control, way, 'far')?.(),
      }),
    ),
    {
      id: 'left',
      label: words.t('word.moveLeft'),
      icon: <ArrowLeft {...ICON} />,
      group: 'move',
      shortcuts: ['Alt+ArrowLeft'],
      when: allowed(nudgeTouchpoints, () => ({ ids: ids(), by: -1 as const })),
      run: () => nudge(control, -1),
    },
    {
      id: 'right',
      label: words.t('word.moveRight'),
      icon: <ArrowRight {...ICON} />,
      group: 'move',
      shortcuts: ['Alt+ArrowRight'],
      when: allowed(nudgeTouchpoints, () => ({ ids: ids(), by: 1 as const })),
      run: () => nudge(control, 1),
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
      label: words.t('analysis.field.withPrevious'),
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
}
