/** The project's teams: order, name, colour, subcontractor flag, contact, and how much they carry across all boards. */
import { each, type Pieces } from '@polku/shared/kernel/pieces';
import { boardRecord, teamRecord } from '@polku/shared/kernel/project';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { addTeam } from '@polku/shared/project/commands/add-team';
import { moveTeam } from '@polku/shared/project/commands/move-team';
import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { KINDS_ON_SCREEN } from '../../boards/index';
import { useSlicedValue } from '../../kernel/sliced/use-sliced-value';
import { commandRunner, problemToast } from '../../kernel/board/run-command';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { useReorder } from '../../ui/ReorderHandle';
import { useServices } from '../services';
import { RemovedTeams } from './RemovedTeams';
import { TeamRow } from './TeamRow';

export interface TeamsSectionProps {
  readonly session: Session;
  readonly readOnly: boolean;
}

/** What is counted for each team, kind by kind. */
const CARRIED = KINDS_ON_SCREEN.flatMap(({ kind, view: { carried } }) => (carried ? [{ kind, ...carried }] : []));

/** @returns for each kind of `CARRIED`, how much each team carries on all boards of the kind */
function* carriedInPieces(read: RecordReader): Pieces<readonly ReadonlyMap<string | null, number>[]> {
  const all: ReadonlyMap<string | null, number>[] = [];
  for (const { kind, teams: teamsOn } of CARRIED) {
    const counts = new Map<string | null, number>();
    for (const board of read.list(boardRecord, '').filter((one) => one.kind === kind))
      yield* each(teamsOn(read, board.id), (team) => counts.set(team, (counts.get(team) ?? 0) + 1));
    all.push(counts);
  }
  return all;
}

export function TeamsSection({ session, readOnly }: TeamsSectionProps) {
  const words = useWords();
  const { toasts } = useServices();
  const { projection } = session;
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const teams = useProjection(projection, (read) => read.list(teamRecord, ''));
  const make = useCallback(() => () => carriedInPieces(projection), [projection]);
  const carried = useSlicedValue(projection, make);
  const run = commandRunner(session, words, problemToast(toasts));
  const reorder = useReorder(
    teams.map(({ id }) => id),
    (id, index) => {
      const name = teams.find((team) => team.id === id)?.name || words.t('word.untitled');
      if (run(moveTeam, { id, index }))
        setSaid(words.t('overview.team.moved', { name, place: index + 1, all: teams.length }));
    },
  );
  return (
    <section className="overview-section grid gap-4" aria-labelledby="overview-teams">
      <h2 id="overview-teams">{words.t('word.teams')}</h2>
      {teams.length === 0 && <p className="soft">{words.t('overview.teams.none')}</p>}
      {teams.length > 1 && <p className="soft">{words.t('overview.teams.means')}</p>}
      {teams.length > 0 && (
        <div className="overview-wide scroll">
          <table className="overview-table overview-teams" aria-labelledby="overview-teams">
            <thead>
              <tr>
                {!readOnly && (
                  <th scope="col">
                    <span className="visually-hidden">{words.t('overview.team.order')}</span>
                  </th>
                )}
                <th scope="col">{words.t('word.colour')}</th>
                <th scope="col">{words.t('overview.team.name')}</th>
                <th scope="col">{words.t('overview.team.subcontractor')}</th>
                <th scope="col">{words.t('overview.team.contact')}</th>
                {CARRIED.map(({ kind, heading }) => (
                  <th key={kind} scope="col" className="overview-number">
                    {words.t(heading)}
                  </th>
                ))}
                {!readOnly && <td />}
              </tr>
            </thead>
            <tbody>
              {teams.map((team) => (
                <TeamRow
                  key={team.id}
                  session={session}
                  team={team}
                  carried={CARRIED.map(({ kind }, at) => (
                    <td key={kind} className="overview-number">
                      {carried && words.number(carried[at]?.get(team.id) ?? 0, 0)}
                    </td>
                  ))}
                  readOnly={readOnly}
                  reorder={reorder}
                  run={run}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {adding && (
        <TextField
          label={words.t('overview.team.new')}
          hiddenLabel
          value=""
          autoFocus
          placeholder={words.t('overview.team.new')}
          onLeave={() => setAdding(false)}
          onCommit={(name) => {
            setAdding(false);
            if (name.trim() !== '') run(addTeam, { name: name.trim() });
          }}
        />
      )}
      {!readOnly && !adding && (
        <Button size="small" icon={<Plus size={14} />} onPress={() => setAdding(true)}>
          {words.t('overview.team.add')}
        </Button>
      )}
      <RemovedTeams session={session} readOnly={readOnly} run={run} />
    </section>
  );
}
