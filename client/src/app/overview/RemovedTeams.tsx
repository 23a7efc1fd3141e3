/** Deleted teams, with a way to restore each with all its references. */
import { SPECS } from '@polku/shared/boards/index';
import { restorableTeams } from '@polku/shared/project/restorable-teams';
import { restoreProjectRecords } from '@polku/shared/project/commands/restore-project-records';
import type { Session } from '../../kernel/session/session-types';
import { useDerived } from '../../kernel/store/use-projection';
import type { RunCommand } from '../../kernel/board/run-command';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { referrersOf } from '../boards/relations';

export interface RemovedTeamsProps {
  readonly session: Session;
  readonly readOnly: boolean;
  /** @returns whether it was done */
  readonly run: RunCommand;
}

export function RemovedTeams({ session, readOnly, run }: RemovedTeamsProps) {
  const words = useWords();
  const { projection } = session;
  const teams = useDerived(
    projection,
    (read) => [read.list('team', ''), projection.removed()],
    (read) => restorableTeams(read, projection.removed(), (id) => referrersOf(read, SPECS, id).size > 0),
  );
  if (teams.length === 0) return null;
  return (
    <>
      <h3 id="overview-teams-away">{words.t('overview.teams.away')}</h3>
      <ul className="overview-away grid gap-2" aria-labelledby="overview-teams-away">
        {teams.map(({ id, name: given }) => {
          const name = given || words.t('word.untitled');
          return (
            <li className="row gap-3" key={id}>
              <span>{name}</span>
              {!readOnly && (
                <Button
                  size="small"
                  aria-label={words.t('boards.away.restoreNamed', { name })}
                  onPress={() => run(restoreProjectRecords, { ids: [id] })}
                >
                  {words.t('word.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
