/**
 * Maturity of experience management by area: random, expected or led, with reasons. Choosing a level on another day adds a
 * new assessment; earlier ones stay as history.
 */
import { showDate } from '@polku/shared/kernel/dates';
import { assessMaturity } from '@polku/shared/boards/goals/commands/assess-maturity';
import { setMaturityFields } from '@polku/shared/boards/goals/commands/set-maturity-fields';
import type { AreaHistory } from '@polku/shared/boards/goals/goals-reader';
import { MATURITY_LEVELS } from '@polku/shared/boards/goals/schema';
import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';
import { GoalText } from './GoalText';
import { useBoard } from '../../kernel/board/board-context';
import { useRemoveGoal } from './goal-removal';
import { RecordList, RowHandle, useRow } from './RecordList';
import { RecordMenu } from './RecordMenu';
import { today } from './today';

export function MaturityList({ areas }: { readonly areas: readonly AreaHistory[] }) {
  return (
    <RecordList records={areas.map(({ area: { id, name } }) => ({ id, name }))}>
      {areas.map((area, at) => (
        <AreaRow key={area.area.id} history={area} at={at} of={areas.length} />
      ))}
    </RecordList>
  );
}

function AreaRow({ history, at, of }: { readonly history: AreaHistory; readonly at: number; readonly of: number }) {
  const words = useWords();
  const { session, run, readOnly, found } = useBoard();
  const remove = useRemoveGoal();
  const me = useStore(session.presence.me, ({ name }) => name);
  const { area, assessments } = history;
  const [latest, ...earlier] = assessments;
  const level = latest?.level ?? null;
  const said = ({ date, by }: { date: string; by: string }): string =>
    [showDate(date, words), by].filter((text) => text !== '').join(' · ');
  return (
    <li
      className="goals-area grid card"
      data-row
      data-record={area.id}
      data-found={found?.has(area.id) || undefined}
      {...useRow(area.id)}
    >
      <RowHandle id={area.id} title={area.name} />
      <h3>
        <GoalText
          id={area.id}
          field="name"
          label={words.t('goals.area')}
          look="title"
          placeholder={words.t('goals.area.hint')}
          oneLine
        />
      </h3>
      <div className="goals-level grid gap-1">
        <Segmented
          label={`${words.t('goals.level')}: ${area.name.trim() || words.t('word.untitled')}`}
          value={level}
          disabled={readOnly}
          options={MATURITY_LEVELS.map((value) => ({ value, label: words.t(`goals.level.${value}`) }))}
          onChange={(next) => {
            if (next === null || next === level) return;
            const date = today();
            if (latest?.date === date) run(setMaturityFields, { ids: [latest.id], fields: { level: next, by: me } });
            else run(assessMaturity, { area: area.id, level: next, date, by: me });
          }}
        />
        <span className="goal-hint faint">
          {level ? words.t(`goals.level.${level}.how`) : words.t('goals.level.none')}
        </span>
      </div>
      <div className="goals-reasons">
        {latest && (
          <>
            <GoalText
              id={latest.id}
              field="reasons"
              label={words.t('goals.reasons')}
              look="body"
              placeholder={words.t('goals.reasons.hint')}
            />
            <span className="goal-hint faint">{said(latest)}</span>
          </>
        )}
        {earlier.length > 0 && (
          <details>
            <summary>{words.t('goals.history', { n: earlier.length })}</summary>
            <ol>
              {earlier.map((one) => (
                <li key={one.id}>
                  <strong>{words.t(`goals.level.${one.level ?? 'none'}`)}</strong> <span>{said(one)}</span>
                  {one.reasons.trim() !== '' && <p>{one.reasons}</p>}
                  {!readOnly && (
                    <IconButton
                      size="small"
                      label={`${words.t('goals.remove')}: ${said(one)}`}
                      icon={<X size={12} />}
                      onPress={() => remove(one.id)}
                    />
                  )}
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      <RecordMenu id={area.id} title={area.name} at={at} of={of} />
    </li>
  );
}
