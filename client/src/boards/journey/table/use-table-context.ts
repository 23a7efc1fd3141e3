/** What touchpoint cells need besides their record: teams, stages, personas, layer names, times of sub-journeys. */
import type { TableContext } from '@polku/shared/boards/journey/fields/column';
import { rolledTimes } from '@polku/shared/boards/journey/facts/roll-up';
import { touchpointsIn, touchpointsOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { personasOf } from '@polku/shared/boards/journey/facts/personas';
import { settingsOf } from '@polku/shared/boards/journey/records/journey-settings';
import { layerName } from '@polku/shared/boards/journey/facts/rows';
import { isSpentHint } from '@polku/shared/boards/journey/templates/prompts';
import { CHANNELS, type Touchpoint, stageRecord } from '@polku/shared/boards/journey/records/schema';
import { peopleOf } from '@polku/shared/kernel/people';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { useMemo } from 'react';
import type { Session } from '../../../kernel/session/session-types';
import { useDerived, useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { channelOf } from '../words/channel-name';
import { teamsOf } from '../control/teams';

export function useTableContext({ projection }: Session, board: string): TableContext {
  const words = useWords();
  const teams = useProjection(projection, teamsOf);
  const people = useProjection(projection, peopleOf);
  const stages = useProjection(projection, (read) => read.list(stageRecord, board));
  const personas = useProjection(projection, personasOf);
  const settings = useProjection(projection, (read) => settingsOf(read, board));
  const rolled = useProjection(projection, (read) => rolledTimes(read, board));
  const ownChannels = useDerived(
    projection,
    (read) => [read.list('touchpoint', board)],
    (read) => ownChannelsOf(touchpointsOf(read, board)),
  );
  const firsts = useDerived(
    projection,
    (read) => [firstsOf(read, board)],
    (read) => new Set(firstsOf(read, board).split(' ')),
  );
  return useMemo<TableContext>(
    () => ({
      words,
      teams,
      people,
      stages,
      personas,
      layerName: (layer) => layerName(projection, board, words, layer),
      rolled,
      channels: ownChannels === '' ? [] : ownChannels.split('\n'),
      channelOf,
      firsts,
      isSpentHint: (touchpoint) => isSpentHint(words, touchpoint),
    }),
    // Names are read from the settings, so a change of settings refreshes the table.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [words, teams, people, stages, personas, rolled, ownChannels, firsts, projection, board, settings],
  );
}

/** @returns the first touchpoint of each stage: the same text while they are the same */
function firstsOf(read: RecordReader, board: string): string {
  const stages = read.list(stageRecord, board);
  return stages.flatMap(({ id }) => touchpointsIn(read, board, id)[0]?.id ?? []).join(' ');
}

/** @returns channels used only on this board, one per line: the same text while unchanged */
function ownChannelsOf(touchpoints: readonly Touchpoint[]): string {
  const used = new Set(touchpoints.map(({ channel }) => channel.trim()));
  for (const known of ['', ...CHANNELS]) used.delete(known);
  return [...used].sort().join('\n');
}
