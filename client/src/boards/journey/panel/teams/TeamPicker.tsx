/** The selection's team; a new one can be created on the spot, also as a subcontractor. */
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { setTeamFields } from '@polku/shared/project/commands/set-team-fields';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import { ArrowUpRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { Select, TextField } from '../../../../ui/Field';
import { commonOf } from '../fields/common-value';
import { useBoard } from '../../../../kernel/board/board-context';
import { TeamMark } from './TeamMark';
import { teamsOf } from '../../control/teams';

/** No id: ids have letters and digits only. */
const NEW = '+new';
const SUBCONTRACTOR = '+subcontractor';

export function TeamPicker({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const teams = useProjection(session.projection, teamsOf);
  const [naming, setNaming] = useState(false);
  const ids = touchpoints.map(({ id }) => id);
  const known = new Set(teams.map(({ id }) => id));
  // A removed team counts as none, as on the canvas and in every figure; here its name is still shown.
  const common = commonOf(touchpoints, ({ team }) => (team !== null && known.has(team) ? team : ''));
  const named = commonOf(touchpoints, ({ team }) => team ?? '');
  const gone = useProjection(session.projection, (read) => (named.mixed ? undefined : read.get(named.value)));
  const none =
    gone?.type === 'team' && gone.removed
      ? words.t('inspector.team.removed', { name: String(gone['name']) || words.t('word.untitled') })
      : words.t('inspector.none');
  const chosen = common.mixed ? undefined : teams.find(({ id }) => id === common.value);
  if (naming) {
    return (
      <TextField
        label={words.t('inspector.team.newName')}
        hiddenLabel
        value=""
        autoFocus
        placeholder={words.t('inspector.team.newName')}
        onLeave={() => setNaming(false)}
        onCommit={(name) => {
          setNaming(false);
          if (name.trim() === '') return;
          // The name of a team that is there already means that team.
          const rows = ids.map((id) => ({ id, teamName: name }));
          run(fillTouchpoints, { board, rows, teamColors: TEAM_COLORS });
        }}
      />
    );
  }
  return (
    <Select
      label={words.t('word.team')}
      hiddenLabel
      value={common.mixed || common.value === '' ? null : common.value}
      placeholder={common.mixed ? words.t('inspector.mixed') : none}
      disabled={readOnly}
      options={[
        { value: '', label: words.t('inspector.none') },
        ...teams.map((team) => ({
          value: team.id,
          label: team.name || words.t('word.untitled'),
          mark: <TeamMark color={team.color} subcontractor={team.subcontractor} />,
        })),
        { value: NEW, label: words.t('inspector.team.new'), mark: <Plus size={14} aria-hidden /> },
        ...(chosen
          ? [
              {
                value: SUBCONTRACTOR,
                label: words.t(chosen.subcontractor ? 'inspector.team.toOwn' : 'inspector.team.toSubcontractor', {
                  name: chosen.name || words.t('word.untitled'),
                }),
                mark: <ArrowUpRight size={14} aria-hidden />,
              },
            ]
          : []),
      ]}
      onChange={(team) => {
        if (team === NEW) setNaming(true);
        else if (team === SUBCONTRACTOR && chosen)
          run(setTeamFields, { id: chosen.id, fields: { subcontractor: !chosen.subcontractor } });
        else run(setTouchpointFields, { ids, fields: { team: team === '' ? null : team } });
      }}
    />
  );
}
