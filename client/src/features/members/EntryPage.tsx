/** In front of a project: joining by name, or why the door does not open. It makes way by itself when it does. */
import type { EntryProblem } from '@polku/shared/kernel/members';
import { PROJECT_ID, projectRecord } from '@polku/shared/kernel/project';
import { DoorClosed, Hand, Link2Off, Trash2, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords, type Words } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Logo } from '../../ui/Logo';
import { JoinForm } from './JoinForm';
import './members.css';

export interface EntryPageProps {
  readonly session: Session;
  readonly problem: EntryProblem;
  /** To what this device already has of the project; null when it has nothing. */
  readonly onLook: (() => void) | null;
  /** Saves what this device has as a file; null when it has nothing. */
  readonly onSave: (() => void) | null;
  /** Removes the project from this device. */
  readonly onForget: () => void;
  readonly onHome: () => void;
}

/** Where the person can do something: say a name, or a password. */
const FORMS: ReadonlySet<EntryProblem> = new Set(['member-needed', 'password-needed', 'wrong-password']);

export function EntryPage({ session, problem, onLook, onSave, onForget, onHome }: EntryPageProps) {
  const words = useWords();
  const me = useStore(session.presence.me);
  const member = useStore(session.state, (state) => state.member);
  const name = useProjection(session.projection, (read) => read.get(projectRecord, PROJECT_ID)?.name ?? '');
  const { side, teams } = member ?? { side: 'other' as const, teams: [] };
  const asked = FORMS.has(problem);
  return (
    <main className="entry-page center tall scroll">
      <div className="entry-card surface outlined rounded stack gap-4">
        <a
          className="row gap-2 strong"
          href="/"
          onClick={(event) => {
            event.preventDefault();
            onHome();
          }}
        >
          <Logo />
          Polku
        </a>
        {asked ? (
          <>
            <h1>{name ? words.t('members.join.title', { name }) : words.t('members.join.untitled')}</h1>
            <p className="soft">{words.t('members.join.lead')}</p>
            <JoinForm
              session={session}
              profile={{ name: member?.name ?? '', side, teams }}
              asksPassword={problem === 'password-needed' || problem === 'wrong-password'}
              submit={words.t('members.join.go')}
              // The session hears from the server that the door is open, or what is behind it.
              onJoined={() => session.knock()}
            />
          </>
        ) : (
          <Closed
            words={words}
            problem={problem}
            name={member?.name ?? me.name}
            onRetry={problem === 'erased' ? null : () => session.knock()}
          />
        )}
        {problem === 'erased' && (
          <div className="row gap-2 wrap">
            {onSave && <Button onPress={onSave}>{words.t('members.entry.save')}</Button>}
            <Button tone="danger" onPress={onForget}>
              {words.t('app.home.forget')}
            </Button>
          </div>
        )}
        {onLook && (
          <Button tone="quiet" onPress={onLook}>
            {words.t('members.entry.look')}
          </Button>
        )}
      </div>
    </main>
  );
}

interface ClosedProps {
  readonly words: Words;
  readonly problem: EntryProblem;
  readonly name: string;
  readonly onRetry: (() => void) | null;
}

const ICONS: Partial<Record<EntryProblem, ReactNode>> = {
  waiting: <Hand size={28} aria-hidden />,
  'door-closed': <DoorClosed size={28} aria-hidden />,
  removed: <UserX size={28} aria-hidden />,
  erased: <Trash2 size={28} aria-hidden />,
};
const SAYS = {
  waiting: ['members.entry.waiting.title', 'members.entry.waiting'],
  'door-closed': ['members.entry.closed.title', 'members.entry.closed'],
  'link-off': ['members.entry.off.title', 'members.entry.off'],
  'link-expired': ['members.entry.expired.title', 'members.entry.expired'],
  removed: ['members.entry.removed.title', 'members.entry.removed'],
  erased: ['members.entry.erased.title', 'members.entry.erased'],
} as const;

function Closed({ words, problem, name, onRetry }: ClosedProps) {
  const [title, text] = SAYS[problem as keyof typeof SAYS];
  return (
    <div className="stack gap-3" role="status">
      <span className="accent">{ICONS[problem] ?? <Link2Off size={28} aria-hidden />}</span>
      <h1>{words.t(title)}</h1>
      <p>{words.t(text, { name })}</p>
      {onRetry && (
        <div>
          <Button onPress={onRetry}>{words.t('members.entry.retry')}</Button>
        </div>
      )}
    </div>
  );
}
