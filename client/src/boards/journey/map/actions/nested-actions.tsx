/** Action: opening the sub-journey of the selected touchpoint. */
import { subJourneyOf } from '@polku/shared/boards/journey/facts/nested';
import { touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import { Route } from 'lucide-react';
import type { Action } from '../../../../kernel/actions/actions';
import type { OpenBoard } from '../../../../kernel/board-navigation';
import type { JourneyControl } from '../../control/journey-context';

/** @returns the board that the selection leads into; null when it is not one touchpoint with a sub-journey */
function within(control: JourneyControl): string | null {
  const [id, ...others] = control.selection();
  const read = control.session.projection;
  const touchpoint = id === undefined || others.length > 0 ? undefined : read.get(touchpointRecord, id);
  if (!touchpoint) return null;
  const sub = subJourneyOf(read, touchpoint);
  return sub?.state === 'here' ? (sub.board?.id ?? null) : null;
}

export function nestedActions(control: JourneyControl, openBoard: OpenBoard | null): readonly Action[] {
  return [
    {
      id: 'openSubJourney',
      label: control.words.t('nested.open'),
      icon: <Route size={16} />,
      group: 'edit',
      shortcuts: ['Mod+Enter'],
      when: () => openBoard !== null && within(control) !== null,
      run: () => {
        const board = within(control);
        if (board !== null) openBoard?.(board);
      },
    },
  ];
}
