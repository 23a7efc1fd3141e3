/** The phone page: the door, the room, or the field for a code. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useFormWords } from '../answering/words';
import { Home } from './Home';
import { forgetPerson, keptName, keptPerson } from './kept';
import { Language } from './language';
import { ProfileForm } from './Profile';
import { Room } from './Room';
import { openPhone, type PhoneSession, type Shut } from './session';
import { ShutPage } from './ShutPage';

const ADDRESS = /^\/w\/([A-Za-z0-9]{8,40})\/?$/;
const SECRET = /^#([A-Za-z0-9_-]{16,128})$/;
const MOVE = /^#move-([A-Za-z0-9]{4,40})$/;
const CODE = /^#code-([A-Za-z0-9]{4,12})$/;

interface Place {
  /** Null: the page without a link. */
  readonly project: string | null;
  readonly link: string | null;
  readonly moveCode: string | null;
  /** Of a big screen, from the page that joins on the board. */
  readonly code: string | null;
}

function placeOf({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): Place {
  return {
    project: ADDRESS.exec(pathname)?.[1] ?? null,
    link: SECRET.exec(hash)?.[1] ?? null,
    moveCode: MOVE.exec(hash)?.[1] ?? null,
    code: CODE.exec(hash)?.[1] ?? null,
  };
}

/** @returns the browser's storage; null where it is forbidden */
function storageHere(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function Phone() {
  const [place, setPlace] = useState(() => placeOf(location));
  useEffect(() => {
    const follow = (): void => setPlace(placeOf(location));
    window.addEventListener('popstate', follow);
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('popstate', follow);
      window.removeEventListener('hashchange', follow);
    };
  }, []);
  const go = (path: string): void => {
    history.pushState(null, '', path);
    setPlace(placeOf(location));
    window.scrollTo(0, 0);
  };
  return (
    <Language>
      {(changeLanguage) => (
        <div className="phone-page">
          {place.project === null ? (
            <Home
              key={place.moveCode ?? place.code ?? ''}
              moveCode={place.moveCode}
              code={place.code}
              onOpen={(project) => go(`/w/${project}`)}
            />
          ) : (
            <Project
              key={`${place.project} ${place.link}`}
              project={place.project}
              link={place.link}
              onHome={() => go('/w')}
            />
          )}
          <LanguageButton onChange={changeLanguage} />
        </div>
      )}
    </Language>
  );
}

function LanguageButton({ onChange }: { readonly onChange: () => void }) {
  const words = useFormWords();
  return (
    <footer className="phone-foot">
      <button type="button" className="answer-link" lang={words.locale === 'en' ? 'fi' : 'en'} onClick={onChange}>
        {words.t('phone.language')}
      </button>
    </footer>
  );
}

interface ProjectProps {
  readonly project: string;
  readonly link: string | null;
  readonly onHome: () => void;
}

function Project({ project, link, onHome }: ProjectProps) {
  const [session, setSession] = useState<PhoneSession | null>(null);
  useEffect(() => {
    const opened = openPhone({ project, link, storage: storageHere() });
    setSession(opened);
    return () => opened.close();
  }, [project, link]);
  return session && <Opened session={session} project={project} link={link} onHome={onHome} />;
}

function Opened({ session, project, link, onHome }: { readonly session: PhoneSession } & ProjectProps) {
  const words = useFormWords();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { view, shut, person, now, outbox } = state;
  const title = now?.workshop?.title || person?.title || '';
  useEffect(() => {
    document.title = title === '' ? 'Polku' : `${title} · Polku`;
  }, [title]);
  const isMember = (person?.memberId ?? null) !== null;
  useEffect(() => {
    // The phone keeps the link's secret from now on; where it cannot, one comes back by the address.
    if (isMember && keptPerson(project) !== null) history.replaceState(null, '', location.pathname);
  }, [isMember, project]);
  const asks = useMemo(() => why(shut), [shut]);
  if (view === 'in' && now && person && outbox) {
    return (
      <Room
        session={session}
        state={state}
        person={person}
        now={now}
        outbox={outbox}
        onForget={() => {
          session.close();
          forgetPerson(project);
          onHome();
        }}
      />
    );
  }
  if (view === 'shut' && asks) {
    return <ShutPage why={asks} name={person?.name ?? ''} onRetry={() => session.again()} onHome={onHome} />;
  }
  if (view === 'starting') {
    return (
      <main className="phone-main">
        <p role="status">{words.t('phone.loading')}</p>
      </main>
    );
  }
  return (
    <main className="phone-main">
      <h1>{title === '' ? words.t('phone.join.untitled') : words.t('phone.join.title', { title })}</h1>
      <p>
        {words.t('phone.join.lead')}
        {shut === 'member-needed' && ` ${words.t('phone.join.knock')}`}
      </p>
      <ProfileForm
        name={person?.name || keptName()}
        side={person?.side ?? null}
        chosen={person?.teams ?? []}
        teams={now?.workshop?.teams ?? []}
        asksPassword={shut === 'password-needed' || shut === 'wrong-password'}
        submit={words.t('phone.join.go')}
        onSubmit={(profile, password) => session.join(profile, password)}
      />
      {link !== null && (
        <p>
          <a href={`/p/${project}#${link}`}>{words.t('phone.join.board')}</a>
        </p>
      )}
    </main>
  );
}

/** @returns what `ShutPage` has words for; the others ask who one is */
function why(shut: Shut | null) {
  return shut === null || shut === 'member-needed' || shut === 'password-needed' || shut === 'wrong-password'
    ? null
    : shut;
}
