/** The teams of the project in one place: name, colour, subcontractor, contact, and how much they carry on all boards. */
import type { Command } from '@polku/shared/kernel/command';
import type { Board, Team } from '@polku/shared/kernel/project';
import { addTeam } from '@polku/shared/project/commands/add-team';
import { removeTeam } from '@polku/shared/project/commands/remove-team';
import { setTeamFields } from '@polku/shared/project/commands/set-team-fields';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import { Plus, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useIdleValue } from '../../boards/journey/figures/use-idle-value';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Switch } from '../../ui/Switch';
import { NameField } from '../NameField';
import { useServices } from '../services';

export interface TeamsSectionProps {
  readonly session: Session;
  readonly readOnly: boolean;
}

export function TeamsSection({ session, readOnly }: TeamsSectionProps) {
  const words = useWords();
  const { toasts } = useServices();
  const { projection } = session;
  const [adding, setAdding] = useState(false);
  const teams = useProjection(projection, (read) => read.list('team', '')) as unknown as readonly Team[];
  const make = useCallback(
    () => () => {
      const carried = new Map<unknown, number>();
      for (const { id } of projection.list('board', '') as unknown as readonly Board[]) {
        for (const { team } of projection.list('touchpoint', id)) carried.set(team, (carried.get(team) ?? 0) + 1);
      }
      return carried;
    },
    [projection],
  );
  const carried = useIdleValue(projection, make);
  const run = <Args,>(command: Command<Args>, args: Args): boolean => {
    const result = session.runner.run(command, args);
    if (!result.done) toasts.show({ text: words.say(result.refusal.reason, result.refusal.values), tone: 'problem' });
    return result.done;
  };
  return (
    <section className="overview-section" aria-labelledby="overview-teams">
      <h2 id="overview-teams">{words.t('overview.teams')}</h2>
      {teams.length === 0 && <p className="overview-hint">{words.t('overview.teams.none')}</p>}
      {teams.length > 0 && (
        <table className="overview-table overview-teams" aria-labelledby="overview-teams">
          <thead>
            <tr>
              <th scope="col">{words.t('overview.team.color')}</th>
              <th scope="col">{words.t('overview.team.name')}</th>
              <th scope="col">{words.t('overview.team.subcontractor')}</th>
              <th scope="col">{words.t('overview.team.contact')}</th>
              <th scope="col" className="overview-number">
                {words.t('overview.team.touchpoints')}
              </th>
              {!readOnly && <td />}
            </tr>
          </thead>
          <tbody>
            {teams.map((team) => {
              const name = team.name || words.t('word.untitled');
              const n = carried?.get(team.id) ?? 0;
              return (
                <tr key={team.id}>
                  <td>
                    <TeamColor
                      name={name}
                      color={team.color}
                      readOnly={readOnly}
                      onChange={(color) => run(setTeamFields, { id: team.id, fields: { color } })}
                    />
                  </td>
                  <td>
                    <NameField
                      className="overview-name"
                      label={words.t('overview.team.name')}
                      session={session}
                      id={team.id}
                      field="name"
                      readOnly={readOnly}
                    />
                  </td>
                  <td>
                    <Switch
                      label={words.t('overview.team.subcontractorIs', { name })}
                      on={team.subcontractor}
                      disabled={readOnly}
                      onChange={(subcontractor) => run(setTeamFields, { id: team.id, fields: { subcontractor } })}
                    />
                  </td>
                  <td>
                    <TextField
                      label={words.t('overview.team.contactOf', { name })}
                      hiddenLabel
                      value={team.contact}
                      disabled={readOnly}
                      onCommit={(contact) => run(setTeamFields, { id: team.id, fields: { contact: contact.trim() } })}
                    />
                  </td>
                  <td className="overview-number">{carried ? words.number(n, 0) : ''}</td>
                  {!readOnly && (
                    <td>
                      <IconButton
                        size="small"
                        label={words.t('overview.team.remove', { name })}
                        icon={<Trash2 size={15} />}
                        onPress={() => {
                          if (run(removeTeam, { id: team.id }))
                            toasts.show({ text: words.t('overview.team.removed', { n }), tone: 'info' });
                        }}
                      />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
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
    </section>
  );
}

interface TeamColorProps {
  readonly name: string;
  readonly color: string;
  readonly readOnly: boolean;
  readonly onChange: (color: string) => void;
}

function TeamColor({ name, color, readOnly, onChange }: TeamColorProps) {
  const words = useWords();
  const dot = <span className="overview-color" style={{ background: color }} />;
  if (readOnly) return dot;
  const label = words.t('overview.team.colorOf', { name });
  return (
    <DialogTrigger>
      <AriaButton className="overview-color-open" aria-label={label}>
        {dot}
      </AriaButton>
      <Popover className="menu-popover" placement="bottom start" offset={4}>
        <Dialog aria-label={label}>
          {({ close }) => (
            <div className="overview-colors">
              {TEAM_COLORS.map((one, at) => (
                <button
                  key={one}
                  type="button"
                  className="overview-color"
                  aria-label={words.t('overview.team.colorN', { n: at + 1 })}
                  aria-pressed={color.toUpperCase() === one}
                  style={{ background: one }}
                  onClick={() => {
                    onChange(one);
                    close();
                  }}
                />
              ))}
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
