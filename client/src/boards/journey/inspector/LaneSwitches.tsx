/** Which lanes the map shows, for everybody. A lane that nobody has switched follows what the touchpoints hold. */
import { cardsOf } from '@polku/shared/boards/journey/cards';
import { setLane } from '@polku/shared/boards/journey/commands/set-lane';
import { readJourney } from '@polku/shared/boards/journey/journey-reader';
import { arrangeLanes } from '@polku/shared/boards/journey/lanes/arrange';
import { LANE_TYPES } from '@polku/shared/boards/journey/lanes/list';
import { timeAxis } from '@polku/shared/boards/journey/layout/axis';
import type { Card, Lane } from '@polku/shared/boards/journey/schema';
import { useDerived } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { Switch } from '../../../ui/Switch';
import { usePanel } from './panel-context';

export function LaneSwitches() {
  const words = useWords();
  const { session, board, run, readOnly } = usePanel();
  const lanes = useDerived(
    session.projection,
    (read) => ['lane', 'touchpoint', 'stage', 'card'].map((type) => read.list(type, board)),
    (read) => {
      const records = read.list('lane', board) as unknown as readonly Lane[];
      const shownBy = new Map(records.map((record) => [record.lane, record.shown]));
      const cards = new Map<string, Card[]>();
      for (const card of cardsOf(read, board)) cards.set(card.kind, [...(cards.get(card.kind) ?? []), card]);
      const axis = timeAxis(readJourney(read, board));
      // Only what the touchpoints and cards hold decides; the rest of the context belongs to drawing.
      const context = {
        read,
        board,
        words,
        axis,
        cards,
        places: new Map<string, never>(), workdayHours: 7.5,
        blindSpotFrom: 1,
        timeScale: 'log',
      } as const;
      return arrangeLanes(LANE_TYPES, records).map((type) => ({
        id: type.id,
        shown: shownBy.get(type.id) ?? type.shownByDefault(context),
      }));
    },
  );
  return (
    <div className="lane-switches">
      {lanes.map((lane) => (
        <Switch
          key={lane.id}
          label={words.say(`lane.${lane.id}`)}
          on={lane.shown}
          disabled={readOnly}
          onChange={(shown) => run(setLane, { board, lane: lane.id, shown })}
        />
      ))}
    </div>
  );
}
