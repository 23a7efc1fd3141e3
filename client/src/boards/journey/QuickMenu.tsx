/** A small menu at the selection for one attribute: type ahead or arrows, Enter chooses, Escape closes. */
import {
  setTouchpointFields,
  type TouchpointChanges,
} from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { toggleWaste } from '@polku/shared/boards/journey/commands/toggle-waste';
import { channelName } from '@polku/shared/boards/journey/layout/rows';
import { CHANNELS, LAYERS, type Touchpoint, WASTE_KINDS } from '@polku/shared/boards/journey/schema';
import type { Team } from '@polku/shared/kernel/project';
import type { RefObject } from 'react';
import { Popover } from 'react-aria-components';
import { type MenuEntry, MenuList } from '../../ui/Menu';
import type { JourneyControl, QuickMenuKind } from './journey-context';

export interface QuickMenuProps {
  readonly control: JourneyControl;
  readonly kind: QuickMenuKind;
  /** Where it opens: an element laid over the first selected thing. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

function entriesOf(control: JourneyControl, kind: QuickMenuKind): readonly MenuEntry[] {
  const { words, session, board } = control;
  const read = session.projection;
  const touchpoints = [...control.selection()].flatMap((id) => {
    const record = read.get(id);
    return record?.type === 'touchpoint' ? [record as unknown as Touchpoint] : [];
  });
  const ids = touchpoints.map(({ id }) => id);
  const set = (fields: TouchpointChanges) => (): void => void control.run(setTouchpointFields, { ids, fields });
  const all = (test: (touchpoint: Touchpoint) => boolean): boolean => touchpoints.length > 0 && touchpoints.every(test);
  if (kind === 'waste') {
    return WASTE_KINDS.map((waste) => ({
      id: waste,
      label: words.say(`waste.${waste}`),
      checked: all((touchpoint) => touchpoint.waste.includes(waste)),
      onAction: () => void control.run(toggleWaste, { ids, kind: waste }),
    }));
  }
  if (kind === 'layer') {
    return LAYERS.map((layer) => ({
      id: layer,
      label: words.say(`layer.${layer}`),
      checked: all((touchpoint) => touchpoint.layer === layer),
      onAction: set({ layer }),
    }));
  }
  if (kind === 'team') {
    const teams = read.list('team', '') as unknown as readonly Team[];
    return [
      ...teams.map((team) => ({
        id: team.id,
        label: team.name || words.t('word.untitled'),
        icon: <span className="team-dot" style={{ background: team.color }} />,
        checked: all((touchpoint) => touchpoint.team === team.id),
        onAction: set({ team: team.id }),
      })),
      {
        id: 'none',
        label: words.t('map.quick.noTeam'),
        checked: all(({ team }) => team === null),
        onAction: set({ team: null }),
      },
    ];
  }
  const own = new Set<string>(CHANNELS);
  for (const { channel } of read.list('touchpoint', board) as unknown as readonly Touchpoint[])
    if (channel) own.add(channel);
  return [
    ...[...own].map((channel) => ({
      id: channel,
      label: channelName(words, channel),
      checked: all((touchpoint) => touchpoint.channel === channel),
      onAction: set({ channel }),
    })),
    {
      id: ' ',
      label: words.t('map.quick.noChannel'),
      checked: all(({ channel }) => channel === ''),
      onAction: set({ channel: '' }),
    },
  ];
}

export function QuickMenu({ control, kind, anchor, onClose }: QuickMenuProps) {
  const label = control.words.t(`map.quick.${kind}`);
  return (
    <Popover
      className="menu-popover"
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={6}
      onOpenChange={(open) => !open && onClose()}
      aria-label={label}
    >
      <MenuList
        label={label}
        groups={[{ id: kind, title: label, entries: entriesOf(control, kind) }]}
        onClose={onClose}
      />
    </Popover>
  );
}
