/**
 * Goals × teams as a real table with sticky headers. Tab reaches one cell, arrows move, Enter, F2 or typing edits, Escape
 * returns to the cell. Two people may write in one cell.
 */
import { ownColour } from '@polku/shared/kernel/palette';
import type { GoalFigures } from '@polku/shared/boards/goals/analysis/analyse';
import { expectOfTeam } from '@polku/shared/boards/goals/commands/expect-of-team';
import { cellOf, type Referred } from '@polku/shared/boards/goals/goals-reader';
import { showReferred } from '@polku/shared/boards/goals/show-value';
import type { Goal } from '@polku/shared/boards/goals/schema';
import type { AnyRecord } from '@polku/shared/kernel/records';
import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../kernel/words/words';
import { ExpectationCell } from './ExpectationCell';
import { useBoard } from '../../kernel/board/board-context';
import { PeopleMark } from '../../kernel/presence/PeopleMark';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function colorOf(team: AnyRecord | undefined): string {
  const color = team?.['color'];
  return typeof color === 'string' ? ownColour(color) : 'var(--line-strong)';
}

export interface ExpectationGridProps {
  readonly goals: readonly Goal[];
  readonly teams: readonly Referred[];
  readonly figures: readonly GoalFigures[];
  readonly onTeam: (id: string) => void;
}

export function ExpectationGrid({ goals, teams, figures, onTeam }: ExpectationGridProps) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [editing, setEditing] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const helpId = useId();
  const row = Math.min(at[0], goals.length - 1);
  const column = Math.min(at[1], teams.length - 1);
  const focusCell = useCallback((down: number, right: number) => {
    table.current?.querySelector<HTMLElement>(`[data-cell="${down}:${right}"]`)?.focus();
  }, []);
  const go = (down: number, right: number): void => {
    const next = [
      Math.max(0, Math.min(goals.length - 1, down)),
      Math.max(0, Math.min(teams.length - 1, right)),
    ] as const;
    flushSync(() => {
      setEditing(false);
      setAt(next);
    });
    focusCell(...next);
  };
  const begin = (down: number, right: number): void => {
    const [goal, team] = [goals[down], teams[right]];
    if (readOnly || !goal || !team) return;
    const there = cellOf(session.projection, goal, team.id).length > 0;
    if (!there && (team.removed || !run(expectOfTeam, { goal: goal.id, team: team.id }))) return;
    flushSync(() => {
      setAt([down, right]);
      setEditing(true);
    });
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  };
  const leave = useCallback(() => {
    flushSync(() => setEditing(false));
    focusCell(row, column);
  }, [focusCell, row, column]);
  const keyDown = (event: KeyboardEvent<HTMLElement>, down: number, right: number): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    const mod = event.ctrlKey || event.metaKey;
    if (step && !event.altKey) {
      event.preventDefault();
      const far = mod ? Number.MAX_SAFE_INTEGER : 1;
      go(down + step[0] * far, right + step[1] * far);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      const last = event.key === 'End';
      go(mod ? (last ? goals.length - 1 : 0) : down, last ? teams.length - 1 : 0);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      begin(down, right);
    } else if (/^.$/u.test(event.key) && !mod && !event.altKey) {
      // The text gets the focus now, and with it the character.
      begin(down, right);
    }
  };
  return (
    <div className="goals-grid-scroll card scroll relative">
      {/* A table whose cells are walked like those of a spreadsheet. */}
      <table
        ref={table}
        className="goals-grid"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={words.t('goals.grid')}
        aria-describedby={helpId}
      >
        <thead>
          <tr>
            <th scope="col">{words.t('goals.goal')}</th>
            {teams.map((team) => {
              const name = showReferred(team, words);
              return (
                <th key={team.id} scope="col" data-removed={team.removed || undefined}>
                  <i style={{ background: colorOf(session.projection.get(team.id)) }} />
                  {team.removed ? (
                    name
                  ) : (
                    <button
                      type="button"
                      aria-label={words.t('goals.team.open', { team: name })}
                      onClick={() => onTeam(team.id)}
                    >
                      {name}
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {goals.map((goal, down) => {
            const silent = new Set(figures.find((figure) => figure.goal === goal.id)?.silentTeams);
            const title = goal.title.trim() || words.t('word.untitled');
            return (
              <tr key={goal.id} data-record={goal.id}>
                <th className="surface" scope="row">
                  {title}
                </th>
                {teams.map((team, right) => {
                  const here = down === row && right === column;
                  const expected = cellOf(session.projection, goal, team.id);
                  return (
                    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a cell of a grid
                    <td
                      className="relative"
                      data-team={showReferred(team, words)}
                      data-field={team.id}
                      key={team.id}
                      data-cell={`${down}:${right}`}
                      data-editing={(here && editing) || undefined}
                      tabIndex={here && !editing ? 0 : -1}
                      onKeyDown={(event) => keyDown(event, down, right)}
                      onFocus={() => !here && setAt([down, right])}
                      onClick={() => !(here && editing) && begin(down, right)}
                      onBlur={(event) => {
                        if (here && editing && !event.currentTarget.contains(event.relatedTarget)) setEditing(false);
                      }}
                    >
                      <ExpectationCell
                        cells={expected}
                        team={showReferred(team, words)}
                        editing={here && editing}
                        onLeave={leave}
                        area={area}
                        silent={silent.has(team.id)}
                      />
                      <PeopleMark id={goal.id} field={team.id} look="cell" />
                      {expected.map(({ id }) => (
                        <PeopleMark key={id} id={id} look="cell" />
                      ))}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p id={helpId} className="visually-hidden">
        {words.t('goals.grid.help')}
      </p>
    </div>
  );
}
