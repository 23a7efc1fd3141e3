/** Which lanes the map shows, for everybody. A lane that nobody has switched follows what the touchpoints hold. */
import { cardsOf } from '@polku/shared/boards/journey/cards';
import { setLane } from '@polku/shared/boards/journey/commands/set-lane';
import { readJourney } from '@polku/shared/boards/journey/journey-reader';
import { arrangeLanes } from '@polku/shared/boards/journey/lanes/arrange';
import { LANE_TYPES } from '@polku/shared/boards/journey/lanes/list';
import { timeAxis } from '@polku/shared/boards/journey/layout/axis';
import type { Card, Lane } from '@polku/shared/boards/journey/schema';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { useCallback } from 'react';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords, type Words } from '../../../kernel/words/words';
import { Switch } from '../../../ui/Switch';
import { useIdleValue } from '../figures/use-idle-value';
import { CurveChoice } from '../personas/CurveChoice';
import { usePanel } from './panel-context';

/** @returns ids of the lanes that show themselves while nobody has switched them */
function shownByThemselves(read: RecordReader, board: string, words: Words): ReadonlySet<string> {
  const cards = new Map<string, Card[]>();
  for (const card of cardsOf(read, board)) cards.set(card.kind, [...(cards.get(card.kind) ?? []), card]);
  // Only what the touchpoints and cards hold decides; the rest of the context belongs to drawing.
  const drawing = { places: new Map<string, never>(), workdayHours: 7.5, blindSpotFrom: 1, timeScale: 'log' } as const;
  const context = { read, board, words, axis: timeAxis(readJourney(read, board)), cards, ...drawing };
  return new Set(LANE_TYPES.filter((type) => type.shownByDefault(context)).map(({ id }) => id));
}

export function LaneSwitches() {
  const words = useWords();
  const { session, board, run, readOnly } = usePanel();
  const { projection } = session;
  const records = useProjection(projection, (read) => read.list('lane', board)) as unknown as readonly Lane[];
  const make = useCallback(() => () => shownByThemselves(projection, board, words), [projection, board, words]);
  const byThemselves = useIdleValue(projection, make);
  const switched = new Map(records.map((record) => [record.lane, record.shown]));
  return (
    <div className="lane-switches">
      {arrangeLanes(LANE_TYPES, records).map(({ id }) => (
        <Switch
          key={id}
          label={words.say(`lane.${id}`)}
          on={switched.get(id) ?? byThemselves?.has(id) ?? false}
          disabled={readOnly}
          onChange={(shown) => run(setLane, { board, lane: id, shown })}
        />
      ))}
      <CurveChoice />
    </div>
  );
}
