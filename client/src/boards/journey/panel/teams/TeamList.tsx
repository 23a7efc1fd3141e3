/** The project's teams: name, colour, subcontractor flag, and how much of this journey each carries. */
import { ownColour } from '@polku/shared/kernel/palette';
import { touchpointsOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { touchpointCounter } from '@polku/shared/boards/journey/facts/touchpoint-counter';
import type { Team } from '@polku/shared/kernel/project';
import { addTeam } from '@polku/shared/project/commands/add-team';
import { removeTeam } from '@polku/shared/project/commands/remove-team';
import { setTeamFields } from '@polku/shared/project/commands/set-team-fields';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import { ArrowUpRight, Plus, Trash2 } from 'lucide-react';
import { memo, useCallback, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useProjection } from '../../../../kernel/store/use-projection';
import { colorName } from '../../../../kernel/words/color-name';
import { useWords } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { Switch } from '../../../../ui/Switch';
import { TextField } from '../../../../ui/Field';
import { useIdleValue } from '../../../../kernel/sliced/use-idle-value';
import { useBoard } from '../../../../kernel/board/board-context';
import { TeamMark } from './TeamMark';
import { teamsOf } from '../../control/teams';
import { TextEditor } from '../fields/TextEditor';

function TeamSettings({ team, close }: { team: Team; close: () => void }) {
  const words = useWords();
  const { run } = useBoard();
  return (
    <div className="team-settings stack gap-2">
      <div className="team-colors grid gap-2" role="group" aria-label={words.t('inspector.team.color')}>
        {TEAM_COLORS.map((color) => (
          <button
            key={color}
            type="button"
            className="team-color swatch"
            aria-label={colorName(color, words)}
            aria-pressed={team.color.toUpperCase() === color}
            style={{ background: ownColour(color) }}
            onClick={() => run(setTeamFields, { id: team.id, fields: { color } })}
          />
        ))}
      </div>
      <Switch
        label={words.t('inspector.team.subcontractor')}
        on={team.subcontractor}
        onChange={(subcontractor) => run(setTeamFields, { id: team.id, fields: { subcontractor } })}
      />
      <Button
        size="small"
        tone="danger"
        icon={<Trash2 size={14} />}
        onPress={() => {
          run(removeTeam, { id: team.id });
          close();
        }}
      >
        {words.t('inspector.team.remove')}
      </Button>
      <p className="hint">{words.t('inspector.team.remove.means')}</p>
    </div>
  );
}

const TeamRow = memo(function TeamRow({ team, count }: { team: Team; count: number }) {
  const words = useWords();
  const { readOnly } = useBoard();
  const name = team.name || words.t('word.untitled');
  const mark = <TeamMark color={team.color} subcontractor={false} />;
  return (
    <li className="team-row row gap-1 rule-below">
      {readOnly ? (
        mark
      ) : (
        <DialogTrigger>
          <AriaButton
            className="team-open center fixed rounded-small"
            aria-label={words.t('inspector.team.settings', { name })}
          >
            {mark}
          </AriaButton>
          <Popover className="menu-popover" placement="bottom start" offset={4}>
            <Dialog aria-label={words.t('inspector.team.settings', { name })}>
              {({ close }) => <TeamSettings team={team} close={close} />}
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
      <TextEditor
        id={team.id}
        field="name"
        look="inline"
        short
        label={words.t('inspector.team.nameOf', { name })}
        placeholder={words.t('word.untitled')}
      />
      {team.subcontractor && (
        <span className="team-out soft" title={words.t('inspector.team.subcontractor')}>
          <ArrowUpRight size={14} aria-hidden />
          <span className="visually-hidden">{words.t('inspector.team.subcontractor')}</span>
        </span>
      )}
      <span className="team-count soft" title={words.t('inspector.team.carries', { n: count })}>
        {words.number(count, 0)}
      </span>
    </li>
  );
});

function sameCounts(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([team, count]) => b.get(team) === count);
}

export function TeamList() {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const teams = useProjection(session.projection, teamsOf);
  const [adding, setAdding] = useState(false);
  const make = useCallback(() => {
    const count = touchpointCounter(({ team }) => (team === null ? [] : [team]));
    return () => new Map(count(touchpointsOf(session.projection, board)));
  }, [session, board]);
  const counts = useIdleValue(session.projection, make, sameCounts);
  return (
    <>
      {teams.length > 0 && (
        <ul className="team-list" aria-label={words.t('inspector.section.teams')}>
          {teams.map((team) => (
            <TeamRow key={team.id} team={team} count={counts?.get(team.id) ?? 0} />
          ))}
        </ul>
      )}
      {adding && (
        <TextField
          label={words.t('inspector.team.newName')}
          hiddenLabel
          value=""
          autoFocus
          placeholder={words.t('inspector.team.newName')}
          onLeave={() => setAdding(false)}
          onCommit={(name) => {
            setAdding(false);
            if (name.trim() !== '') run(addTeam, { name: name.trim() });
          }}
        />
      )}
      {!readOnly && !adding && (
        <Button size="small" tone="quiet" icon={<Plus size={14} />} onPress={() => setAdding(true)}>
          {words.t('inspector.team.add')}
        </Button>
      )}
    </>
  );
}
