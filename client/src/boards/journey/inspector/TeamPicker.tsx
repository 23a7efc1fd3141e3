/** The team that carries the selection; a new one can be made on the spot. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { Touchpoint } from '@polku/shared/boards/journey/schema';
import { addTeam } from '@polku/shared/project/commands/add-team';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { Select, TextField } from '../../../ui/Field';
import { commonOf } from './common-value';
import { usePanel } from './panel-context';
import { TeamMark } from './TeamMark';
import { teamsOf } from './teams';

/** No id: ids have letters and digits only. */
const NEW = '+new';

export function TeamPicker({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { session, run, readOnly } = usePanel();
  const teams = useProjection(session.projection, teamsOf);
  const [naming, setNaming] = useState(false);
  const ids = touchpoints.map(({ id }) => id);
  const known = new Set(teams.map(({ id }) => id));
  // A removed team reads as none, as on the canvas and in every figure.
  const common = commonOf(touchpoints, ({ team }) => (team !== null && known.has(team) ? team : ''));
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
          const tidy = name.trim();
          if (tidy === '') return;
          // The name of a team that is there already means that team.
          const same = teams.find((team) => team.name.trim().toLowerCase() === tidy.toLowerCase());
          const made = same ? null : run(addTeam, { name: tidy });
          const team = same?.id ?? (made?.done ? made.select[0] : undefined);
          if (team) run(setTouchpointFields, { ids, fields: { team } });
        }}
      />
    );
  }
  return (
    <Select
      label={words.t('word.team')}
      hiddenLabel
      value={common.mixed || common.value === '' ? null : common.value}
      placeholder={words.t(common.mixed ? 'inspector.mixed' : 'inspector.none')}
      disabled={readOnly}
      options={[
        { value: '', label: words.t('inspector.none') },
        ...teams.map((team) => ({
          value: team.id,
          label: team.name || words.t('word.untitled'),
          mark: <TeamMark color={team.color} subcontractor={team.subcontractor} />,
        })),
        { value: NEW, label: words.t('inspector.team.new'), mark: <Plus size={14} aria-hidden /> },
      ]}
      onChange={(team) => {
        if (team === NEW) setNaming(true);
        else run(setTouchpointFields, { ids, fields: { team: team === '' ? null : team } });
      }}
    />
  );
}
