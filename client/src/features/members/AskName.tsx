/** Asks a person who has come to a project once, unobtrusively: the name others should see, and where they belong. */
import { type Side, SIDES } from '@polku/shared/kernel/members';
import { teamRecord } from '@polku/shared/kernel/project';
import { type SubmitEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';
import { NAME_LENGTH } from './ProfileFields';
import './ask-name.css';
import './members.css';

export interface AskNameProps {
  readonly session: Pick<Session, 'presence' | 'projection' | 'join' | 'state'>;
  /** The person came by a link; otherwise the question waits until someone else is there. */
  readonly joined: boolean;
}

export function AskName({ session, joined }: AskNameProps) {
  const words = useWords();
  const { presence } = session;
  const me = useStore(presence.me);
  const company = useStore(presence.peers, (state) => state.peers.length > 0);
  const teams = useProjection(session.projection, (read) => read.list(teamRecord, ''));
  const known = useStore(session.state, ({ member, entry }) => member !== null || entry === 'erased');
  const [given] = useState(me.name);
  const [name, setName] = useState('');
  const [side, setSide] = useState<Side>('other');
  const [own, setOwn] = useState<readonly string[]>([]);
  const [answered, setAnswered] = useState(false);
  // Who joined at the door, or found the field behind their own initials, has answered too. In what was erased nobody is met.
  if (answered || known || me.name !== given || !(joined || company)) return null;
  const answer = (event: SubmitEvent): void => {
    event.preventDefault();
    const called = name.trim() || me.name;
    // First what one is, so that the new name goes with it.
    void session.join({ name: called, side, teams: side === 'staff' ? own : [] });
    presence.rename({ ...me, name: called });
    setAnswered(true);
  };
  return (
    <form className="banner row gap-3 small ask-name wrap" onSubmit={answer} aria-label={words.t('app.people.ask')}>
      <label className="row wrap gap-2">
        <span>{words.t('app.people.ask')}</span>
        <input
          className="field-input"
          value={name}
          maxLength={NAME_LENGTH}
          autoComplete="name"
          placeholder={words.t('app.people.ask.name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <Segmented
        size="small"
        label={words.t('members.side.label')}
        value={side}
        options={SIDES.map((one) => ({ value: one, label: words.t(`members.side.${one}`) }))}
        onChange={(chosen) => chosen && setSide(chosen)}
      />
      {side === 'staff' && teams.length > 0 && (
        <fieldset className="members-teams cluster gap-2" aria-label={words.t('members.teams')}>
          {teams.map((team) => (
            <label className="members-team inline-row gap-6 pill outlined" key={team.id}>
              <input
                type="checkbox"
                checked={own.includes(team.id)}
                onChange={(event) =>
                  setOwn(event.currentTarget.checked ? [...own, team.id] : own.filter((id) => id !== team.id))
                }
              />
              {team.name || words.t('word.untitled')}
            </label>
          ))}
        </fieldset>
      )}
      <Button type="submit" size="small" tone={name.trim() ? 'primary' : 'plain'}>
        {name.trim() ? words.t('app.people.ask.use') : words.t('app.people.ask.keep', { name: me.name })}
      </Button>
    </form>
  );
}
