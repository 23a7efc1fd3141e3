/** Deleted teams, each to be brought back with all that refers to it. */
import type { Team } from '@polku/shared/kernel/project';
import type { Command } from '@polku/shared/kernel/command';
import { restoreProjectRecords } from '@polku/shared/project/commands/restore-project-records';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';

export interface RemovedTeamsProps {
  readonly session: Session;
  readonly readOnly: boolean;
  /** @returns whether it was done */
  readonly run: <Args>(command: Command<Args>, args: Args) => boolean;
}

export function RemovedTeams({ session, readOnly, run }: RemovedTeamsProps) {
  const words = useWords();
  const removed = useProjection(session.projection, (read) => read.removed());
  const teams = removed.filter(({ type }) => type === 'team') as unknown as readonly Team[];
  if (teams.length === 0) return null;
  return (
    <>
      <h3 id="overview-teams-away">{words.t('overview.teams.away')}</h3>
      <ul className="overview-away" aria-labelledby="overview-teams-away">
        {teams.map(({ id, name: given }) => {
          const name = given || words.t('word.untitled');
          return (
            <li key={id}>
              <span>{name}</span>
              {!readOnly && (
                <Button
                  size="small"
                  aria-label={words.t('boards.away.restoreNamed', { name })}
                  onPress={() => run(restoreProjectRecords, { ids: [id] })}
                >
                  {words.t('boards.away.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
