/** What the goals mean for one team, on one page made to be printed and put on the wall. */
import { ownColour } from '@polku/shared/kernel/palette';
import { showDate } from '@polku/shared/kernel/dates';
import { progressOf } from '@polku/shared/boards/goals/analysis/progress';
import { teamPage } from '@polku/shared/boards/goals/analysis/team-page';
import { actualsOf, goalsSettings } from '@polku/shared/boards/goals/goals-reader';
import { showShort, showStanding } from '@polku/shared/boards/goals/show-value';
import type { Team } from '@polku/shared/kernel/project';
import { ArrowLeft, Printer } from 'lucide-react';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { useBoard } from '../../kernel/board/board-context';
import { Lead } from './Lead';
import { TeamAnswerField } from './TeamAnswerField';

export interface TeamPageProps {
  readonly teams: readonly Team[];
  readonly team: string;
  readonly onTeam: (id: string | null) => void;
}

export function TeamPage({ teams, team: wanted, onTeam }: TeamPageProps) {
  const words = useWords();
  const { session, board } = useBoard();
  const { projection } = session;
  const team = teams.find(({ id }) => id === wanted) ?? teams[0];
  const named = (text: string): string => text.trim() || words.t('word.untitled');
  if (!team) return <p className="goals-empty row spread grow soft rounded">{words.t('goals.page.noTeams')}</p>;
  const parts = teamPage(projection, board, team.id);
  const vision = goalsSettings(projection, board)?.vision.trim() ?? '';
  return (
    <>
      <div className="goals-bar paper row gap-2 no-print">
        <Button tone="quiet" icon={<ArrowLeft size={16} />} onPress={() => onTeam(null)}>
          {words.t('goals.page.all')}
        </Button>
        <div className="goals-choose">
          <Select
            label={words.t('goals.page.choose')}
            hiddenLabel
            value={team.id}
            options={teams.map(({ id, name }) => ({ value: id, label: named(name) }))}
            onChange={(id) => id !== '' && onTeam(id)}
          />
        </div>
        <span className="goals-bar-space grow" />
        <Button icon={<Printer size={16} />} onPress={() => window.print()}>
          {words.t('goals.page.print')}
        </Button>
      </div>
      <article className="goals-page" aria-labelledby="goals-page">
        <header style={{ borderColor: ownColour(team.color) }}>
          <p className="soft">{words.t('goals.page')}</p>
          <h1 id="goals-page">{named(team.name)}</h1>
          {vision !== '' && <blockquote>{vision}</blockquote>}
        </header>
        {parts.length === 0 && (
          <p className="goals-empty row spread grow soft rounded">
            {words.t('goals.page.none', { team: named(team.name) })}
          </p>
        )}
        {parts.map(({ goal, expectations, touchpoints }) => {
          const progress = progressOf(goal, actualsOf(projection, goal));
          return (
            <section key={goal.id}>
              <h2>
                <Lead label={named(goal.title)} ids={[goal.id]}>
                  {named(goal.title)}
                </Lead>
              </h2>
              {goal.why.trim() !== '' && <p className="soft">{goal.why}</p>}
              <p className="goals-page-measure small">
                {goal.measure.trim() !== '' && <span>{goal.measure}: </span>}
                <Lead label={named(goal.title)} ids={[goal.id]}>
                  <strong>
                    {showShort(goal.baseline, goal.unit, words)} → {showShort(goal.target, goal.unit, words)}
                  </strong>{' '}
                  {showDate(goal.targetDate, words)} · {showStanding(goal, progress, words)}
                </Lead>
              </p>
              <div className="goals-page-columns grid">
                <div>
                  <h3>{words.t('goals.page.expected')}</h3>
                  {expectations.length === 0 && <p className="small bad">{words.t('goals.page.silent')}</p>}
                  {expectations.map(({ id, expected, why }) => (
                    <div key={id} className="goals-page-expected">
                      <p>{expected}</p>
                      {why.trim() !== '' && (
                        <p className="goals-page-because">
                          <b>{words.t('goals.page.why')}</b> {why}
                        </p>
                      )}
                    </div>
                  ))}
                </div>
                {touchpoints.length > 0 && (
                  <div>
                    <h3>{words.t('goals.page.where')}</h3>
                    <ul>
                      {touchpoints.map(({ id, title, stage, boardName }) => (
                        <li key={id}>
                          <Lead label={named(title)} ids={[id]}>
                            {named(title)}
                          </Lead>{' '}
                          <small className="block faint">{[stage, boardName].filter(Boolean).join(' · ')}</small>
                        </li>
                      ))}
                    </ul>
                  </div>
                )}
              </div>
            </section>
          );
        })}
        <TeamAnswerField team={team.id} />
      </article>
    </>
  );
}
