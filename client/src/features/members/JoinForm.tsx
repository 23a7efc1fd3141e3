/** Joining a project by name, on its own page before the boards, or as a change of what one has said. */
import type { MemberProfile } from '@polku/shared/kernel/members';
import { type SubmitEvent, useState } from 'react';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { refusalWords } from './problem-words';
import { ProfileFields } from './ProfileFields';

export interface JoinFormProps {
  readonly session: Session;
  readonly profile: MemberProfile;
  /** The link wants a password of whoever is new. */
  readonly asksPassword: boolean;
  readonly submit: string;
  readonly onJoined: () => void;
}

export function JoinForm({ session, profile: given, asksPassword, submit, onJoined }: JoinFormProps) {
  const words = useWords();
  const [profile, setProfile] = useState(given);
  const [password, setPassword] = useState('');
  const [wantsPassword, setWantsPassword] = useState(asksPassword);
  const [nameProblem, setNameProblem] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const join = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const name = profile.name.trim();
    if (name === '') return setNameProblem(words.t('members.join.needName'));
    setNameProblem(null);
    setBusy(true);
    const me = session.presence.me.getState();
    const result = await session.join({ ...profile, name }, password === '' ? undefined : password);
    setBusy(false);
    if (result.kind === 'refused' && (result.code === 'waiting' || result.code === 'door-closed')) return onJoined();
    if (result.kind === 'refused') {
      setWantsPassword((asked) => asked || result.code === 'password-needed');
      // The first answer only says that there is a password.
      setTold(result.code === 'password-needed' && password === '' ? null : refusalWords(result.code, words));
      return;
    }
    if (me.name !== name) session.presence.rename({ ...me, name });
    if (result.kind === 'joined') return onJoined();
    setTold(words.t('members.join.later'));
  };

  return (
    <form className="stack gap-4" onSubmit={(event) => void join(event)}>
      <ProfileFields
        projection={session.projection}
        profile={profile}
        onChange={setProfile}
        nameProblem={nameProblem}
      />
      {(wantsPassword || asksPassword) && (
        <label className="field stack">
          <span className="field-label">{words.t('members.join.password')}</span>
          <input
            className="field-input"
            type="password"
            value={password}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
      )}
      <p className="small bad" role="alert">
        {told}
      </p>
      <div>
        <Button type="submit" tone="primary" isDisabled={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
