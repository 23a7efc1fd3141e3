/** Actions for connecting: start at the selected touchpoint; meanwhile, Enter ends at the selected one. */
import { liveTouchpoint } from '@polku/shared/boards/journey/commands/common/rules';
import { Spline } from 'lucide-react';
import type { Action } from '../../../../kernel/actions/actions';
import type { JourneyControl } from '../../control/journey-context';
import { connect, type ConnectingStore } from './connecting';

/** The one touchpoint that is selected. */
export function soleTouchpoint(control: JourneyControl): string | null {
  const [id, more] = control.selection();
  return id !== undefined && more === undefined && liveTouchpoint(control.session.projection, id) ? id : null;
}

/** Ends the connector at a touchpoint; after a refusal it stays started, so that another can be chosen. */
export function endAt(control: JourneyControl, store: ConnectingStore, to: string): void {
  const { connecting } = store.getState();
  if (connecting && connect(control, connecting.from, to, connecting.kind)) store.setState({ connecting: null });
}

/** Come before the map's other actions: while connecting, Enter and Escape belong to it. */
export function connectActions(control: JourneyControl, store: ConnectingStore): readonly Action[] {
  const begun = (): boolean => store.getState().connecting !== null;
  return [
    {
      id: 'connectDone',
      label: control.words.t('connect.done'),
      during: control.words.t('connect.during'),
      group: 'edit',
      shortcuts: ['Enter'],
      when: begun,
      run: () => {
        const to = soleTouchpoint(control);
        if (to !== null) endAt(control, store, to);
      },
    },
    {
      id: 'connectCancel',
      label: control.words.t('word.cancel'),
      during: control.words.t('connect.during'),
      group: 'edit',
      shortcuts: ['Escape'],
      when: begun,
      run: () => store.setState({ connecting: null }),
    },
    {
      id: 'connect',
      label: control.words.t('connect.start'),
      icon: <Spline size={16} />,
      group: 'edit',
      shortcuts: ['x'],
      when: () => !control.readOnly && !begun() && soleTouchpoint(control) !== null,
      run: () => {
        const from = soleTouchpoint(control);
        if (from !== null) store.setState({ connecting: { from, kind: null } });
      },
    },
  ];
}
