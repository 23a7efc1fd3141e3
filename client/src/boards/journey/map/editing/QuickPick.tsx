/** Picks the selection's team or channel by typing; a new one is created and set in one undo step. */
import { ownColour } from '@polku/shared/kernel/palette';
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { channelName } from '@polku/shared/boards/journey/facts/rows';
import { CHANNELS, type Touchpoint, touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import { teamRecord } from '@polku/shared/kernel/project';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import { channelOf } from '../../words/channel-name';
import type { JourneyControl } from '../../control/journey-context';
import { type PickChoice, PickList } from '../../../../kernel/board/PickList';

export interface QuickPickProps {
  readonly control: JourneyControl;
  readonly kind: 'team' | 'channel';
  readonly label: string;
  readonly onClose: () => void;
}

const NONE = '+none';

function choicesOf(
  { words, session, board }: JourneyControl,
  kind: 'team' | 'channel',
  chosen: readonly Touchpoint[],
): readonly PickChoice[] {
  const read = session.projection;
  const all = (test: (touchpoint: Touchpoint) => boolean): boolean => chosen.length > 0 && chosen.every(test);
  if (kind === 'team') {
    const teams = read.list(teamRecord, '').map(({ id, name, color }) => ({
      id,
      name: name || words.t('word.untitled'),
      mark: <span className="dot" style={{ background: ownColour(color) }} />,
      checked: all(({ team }) => team === id),
    }));
    const none = { id: NONE, name: words.t('map.quick.noTeam'), none: true, checked: all(({ team }) => team === null) };
    return [...teams, none];
  }
  const used = read.list(touchpointRecord, board).map(({ channel }) => channel.trim());
  return [
    ...[...new Set([...used.filter(Boolean), ...CHANNELS])].map((channel) => ({
      id: channel,
      name: channelName(words, channel),
      checked: all((touchpoint) => touchpoint.channel.trim() === channel),
    })),
    {
      id: NONE,
      name: words.t('map.quick.noChannel'),
      none: true,
      checked: all(({ channel }) => channel.trim() === ''),
    },
  ];
}

export function QuickPick({ control, kind, label, onClose }: QuickPickProps) {
  const { words, session } = control;
  const touchpoints = [...control.selection()].flatMap((id) => session.projection.get(touchpointRecord, id) ?? []);
  const ids = touchpoints.map(({ id }) => id);
  const setChannel = (channel: string): void => void control.run(setTouchpointFields, { ids, fields: { channel } });
  return (
    <PickList
      words={words}
      label={label}
      placeholder={words.t(`map.quick.find.${kind}`)}
      choices={choicesOf(control, kind, touchpoints)}
      making={(name) => words.t(`map.quick.new.${kind}`, { name })}
      onClose={onClose}
      onPick={(id) => {
        onClose();
        const value = id === NONE ? null : id;
        if (kind === 'channel') setChannel(value ?? '');
        else control.run(setTouchpointFields, { ids, fields: { team: value } });
      }}
      onNew={(name) => {
        onClose();
        if (kind === 'channel') return setChannel(channelOf(name));
        const rows = ids.map((id) => ({ id, teamName: name }));
        control.run(fillTouchpoints, { board: control.board, rows, teamColors: TEAM_COLORS });
      }}
    />
  );
}
