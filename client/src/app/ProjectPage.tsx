/** An open project: opens the session, removes the link's secret from the address, shows header and board. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { fetchViews, wordSign } from '../boards/index';
import type { Session } from '../kernel/session/session-types';
import { openSession } from '../kernel/session/session';
import { useWords } from '../kernel/words/words';
import { DOCUMENTS } from './documents';
import { Entry } from './people/Entry';
import { readPerson, writePerson } from './person';
import { ProjectPictureUrls } from '../kernel/pictures/ProjectPictureUrls';
import { ProjectShell } from './ProjectShell';
import { WasteIconProvider } from '../reveal/waste-icon';
import { useServices } from './services';

/** Fetched where it is shown. */
const StageScreen = lazy(() =>
  import('./stage-screen/StageScreen').then((module) => ({ default: module.StageScreen })),
);

const SECRET = /^[A-Za-z0-9_-]{16,128}$/;

/** @returns the secret of a share link, which then leaves the address bar */
function takeSecret(): string | null {
  const secret = location.hash.slice(1);
  if (!SECRET.test(secret)) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return secret;
}

export interface ProjectPageProps {
  readonly projectId: string;
  readonly boardId: string | null;
  /** The page for the projector instead of the boards. */
  readonly screen?: boolean;
}

export function ProjectPage({ projectId, boardId, screen = false }: ProjectPageProps) {
  const words = useWords();
  const { storage, settings, sessions } = useServices();
  const [secret] = useState(takeSecret);
  const [session, setSession] = useState<Session | null>(null);
  const [askName, setAskName] = useState(false);
  /** Incremented when the project is reopened because the server's document has another history. */
  const [opening, setOpening] = useState(0);
  const [, navigate] = useLocation();

  useEffect(() => {
    let closed = false;
    let opened: Session | null = null;
    const open = async (): Promise<void> => {
      const view = fetchViews();
      const { person, asked } = await readPerson(settings, words);
      const made = await openSession({
        projectId,
        secret,
        person,
        profile: asked ? { name: person.name, side: 'other', teams: [] } : null,
        storage,
        ...DOCUMENTS,
        onRename: (renamed) => void writePerson(settings, renamed),
      });
      await view;
      if (closed) {
        await made.close();
        return;
      }
      opened = made;
      setAskName(!asked);
      sessions.add(made);
      setSession(made);
    };
    void open();
    return () => {
      closed = true;
      if (opened) sessions.delete(opened);
      void opened?.close();
    };
    // The language of a guest's first name is not worth a new session.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [projectId, secret, storage, settings, sessions, opening]);

  if (!session) return <div className="loading center tall faint">{words.t('app.loading')}</div>;
  return (
    <ProjectPictureUrls pictures={session.pictures}>
      <WasteIconProvider value={wordSign}>
        <Entry session={session} onHome={() => navigate('/')}>
          {screen ? (
            <Suspense fallback={null}>
              <StageScreen session={session} onBack={() => navigate(`/p/${projectId}`)} />
            </Suspense>
          ) : (
            <ProjectShell
              key={opening}
              session={session}
              boardId={boardId}
              askName={askName}
              onHome={() => navigate('/')}
              onReopen={() => {
                setSession(null);
                setOpening((n) => n + 1);
              }}
            />
          )}
        </Entry>
      </WasteIconProvider>
    </ProjectPictureUrls>
  );
}
