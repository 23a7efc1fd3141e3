/** Which lanes the map shows, for everyone. A lane that nobody has switched depends on what the touchpoints hold. */
import { cardsOf } from '@polku/shared/boards/journey/records/cards';
import { setLane } from '@polku/shared/boards/journey/commands/set-lane';
import { touchpointsOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { arrangeLanes } from '@polku/shared/boards/journey/picture/lanes/arrange';
import { LANE_TYPES } from '@polku/shared/boards/journey/picture/lanes/list';
import { laneRecord, reactionRecord } from '@polku/shared/boards/journey/records/schema';
import { touchpointCounter } from '@polku/shared/boards/journey/facts/touchpoint-counter';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { useCallback } from 'react';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { Switch } from '../../../ui/Switch';
import { useIdleValue } from '../../../kernel/sliced/use-idle-value';
import { CurveChoice } from './personas/CurveChoice';
import { useBoard } from '../../../kernel/board/board-context';

const RATINGS = ['staffBelief', 'experience', 'expectation'] as const;

/** @returns the ids of lanes shown by default, as one comparable text */
function shownByThemselves(read: RecordReader, board: string): () => string {
  const count = touchpointCounter((touchpoint) => RATINGS.filter((name) => touchpoint[name] !== null));
  return () => {
    const ratings = count(touchpointsOf(read, board));
    const holds = {
      rated: (rating: string) => ratings.has(rating),
      cardKinds: new Set<string>(cardsOf(read, board).map(({ kind }) => kind)),
      reactions: read.list(reactionRecord, board).length > 0,
    };
    return LANE_TYPES.filter((type) => type.shownByDefault(holds))
      .map(({ id }) => id)
      .join(' ');
  };
}

export function LaneSwitches() {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const { projection } = session;
  const records = useProjection(projection, (read) => read.list(laneRecord, board));
  const make = useCallback(() => shownByThemselves(projection, board), [projection, board]);
  const byThemselves = useIdleValue(projection, make)?.split(' ');
  const switched = new Map(records.map((record) => [record.lane, record.shown]));
  return (
    <div className="lane-switches">
      {arrangeLanes(LANE_TYPES, records).map(({ id }) => (
        <Switch
          key={id}
          label={words.say(`lane.${id}`)}
          on={switched.get(id) ?? byThemselves?.includes(id) ?? false}
          disabled={readOnly}
          onChange={(shown) => run(setLane, { board, lane: id, shown })}
        />
      ))}
      <CurveChoice />
    </div>
  );
}
