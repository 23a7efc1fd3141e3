/** Every action of a value map as data; shortcuts, menus and the palette read this one table. */
import { keepValueWords } from '@polku/shared/boards/value/commands/keep-value-words';
import { moveValueItems } from '@polku/shared/boards/value/commands/move-value-items';
import { setValueItems } from '@polku/shared/boards/value/commands/set-value-items';
import { type Direction, neighbourOf, sectionBeside } from '@polku/shared/boards/value/neighbours';
import { copyNotes, liveNote } from '@polku/shared/kernel/notes/note-commands';
import { liveItems } from '@polku/shared/boards/value/rules';
import { SECTIONS, type Section, sideOf, type ValueItem } from '@polku/shared/boards/value/schema';
import { itemsIn, readValueMap } from '@polku/shared/boards/value/value-reader';
import {
  ArrowDown,
  ArrowUp,
  Copy,
  CopyPlus,
  Link2,
  Maximize,
  Pencil,
  Plus,
  Redo2,
  Scissors,
  Trash2,
  Undo2,
  UserRound,
} from 'lucide-react';
import type { Action } from '../../kernel/actions/actions';
import { notesShift, type Way } from '../../kernel/notes/note-actions';
import type { ValueControl } from './value-control';
import { valueNoteHost } from './value-note-host';

const ICON = { size: 16 } as const;
const WAYS = ['Left', 'Right', 'Up', 'Down'] as const satisfies readonly Way[];
const SHIFT_LABELS = {
  Left: 'word.moveLeft',
  Right: 'word.moveRight',
  Up: 'word.moveUp',
  Down: 'word.moveDown',
} as const;
/** Where the copy of a note lies, from the note. */
const BESIDE = { x: 24, y: 24 };
const IMPORTANCES = [1, 2, 3, 4, 5] as const;
const ARROWS = ['up', 'down', 'left', 'right'] as const satisfies readonly Direction[];
const KEYS: Readonly<Record<Direction, string>> = {
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
};

export function chosenItems(control: ValueControl): readonly ValueItem[] {
  return liveItems(control.session.projection, [...control.selection()]);
}

/** Goes to a section's first item, or adds one if it is empty. */
export function goToSection(control: ValueControl, from: Section, by: 1 | -1): void {
  const section = sectionBeside(from, by);
  const [first] = itemsIn(control.session.projection, control.board, section);
  if (first) control.goTo(first.id);
  else if (!control.readOnly) control.add(section);
}

/** Adds an item after another one of its section. */
export function addAfter(control: ValueControl, item: ValueItem): void {
  const siblings = itemsIn(control.session.projection, control.board, item.section);
  control.add(item.section, siblings.findIndex(({ id }) => id === item.id) + 1);
}

function moveWithin(control: ValueControl, by: 1 | -1): void {
  const items = chosenItems(control);
  const [first] = items;
  if (!first) return;
  const moving = new Set(items.map(({ id }) => id));
  const siblings = itemsIn(control.session.projection, control.board, first.section);
  const before = siblings
    .slice(
      0,
      siblings.findIndex(({ id }) => id === first.id),
    )
    .filter(({ id }) => !moving.has(id));
  control.run(moveValueItems, { ids: [...moving], section: first.section, index: Math.max(0, before.length + by) });
}

export interface ActionDependencies {
  readonly copy: () => void;
  readonly cut: () => void;
}

