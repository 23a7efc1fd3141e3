/**
 * Maturity of experience management by area: random, expected or led, with reasons. Choosing a level on another day adds a
 * new assessment; earlier ones stay as history.
 */
import { showDate } from '@polku/shared/kernel/dates';
import { assessMaturity } from '@polku/shared/boards/goals/commands/assess-maturity';
import { setMaturityFields } from '@polku/shared/boards/goals/commands/set-maturity-fields';
import type { AreaHistory } from '@polku/shared/boards/goals/goals-reader';
import {
  DATA_LEVELS,
  type DataLevel,
  MATURITY_LEVELS,
  MATURITY_SCALES,
  type MaturityLevel,
} from '@polku/shared/boards/goals/schema';
import { showComputed } from '@polku/shared/boards/goals/show-value';
import type { AreaMaturity } from '@polku/shared/boards/goals/analysis/maturity-figures';
import { setMaturityAreaFields } from '@polku/shared/boards/goals/commands/set-maturity-area-fields';
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

export interface MaturityListProps {
  readonly areas: readonly AreaHistory[];
  readonly figures: readonly AreaMaturity[];
}

export function MaturityList({ areas, figures }: MaturityListProps) {
  return (
    <RecordList records={areas.map(({ area: { id, name } }) => ({ id, name }))}>
      {areas.map((area, at) => (
        <AreaRow
          key={area.area.id}
          history={area}
          figure={figures.find((one) => one.area === area.area.id)}
          at={at}
          of={areas.length}
        />
      ))}
    </RecordList>
  );
}

interface AreaRowProps {
  readonly history: AreaHistory;
  /** Of areas of experience: what the maps show. */
  readonly figure: AreaMaturity | undefined;
  readonly at: number;
  readonly of: number;
}

function AreaRow({ history, figure, at, of }: AreaRowProps) {
  const words = useWords();
  const { session, run, readOnly, found } = useBoard();
  const remove = useRemoveGoal();
  const me = useStore(session.presence.me, ({ name }) => name);
  const { area, assessments } = history;
  const [latest, ...earlier] = assessments;
  const ofData = area.scale === 'data';
  const level = (ofData ? latest?.dataLevel : latest?.level) ?? null;
  const scale = ofData ? ('data' as const) : ('level' as const);
  const nameOf = (value: MaturityLevel | DataLevel | null): string =>
    words.say(value === null ? 'goals.level.none' : `goals.${scale}.${value}`);
  const said = ({ date, by }: { date: string; by: string }): string =>
    [showDate(date, words), by].filter((text) => text !== '').join(' · ');
  return (
    <li
      className="goals-area grid card"
      data-row
      data-record={area.id}
      data-comments
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
          options={(ofData ? DATA_LEVELS : MATURITY_LEVELS).map((value) => ({ value, label: nameOf(value) }))}
          onChange={(next) => {
            if (next === null || next === level) return;
            const date = today();
            const judged = ofData ? { dataLevel: dataLevelOf(next) } : { level: maturityLevelOf(next) };
            if (latest?.date === date) run(setMaturityFields, { ids: [latest.id], fields: { ...judged, by: me } });
            else run(assessMaturity, { area: area.id, ...judged, date, by: me });
          }}
        />
        <span className="goal-hint faint">
          {level === null ? words.t('goals.level.none') : words.say(`goals.${scale}.${level}.how`)}
        </span>
        {level !== null && (
          <span className="goal-hint soft">
            {words.t('goals.level.next', { question: words.say(`goals.${scale}.${level}.next`) })}
          </span>
        )}
        {figure && (
          <span className={`goal-hint ${(figure.over ?? 0) > 0 ? 'bad' : 'faint'}`}>
            {words.t('goals.maturity.computed')}: {showComputed(figure.computed, words)}
          </span>
        )}
        {!readOnly && assessments.length === 0 && (
          <span className="no-print">
            <Segmented
              label={words.t('goals.scale')}
              size="small"
              value={area.scale}
              options={MATURITY_SCALES.map((value) => ({ value, label: words.t(`goals.scale.${value}`) }))}
              onChange={(next) => next && run(setMaturityAreaFields, { ids: [area.id], fields: { scale: next } })}
            />
          </span>
        )}
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
                  <strong>{nameOf((ofData ? one.dataLevel : one.level) ?? null)}</strong> <span>{said(one)}</span>
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

const dataLevelOf = (value: MaturityLevel | DataLevel): DataLevel | null =>
  DATA_LEVELS.find((one) => one === value) ?? null;
const maturityLevelOf = (value: MaturityLevel | DataLevel): MaturityLevel | null =>
  MATURITY_LEVELS.find((one) => one === value) ?? null;
