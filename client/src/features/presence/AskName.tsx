/** Asks a person who joined a project once, unobtrusively, for the name others should see. */
import { type SubmitEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { Presence } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import './ask-name.css';

export interface AskNameProps {
  readonly presence: Presence;
  /** The person came by a link; otherwise the question waits until someone else is there. */
  readonly joined: boolean;
}

export function AskName({ presence, joined }: AskNameProps) {
  const words = useWords();
  const me = useStore(presence.me);
  const company = useStore(presence.peers, (state) => state.peers.length > 0);
  const [given] = useState(me.name);
  const [name, setName] = useState('');
  const [answered, setAnswered] = useState(false);
  // A person who found the field behind their own initials has answered too.
  if (answered || me.name !== given || !(joined || company)) return null;
  const answer = (event: SubmitEvent): void => {
    event.preventDefault();
    presence.rename({ ...me, name: name.trim() || me.name });
    setAnswered(true);
  };
  return (
    <form className="banner row gap-3 small ask-name wrap" onSubmit={answer} aria-label={words.t('app.people.ask')}>
      <label className="row wrap gap-2">
        <span>{words.t('app.people.ask')}</span>
        <input
          className="field-input"
          value={name}
          maxLength={60}
          autoComplete="name"
          placeholder={words.t('app.people.ask.name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" size="small" tone={name.trim() ? 'primary' : 'plain'}>
        {name.trim() ? words.t('app.people.ask.use') : words.t('app.people.ask.keep', { name: me.name })}
      </Button>
    </form>
  );
}
