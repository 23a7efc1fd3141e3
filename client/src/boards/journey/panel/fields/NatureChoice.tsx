/** The nature of a channel, for the whole project: digital, face to face, voice, paper, or no contact at all. */
import { knownNature, natureOf } from '@polku/shared/boards/journey/facts/channel-nature';
import { channelName } from '@polku/shared/boards/journey/facts/rows';
import { CHANNEL_NATURES, PROJECT_ID, projectRecord } from '@polku/shared/kernel/project';
import { setProjectSettings } from '@polku/shared/project/commands/set-project-settings';
import { useBoard } from '../../../../kernel/board/board-context';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { Select } from '../../../../ui/Field';

export function NatureChoice({ channel }: { channel: string }) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const set = useProjection(session.projection, (read) => read.get(projectRecord, PROJECT_ID)?.channelNatures) ?? {};
  return (
    <Select
      label={words.t('inspector.nature.of', { channel: channelName(words, channel) })}
      hiddenLabel
      disabled={readOnly}
      value={natureOf(channel, set) ?? ''}
      options={[
        ...(natureOf(channel, set) === null ? [{ value: '' as const, label: words.t('nature.unset') }] : []),
        ...CHANNEL_NATURES.map((value) => ({ value, label: words.t(`nature.${value}`) })),
      ]}
      onChange={(nature) => {
        if (nature === '') return;
        const { [channel]: _, ...others } = set;
        // What a channel is known as needs no setting.
        const channelNatures = nature === knownNature(channel) ? others : { ...others, [channel]: nature };
        run(setProjectSettings, { fields: { channelNatures } });
      }}
    />
  );
}