/** Makes the table for one open board; recreated when the language or the role changes. */
export function valueActions(control: ValueControl, doors: ActionDependencies): readonly Action[] {
  const { words, session, store } = control;
  const { undo } = session.runner;
  const may = (): boolean => !control.readOnly;
  const some = (): boolean => may() && control.selection().size > 0;
  const items = (): readonly ValueItem[] => chosenItems(control);
  const sole = (): ValueItem | null => (control.selection().size === 1 ? (items()[0] ?? null) : null);
  const ids = (): readonly string[] => items().map(({ id }) => id);
  const notes = (): readonly string[] =>
    [...control.selection()].filter((id) => liveNote(session.projection, id) !== null);
  /** What can be written on: one item with words of its own, or one note. */
  const writable = (): string | undefined => {
    const item = sole();
    if (item) return item.fromPersona === null ? item.id : undefined;
    return control.selection().size === 1 ? notes()[0] : undefined;
  };
  const host = valueNoteHost(control);
  const linking = (): boolean => store.getState().linking !== null;
  /** The item that has the focus while nothing is selected. */
  const focused = (): ValueItem | undefined => {
    const id = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'];
    return liveItems(session.projection, id === undefined ? [] : [id])[0];
  };
  const step = (direction: Direction) => (): void => {
    const from = items()[0] ?? focused();
    const next = from ? neighbourOf(control.layout(), from.id, direction) : [...control.layout().cards.keys()][0];
    if (next !== undefined) control.goTo(next);
  };
  return [
    {
      id: 'linkDone',
      label: words.t('valueMap.link.done'),
      group: 'edit',
      shortcuts: ['Enter'],
      when: () => linking() && sole() !== null && sole()?.id !== store.getState().linking,
      run: () => control.linkTo(sole()?.id ?? ''),
    },
    {
      id: 'linkCancel',
      label: words.t('valueMap.link.cancel'),
      group: 'edit',
      shortcuts: ['Escape'],
      when: linking,
      run: () => store.setState({ linking: null }),
    },
    {
      id: 'edit',
      label: words.t('valueMap.edit'),
      icon: <Pencil {...ICON} />,
      group: 'edit',
      shortcuts: ['F2'],
      when: () => may() && writable() !== undefined,
      run: () => control.edit(writable() ?? ''),
    },
    {
      id: 'addAfter',
      label: words.t('valueMap.addAfter'),
      icon: <Plus {...ICON} />,
      group: 'edit',
      shortcuts: ['Enter'],
      when: () => may() && sole() !== null && !linking(),
      run: () => {
        const item = sole();
        if (item) addAfter(control, item);
      },
    },
    {
      id: 'link',
      label: words.t('valueMap.link'),
      icon: <Link2 {...ICON} />,
      group: 'edit',
      shortcuts: ['l'],
      when: () => may() && sole() !== null && !linking(),
      run: () => store.setState({ linking: sole()?.id ?? null }),
    },
    {
      id: 'copy',
      label: words.t('word.copy'),
      icon: <Copy {...ICON} />,
      group: 'edit',
      shortcuts: ['Mod+c'],
      when: () => items().length > 0,
      run: doors.copy,
    },
    {
      id: 'cut',
      label: words.t('word.cut'),
      icon: <Scissors {...ICON} />,
      group: 'edit',
      shortcuts: ['Mod+x'],
      when: () => may() && items().length > 0,
      run: doors.cut,
    },
    {
      id: 'duplicate',
      label: words.t('word.duplicate'),
      icon: <CopyPlus {...ICON} />,
      group: 'edit',
      shortcuts: ['Mod+d'],
      when: () => may() && notes().length > 0 && notes().length === control.selection().size,
      run: () => {
        const made = control.run(copyNotes, { ids: notes(), by: BESIDE });
        if (made) control.select(made);
      },
    },
    {
      id: 'delete',
      label: words.t('word.delete'),
      icon: <Trash2 {...ICON} />,
      group: 'edit',
      shortcuts: ['Delete', 'Backspace'],
      when: some,
      run: () => {
        if (control.remove([...control.selection()])) control.select([]);
      },
    },
    {
      id: 'keep',
      label: words.t('valueMap.keep'),
      icon: <UserRound {...ICON} />,
      group: 'edit',
      when: () => may() && items().some(({ fromPersona }) => fromPersona !== null),
      run: () => void control.run(keepValueWords, { ids: ids() }),
    },
    ...IMPORTANCES.map(
      (importance): Action => ({
        id: `importance-${importance}`,
        label: words.t('valueMap.importance.set', { n: importance }),
        group: 'importance',
        shortcuts: [String(importance)],
        when: () => may() && items().length > 0,
        run: () => void control.run(setValueItems, { ids: ids(), fields: { importance } }),
      }),
    ),
    {
      id: 'importance-0',
      label: words.t('valueMap.importance.clear'),
      group: 'importance',
      shortcuts: ['0'],
      when: () => may() && items().length > 0,
      run: () => void control.run(setValueItems, { ids: ids(), fields: { importance: null } }),
    },
    ...WAYS.flatMap((way) =>
      (['near', 'far'] as const).map(
        (how): Action => ({
          id: `shift${how === 'far' ? 'Far' : ''}${way}`,
          label: words.t(SHIFT_LABELS[way]),
          group: 'move',
          shortcuts: [`${how === 'far' ? 'Shift+' : ''}Alt+Arrow${way}`],
          when: () => notesShift(host, control.selection(), way, how) !== null,
          run: () => notesShift(host, control.selection(), way, how)?.(),
        }),
      ),
    ),
    {
      id: 'up',
      label: words.t('word.moveUp'),
      icon: <ArrowUp {...ICON} />,
      group: 'move',
      shortcuts: ['Alt+ArrowUp'],
      when: () => may() && items().length > 0,
      run: () => moveWithin(control, -1),
    },
    {
      id: 'down',
      label: words.t('word.moveDown'),
      icon: <ArrowDown {...ICON} />,
      group: 'move',
      shortcuts: ['Alt+ArrowDown'],
      when: () => may() && items().length > 0,
      run: () => moveWithin(control, 1),
    },
    ...SECTIONS.map(
      (section): Action => ({
        id: `to-${section}`,
        label: words.t('valueMap.moveTo', { section: words.t(`valueMap.section.${section}`) }),
        group: 'move',
        when: () => {
          const chosen = items();
          return (
            may() &&
            chosen.length > 0 &&
            chosen.every((item) => sideOf(item.section) === sideOf(section)) &&
            chosen.some((item) => item.section !== section)
          );
        },
        run: () => void control.run(moveValueItems, { ids: ids(), section, index: Number.MAX_SAFE_INTEGER }),
      }),
    ),
    ...ARROWS.map(
      (direction): Action => ({
        id: `go-${direction}`,
        label: words.t(`valueMap.go.${direction}`),
        group: 'go',
        shortcuts: [KEYS[direction]],
        when: () => items().length > 0 || focused() !== undefined,
        run: step(direction),
      }),
    ),
    {
      id: 'nextSection',
      label: words.t('valueMap.nextSection'),
      group: 'go',
      shortcuts: ['Tab'],
      when: () => sole() !== null && !linking(),
      run: () => goToSection(control, sole()?.section ?? 'job', 1),
    },
    {
      id: 'previousSection',
      label: words.t('valueMap.previousSection'),
      group: 'go',
      shortcuts: ['Shift+Tab'],
      when: () => sole() !== null && !linking(),
      run: () => goToSection(control, sole()?.section ?? 'job', -1),
    },
    {
      id: 'escape',
      label: words.t('word.close'),
      group: 'go',
      shortcuts: ['Escape'],
      when: () => control.selection().size > 0,
      run: () => control.select([]),
    },
    {
      id: 'bring',
      label: words.t('valueMap.bring'),
      icon: <UserRound {...ICON} />,
      group: 'view',
      when: () => may() && readValueMap(session.projection, control.board).persona !== null,
      run: () => store.setState({ bringing: true }),
    },
    {
      id: 'fit',
      label: words.t('word.showAll'),
      icon: <Maximize {...ICON} />,
      group: 'view',
      run: () => control.camera()?.fit(),
    },
    {
      id: 'undo',
      label: words.t('app.undo'),
      icon: <Undo2 {...ICON} />,
      group: 'edit',
      shortcuts: ['Mod+z'],
      when: () => undo.canUndo(),
      run: () => void undo.undo(),
    },
    {
      id: 'redo',
      label: words.t('app.redo'),
      icon: <Redo2 {...ICON} />,
      group: 'edit',
      shortcuts: ['Mod+Shift+z', 'Mod+y'],
      when: () => undo.canRedo(),
      run: () => void undo.redo(),
    },
  ];
}
