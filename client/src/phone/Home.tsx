/** The page without a link: a field for a code, and the workshops that this phone knows. */
import { newSecret } from '@polku/shared/kernel/ids';
import type { MemberProfile } from '@polku/shared/kernel/members';
import { type SubmitEvent, useState } from 'react';
import { useFormWords } from '../answering/words';
import { joinByCode, moveHere } from '../kernel/session/members-api';
import { keptName, keptPeople } from './kept';
import { problemWords } from './problem-words';
import { ProfileForm } from './Profile';
import { keepJoined } from './session';

export interface HomeProps {
  /** Of another device, from the address; null for none. */
  readonly moveCode: string | null;
  /** Of a big screen, from the address; null for none. */
  readonly code: string | null;
  readonly onOpen: (project: string) => void;
}

/** As people type it: in small letters, with spaces or a hyphen. */
function tidyCode(text: string): string {
  return text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}

export function Home({ moveCode, code: given, onOpen }: HomeProps) {
  const words = useFormWords();
  const [code, setCode] = useState(moveCode ?? given ?? '');
  const [moves, setMoves] = useState(moveCode !== null);
  /** The code was entered, and who one is comes next. */
  const [asksWho, setAsksWho] = useState(false);
  const [asksPassword, setAsksPassword] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [secret] = useState(newSecret);
  const [people] = useState(keptPeople);
  const access = { server: location.origin, fetch: (...args: Parameters<typeof fetch>) => fetch(...args) };

  const enter = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (tidyCode(code) === '' || busy) return;
    setTold(null);
    if (!moves) return setAsksWho(true);
    setBusy(true);
    const reply = await moveHere(access, { code: tidyCode(code), secret });
    setBusy(false);
    if (reply.kind === 'ok') return onOpen(keepJoined(reply.value, secret).project);
    setTold(problemWords(reply.kind === 'refused' ? reply.code : 'offline', words));
  };
  const join = async (profile: MemberProfile, password: string | null): Promise<string | null> => {
    const request = { ...profile, code: tidyCode(code), secret, ...(password === null ? {} : { password }) };
    const reply = await joinByCode(access, request);
    if (reply.kind === 'ok') {
      onOpen(keepJoined(reply.value, secret).project);
      return null;
    }
    if (reply.kind === 'unreachable') return 'offline';
    if (reply.code === 'password-needed') setAsksPassword(true);
    return reply.code;
  };

  if (asksWho) {
    return (
      <main className="phone-main">
        <h1>{words.t('phone.join.untitled')}</h1>
        <p>{words.t('phone.join.lead')}</p>
        <ProfileForm
          name={keptName()}
          side={null}
          chosen={[]}
          teams={[]}
          asksPassword={asksPassword}
          submit={words.t('phone.join.go')}
          onSubmit={join}
          onCancel={() => setAsksWho(false)}
        />
      </main>
    );
  }
  return (
    <main className="phone-main">
      <h1>{words.t('phone.home.title')}</h1>
      <p>{words.t('phone.home.lead')}</p>
      <form className="phone-form" onSubmit={(event) => void enter(event)}>
        <div className="answer-field">
          <label htmlFor="code">{words.t('phone.code.label')}</label>
          <input
            id="code"
            className="answer-input phone-code"
            value={code}
            maxLength={12}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
        </div>
        <label className="answer-tick">
          <input type="checkbox" checked={moves} onChange={({ currentTarget }) => setMoves(currentTarget.checked)} />
          <span>{words.t('phone.code.mine')}</span>
        </label>
        <p className="answer-wrong" role="alert">
          {told}
        </p>
        <div className="phone-acts">
          <button type="submit" className="answer-button answer-button-main" aria-disabled={busy}>
            {words.t('phone.code.go')}
          </button>
        </div>
      </form>
      <p>
        <a href="/join?board">{words.t('phone.join.board')}</a>
      </p>
      {people.length > 0 && (
        <section>
          <h2>{words.t('phone.home.known')}</h2>
          <ul className="phone-list">
            {people.map(({ project, title, name }) => (
              <li key={project}>
                <a
                  href={`/w/${project}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onOpen(project);
                  }}
                >
                  <strong>{title || words.t('phone.join.untitled')}</strong>
                  <span>{words.t('phone.home.open', { name })}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
