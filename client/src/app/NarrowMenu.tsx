/** The menu of a narrow window: what does not fit in its bar, then language and appearance. */
import { UserRound } from 'lucide-react';
import { useStore } from 'zustand';
import { menuEntry } from '../kernel/actions/menu-entry';
import type { Peer, Presence } from '../kernel/session/session-types';
import { useWords } from '../kernel/words/words';
import type { MenuGroup } from '../ui/Menu';
import { type AppAction, inPlace } from './actions/app-action';
import { AppMenu } from './AppMenu';
import { type StateChoice, stateGroups } from './boards/StateMenu';

export interface NarrowMenuProps {
  readonly actions: readonly AppAction[];
  readonly presence: Presence;
  readonly onFollow: (peer: Peer) => void;
  /** The bar has no switch of the views. */
  readonly withViews: boolean;
  /** Null: not editable by this person, or the board has no state. */
  readonly state: StateChoice | null;
}

export function NarrowMenu({ actions, presence, onFollow, withViews, state }: NarrowMenuProps) {
  const words = useWords();
  const peers = useStore(presence.peers, ({ peers: others }) => others);
  const views = withViews ? inPlace(actions, 'views') : [];
  const groups: readonly MenuGroup[] = [
    { id: 'views', title: words.t('word.view'), entries: views.map(menuEntry) },
    { id: 'acts', entries: inPlace(actions, 'narrow').map(menuEntry) },
    ...(state ? stateGroups(words, state) : []),
    {
      id: 'people',
      title: words.t('app.people', { n: peers.length + 1 }),
      entries: peers.map((peer) => ({
        id: `person ${peer.clientId}`,
        label: words.t('app.people.goTo', { name: peer.name }),
        icon: <UserRound size={16} color={peer.color} />,
        onAction: () => onFollow(peer),
      })),
    },
  ];
  return <AppMenu more={groups.filter(({ entries }) => entries.length > 0)} actions={actions} />;
}
