/** Joining with the code of a big screen, or going on as the person of another device. */
import { JOIN_CODE_LENGTH, type JoinedByCode, type MemberProfile } from '@polku/shared/kernel/members';
import { newSecret } from '@polku/shared/kernel/ids';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../kernel/session/server-call';
import { joinByCode, moveHere } from '../../kernel/session/members-api';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';
import { SIDES } from '@polku/shared/kernel/members';
import { problemOf, refusalWords } from './problem-words';
import { NAME_LENGTH } from './ProfileFields';
import './members.css';

export interface JoinByCodeProps {
  /** From the address; '' to be entered. */
  readonly code: string;
  /** `move`: the code of another device of the same person. */
  readonly how: 'join' | 'move';
  readonly name: string;
  /** The page for phones, with this code. */
  readonly phonePage: string;
  /** Keeps who has joined and opens the project. */
  readonly onJoined: (joined: JoinedByCode, secret: string, how: 'join' | 'move') => Promise<void>;
  readonly onHome: () => void;
}

/** As people type it: in small letters, with spaces or a hyphen. */
export function tidyCode(text: string): string {
  return text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}

export function JoinByCode({ code: given, how, name: knownName, phonePage, onJoined, onHome }: JoinByCodeProps) {
  const words = useWords();
  const [code, setCode] = useState(given);
  const [profile, setProfile] = useState<MemberProfile>({ name: knownName, side: 'other', teams: [] });
  const [password, setPassword] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [secret] = useState(newSecret);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const name = profile.name.trim();
    if (how === 'join' && name === '') return setTold(words.t('members.join.needName'));
    setBusy(true);
    const access = { server: location.origin, fetch: (...args: Parameters<typeof fetch>) => fetch(...args) };
    const request = { code: tidyCode(code), secret };
    const answer: Answer<JoinedByCode> =
      how === 'move'
        ? await moveHere(access, request)
        : await joinByCode(access, { ...request, ...profile, name, ...(password === null ? {} : { password }) });
    if (answer.kind === 'ok') return onJoined(answer.value, secret, how);
    setBusy(false);
    if (answer.kind === 'refused' && answer.code === 'password-needed') {
      setPassword((before) => before ?? '');
      return setTold(null);
    }
    setTold(answer.kind === 'refused' ? refusalWords(answer.code, words) : problemOf(answer, words));
  };

  return (
    <main className="entry-page center tall scroll">
      <form className="entry-card surface outlined rounded stack gap-4" onSubmit={(event) => void submit(event)}>
        <h1>{words.t(how === 'move' ? 'members.me.device' : 'members.code.open')}</h1>
        <p className="soft">{words.t(how === 'move' ? 'members.me.device.enter' : 'members.code.lead')}</p>
        <label className="field stack">
          <span className="field-label">{words.t('members.code.label')}</span>
          <input
            className="field-input members-code-input"
            value={code}
            // Spaces and hyphens do not count.
            maxLength={how === 'join' ? JOIN_CODE_LENGTH + 2 : 24}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </label>
        {how === 'join' && (
          <>
            <label className="field stack">
              <span className="field-label">{words.t('members.join.name')}</span>
              <input
                className="field-input"
                value={profile.name}
                maxLength={NAME_LENGTH}
                autoComplete="name"
                onChange={(event) => setProfile({ ...profile, name: event.currentTarget.value })}
              />
            </label>
            <div className="stack gap-1">
              <span className="field-label" aria-hidden>
                {words.t('members.side.label')}
              </span>
              <Segmented
                label={words.t('members.side.label')}
                value={profile.side}
                options={SIDES.map((side) => ({ value: side, label: words.t(`members.side.${side}`) }))}
                onChange={(side) => side && setProfile({ ...profile, side })}
              />
            </div>
          </>
        )}
        {password !== null && (
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
        <div className="row wrap gap-2">
          <Button type="submit" tone="primary" isDisabled={busy}>
            {words.t('members.join.go')}
          </Button>
          <Button tone="quiet" onPress={onHome}>
            {words.t('word.cancel')}
          </Button>
        </div>
        <p className="small soft">
          <a href={phonePage}>{words.t('members.code.phone')}</a> {words.t('members.code.phone.what')}
        </p>
      </form>
    </main>
  );
}
