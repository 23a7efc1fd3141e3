/** The selection that the map's actions work on, and what is possible with it now. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { TouchpointChanges } from '@polku/shared/boards/journey/fields/changes';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import type { Command } from '@polku/shared/kernel/command';
import type { JourneyControl } from '../../control/journey-context';

export const ICON = { size: 16 } as const;

export function selected(control: JourneyControl): readonly string[] {
  return [...control.selection()];
}

export function touchpointsOfSelection(control: JourneyControl): readonly Touchpoint[] {
  const { places } = control.layout();
  return selected(control).flatMap((id) => places.get(id)?.touchpoint ?? []);
}

/** The touchpoint that keys start from: the last of the selection in time order. */
export function lead(control: JourneyControl): Touchpoint | undefined {
  const column = ({ id }: Touchpoint): number => control.layout().places.get(id)?.column ?? 0;
  return [...touchpointsOfSelection(control)].sort((a, b) => column(a) - column(b)).at(-1);
}

/** @returns the thing on the map that has the focus while nothing is selected, as after loading */
export function focusedThing(control: JourneyControl): string | null {
  if (control.selection().size > 0) return null;
  return document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null;
}

/** State shared by the actions, read again for every key. */
export function actionScope(control: JourneyControl) {
  const may = (): boolean => !control.readOnly;
  const ids = (): readonly string[] => touchpointsOfSelection(control).map(({ id }) => id);
  return {
    may,
    ids,
    some: (): boolean => may() && control.selection().size > 0,
    tagged: (): boolean => may() && ids().length > 0,
    set: (fields: TouchpointChanges) => () => void control.run(setTouchpointFields, { ids: ids(), fields }),
    /** Whether the command's own rule lets it be done. */
    allowed:
      <Args>(command: Command<Args>, args: () => Args) =>
      () =>
        may() && control.session.runner.check(command, args()) === null,
  };
}
