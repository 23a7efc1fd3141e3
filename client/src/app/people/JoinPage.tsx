/**
 * The address of the big screen: joining with a code, or going on as the person of another device. Who comes with a phone is led to
 * the page for phones, unless they come from there or want the board.
 */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { JoinByCode } from '../../features/members/JoinByCode';
import { keepJoined } from '../../kernel/session/joined-by-code';
import { useWords } from '../../kernel/words/words';
import { PHONE } from '../../ui/use-media';
import { readPerson, writePerson } from '../person';
import { useServices } from '../services';

const MOVE = /^#move-([A-Za-z0-9]{4,40})$/;

/** @returns the code of another device, which then leaves the address bar */
function takeMoveCode(): string | null {
  const code = MOVE.exec(location.hash)?.[1] ?? null;
  if (code !== null) history.replaceState(history.state, '', location.pathname);
  return code;
}

/** Says in the address that one wants the board on whatever screen. */
const BOARD = '?board';
/** And that one wants what the workshop came to. */
const SUMMARY = '?summary';

/** @returns the page for phones, with the code that one came with */
function phonePage(code: string, move: string | null): string {
  return move !== null ? `/w#move-${move}` : code === '' ? '/w' : `/w#code-${code}`;
}

export function JoinPage({ code }: { readonly code: string }) {
  const words = useWords();
  const { storage, settings } = useServices();
  const [, navigate] = useLocation();
  // Before the code leaves the address, and this with it.
  const [page] = useState(() => (location.search === SUMMARY ? '/summary' : ''));
  const [move] = useState(takeMoveCode);
  // From the page for phones one comes with a code of one's own.
  const [led] = useState(() => move === null && location.search !== BOARD && window.matchMedia(PHONE).matches);
  useEffect(() => {
    if (led) location.replace(phonePage(code, null));
  }, [led, code]);
  /** Null while it is read. */
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void readPerson(settings, words).then(({ person, asked }) => {
      if (current) setName(asked ? person.name : '');
    });
    return () => {
      current = false;
    };
  }, [settings, words]);
  useEffect(() => {
    document.title = `${words.t('members.code.open')} · Polku`;
  }, [words]);
  if (name === null || led) return null;
  return (
    <JoinByCode
      code={move ?? code}
      how={move === null ? 'join' : 'move'}
      name={name}
      phonePage={phonePage(code, move)}
      onHome={() => navigate('/')}
      onJoined={async (joined, secret, how) => {
        const { person } = await readPerson(settings, words);
        await writePerson(settings, { ...person, name: joined.name });
        const project = await keepJoined(storage, joined, secret, how).catch((error: unknown) => {
          // The store's failure shows in the project's status; the person is known for this visit.
          console.error('Who has joined could not be kept on this device.', error);
          return joined.projectId;
        });
        navigate(`/p/${project}${page}`);
      }}
    />
  );
}
