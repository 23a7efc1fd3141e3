/** The selection's channel: a predefined one, one used on this board, or a custom name; and the nature of that channel. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { touchpointsOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { CHANNELS, type Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useDerived } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { TextField } from '../../../../ui/Field';
import { channelName } from '@polku/shared/boards/journey/facts/rows';
import { channelOf } from '../../words/channel-name';
import { commonOf } from '../fields/common-value';
import { NatureChoice } from '../fields/NatureChoice';
import { useBoard } from '../../../../kernel/board/board-context';

export function ChannelPicker({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const own = useDerived(
    session.projection,
    (read) => [read.list('touchpoint', board)],
    (read) => {
      const used = new Set(touchpointsOf(read, board).map(({ channel }) => channel));
      return [...used].filter((name) => name !== '' && !(CHANNELS as readonly string[]).includes(name)).sort();
    },
  );
  const common = commonOf(touchpoints, ({ channel }) => channel);
  const picker = (
    <TextField
      label={words.t('word.channel')}
      hiddenLabel
      value={common.mixed ? '' : channelName(words, common.value)}
      placeholder={common.mixed ? words.t('inspector.mixed') : words.t('inspector.none')}
      disabled={readOnly}
      maxLength={300}
      list={[...CHANNELS.map((name) => words.say(`channel.${name}`)), ...own]}
      onCommit={(text) =>
        run(setTouchpointFields, { ids: touchpoints.map(({ id }) => id), fields: { channel: channelOf(text) } })
      }
    />
  );
  const channel = common.mixed ? '' : common.value.trim();
  if (channel === '') return picker;
  return (
    <div className="grid gap-1">
      {picker}
      <NatureChoice channel={channel} />
    </div>
  );
}
