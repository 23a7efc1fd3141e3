/** The menu of a narrow window: what its bar has no room for, then language and appearance. */
import { Download, Redo2, Share2, Undo2, UserRound } from 'lucide-react';
import { useStore } from 'zustand';
import type { Peer, Presence } from '../kernel/session/session-types';
import { useWords } from '../kernel/words/words';
import type { MenuEntry, MenuGroup } from '../ui/Menu';
import { AppMenu } from './AppMenu';
import { type StateChoice, stateGroups } from './boards/StateMenu';

const ICON = { size: 16 } as const;

/** One of the views in the switch. */
export interface ViewChoice<Name extends string> {
  readonly value: Name;
  readonly label: string;
}

export interface NarrowMenuProps<Name extends string> {
  readonly presence: Presence;
  readonly onFollow: (peer: Peer) => void;
  /** Null where the bar has them. */
  readonly views: { readonly options: readonly ViewChoice<Name>[]; readonly value: Name } | null;
  readonly onView: (view: Name) => void;
  /** Null: nothing can be undone by this person. */
  readonly undo: {
    readonly canUndo: () => boolean;
    readonly canRedo: () => boolean;
    readonly undo: () => void;
    readonly redo: () => void;
  } | null;
  /** Null: not this person's to say, or not a board that has one. */
  readonly state: StateChoice | null;
  /** Null: there is nothing to export or share yet. */
  readonly onExport: (() => void) | null;
  readonly onShare: (() => void) | null;
  readonly onKeys: (() => void) | undefined;
}

export function NarrowMenu<Name extends string>(props: NarrowMenuProps<Name>) {
  const { presence, onFollow, views, onView, undo, state, onExport, onShare, onKeys } = props;
  const words = useWords();
  const peers = useStore(presence.peers, ({ peers: others }) => others);
  const act = (id: string, label: string, icon: MenuEntry['icon'], run: (() => void) | null): MenuEntry => ({
    id,
    label,
    icon,
    disabled: run === null,
    onAction: () => run?.(),
  });
  const groups: readonly (MenuGroup | null)[] = [
    views && {
      id: 'views',
      title: words.t('app.header.view'),
      entries: views.options.map(({ value, label }) => ({
        id: `view ${value}`,
        label,
        checked: value === views.value,
        onAction: () => onView(value),
      })),
    },
    {
      id: 'acts',
      entries: [
        ...(undo
          ? [
              act('undo', words.t('app.undo'), <Undo2 {...ICON} />, undo.canUndo() ? () => undo.undo() : null),
              act('redo', words.t('app.redo'), <Redo2 {...ICON} />, undo.canRedo() ? () => undo.redo() : null),
            ]
          : []),
        act('export', words.t('app.export'), <Download {...ICON} />, onExport),
        act('share', words.t('app.share'), <Share2 {...ICON} />, onShare),
      ],
    },
    ...(state ? stateGroups(words, state) : []),
    peers.length === 0
      ? null
      : {
          id: 'people',
          title: words.t('app.people', { n: peers.length + 1 }),
          entries: peers.map((peer) => ({
            id: `person ${peer.clientId}`,
            label: words.t('app.people.goTo', { name: peer.name }),
            icon: <UserRound {...ICON} color={peer.color} />,
            onAction: () => onFollow(peer),
          })),
        },
  ];
  return <AppMenu more={groups.filter((group) => group !== null)} onKeys={onKeys} />;
}
