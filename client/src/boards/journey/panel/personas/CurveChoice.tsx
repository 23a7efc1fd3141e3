/** Whose emotion curves the lane shows, for everyone; two chosen ones are shown side by side. */
import { setLane } from '@polku/shared/boards/journey/commands/set-lane';
import { touchpointsOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { laneId, laneRecord } from '@polku/shared/boards/journey/records/schema';
import { touchpointCounter } from '@polku/shared/boards/journey/facts/touchpoint-counter';
import { useCallback } from 'react';
import { PortraitPicture } from '../../../../portraits/PortraitPicture';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { Chips } from '../../../../ui/Chips';
import { useIdleValue } from '../../../../kernel/sliced/use-idle-value';
import { useBoard } from '../../../../kernel/board/board-context';
import './personas.css';
import { usePersonas } from '../../control/use-personas';

export function CurveChoice() {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const personas = usePersonas(session);
  const make = useCallback(() => {
    const count = touchpointCounter(({ emotionByPersona }) => emotionByPersona.map(({ persona }) => persona));
    return () => [...count(touchpointsOf(session.projection, board)).keys()].sort().join(' ');
  }, [session, board]);
  const felt = useIdleValue(session.projection, make)?.split(' ');
  const lane = useProjection(session.projection, (read) => read.get(laneRecord, laneId(board, 'emotion')));
  const choices = personas.filter(({ id }) => felt?.includes(id));
  if (choices.length === 0) return null;
  const chosen = lane?.personas ?? null;
  const shown = (id: string): boolean => chosen === null || chosen.includes(id);
  return (
    <div className="curve-choice">
      <p className="caption soft">{words.t('persona.journey.curves')}</p>
      <Chips
        label={words.t('persona.journey.curves')}
        disabled={readOnly}
        options={choices.map(({ id, name, portrait }) => ({
          value: id,
          label: name || words.t('word.untitled'),
          mark: <PortraitPicture portrait={portrait} />,
        }))}
        state={shown}
        onToggle={(id) => {
          const next = choices.map((one) => one.id).filter((one) => (one === id ? !shown(one) : shown(one)));
          run(setLane, { board, lane: 'emotion', personas: next.length === choices.length ? null : next });
        }}
      />
    </div>
  );
}
