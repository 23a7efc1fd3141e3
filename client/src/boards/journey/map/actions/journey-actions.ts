/**
 * Every action of the map as data, read by shortcuts, menus and the shortcut list. Tagging is one key on the selection; the
 * commands' rules decide what is possible now.
 */
import type { Action } from '../../../../kernel/actions/actions';
import { type ActionHooks, editActions } from './edit-actions';
import { moveActions } from './move-actions';
import { tagActions } from './tag-actions';
import { viewActions } from './view-actions';
import { cardActions } from '../cards/card-actions';
import type { JourneyControl } from '../../control/journey-context';

/** Makes the table for one open board. Cheap; recreated when the language or the role changes. */
export function journeyActions(control: JourneyControl, hooks: ActionHooks): readonly Action[] {
  return [
    ...editActions(control, hooks),
    ...tagActions(control),
    ...cardActions(control),
    ...moveActions(control),
    ...viewActions(control, hooks.help),
  ];
}
