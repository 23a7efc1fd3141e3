/** One round on a phone: its form while answers are taken, what became of refused ones, and the results once they are revealed. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import { useMemo, useState } from 'react';
import type { Answering } from '../answering/answers';
import type { Outbox } from '../answering/outbox';
import { RoundForm } from '../answering/RoundForm';
import { type FormWords, useFormWords } from '../answering/words';
import { drafts, type KeptPerson } from './kept';
import { problemWords } from './problem-words';
import { Results } from './Results';
import type { PhoneSession } from './session';
import { useOutbox } from './State';

export interface RoundViewProps {
  readonly session: PhoneSession;
  readonly outbox: Outbox;
  readonly person: KeptPerson;
  readonly round: MyRound;
  readonly askedAt: number;
  /** The question stands above already. */
  readonly titled: boolean;
}

/** @returns whether answers of this person are taken, by what the server last said and its clock now */
export function takesAnswers(round: MyRound, teams: readonly string[], at: number): boolean {
  if (round.state === 'open') return true;
  if (round.state === 'closed') return round.moreUntil !== null && round.moreUntil > at;
  return round.state === 'revealed' && round.later.some((team) => teams.includes(team));
}

export function RoundView({ session, outbox, person, round, askedAt, titled }: RoundViewProps) {
  const words = useFormWords();
  const { refused } = useOutbox(outbox);
  const { roundId: id, state } = round;
  const mine = outbox.over(id, round.mine, askedAt);
  const open = takesAnswers(round, person.teams, session.clock());
  const draft = useMemo(() => drafts(person.project, id), [person.project, id]);
  const answering: Answering = {
    round,
    mine,
    open,
    give: (answer, typing) => outbox.give(id, answer, typing),
    takeBack: (of) => outbox.takeBack(id, of),
    setDone: (done) => {
      outbox.done(id, done);
      outbox.flush();
    },
  };
  const problem = refused[id];
  return (
    <section className="phone-round">
      {problem && (
        <div className="phone-refused" role="alert">
          <p>{refusedWords(problem.code, problem.count, words)}</p>
          <button type="button" className="answer-button" onClick={() => outbox.dropRefused(id)}>
            {words.t('round.refused.read')}
          </button>
        </div>
      )}
      {state === 'cancelled' && <p>{words.t('phone.round.cancelled')}</p>}
      {state === 'closed' && !open && (
        <p>{words.t(mine.answers.length > 0 ? 'phone.round.closed.mine' : 'phone.round.closed')}</p>
      )}
      {round.mayReveal && state !== 'revealed' && state !== 'cancelled' && (
        <Reveal session={session} round={round} why={person.role !== 'facilitator'} />
      )}
      {state === 'revealed' && open && <p>{words.t('phone.round.later')}</p>}
      {(open || state === 'open') && <RoundForm answering={answering} draft={draft} titled={titled} />}
      {/* Notes of others stand in the form until the reveal. */}
      {round.result !== null &&
        (state === 'revealed' || (round.setup.mode === 'open' && round.setup.notes === null)) && (
          <Results round={round} result={round.result} live={state !== 'revealed'} />
        )}
    </section>
  );
}

interface RevealProps {
  readonly session: PhoneSession;
  readonly round: MyRound;
  /** A facilitator may at any time, and knows; to others it is said why they may. */
  readonly why: boolean;
}

function Reveal({ session, round, why }: RevealProps) {
  const words = useFormWords();
  const [told, setTold] = useState<string | null>(null);
  return (
    <div className="phone-reveal">
      {why && <p>{words.t('phone.round.reveal.why')}</p>}
      <button
        type="button"
        className="answer-button answer-button-main"
        onClick={() =>
          void session.reveal(round.roundId).then((problem) => {
            setTold(problem === null ? null : problemWords(problem, words));
          })
        }
      >
        {words.t('phone.round.reveal')}
      </button>
      <p className="answer-wrong" role="alert">
        {told}
      </p>
    </div>
  );
}

const KNOWN = [
  'round-closed',
  'answered-elsewhere',
  'too-many-dots',
  'too-many-notes',
  'not-asked',
  'muted',
  'not-found',
] as const;

function refusedWords(code: string, n: number, words: FormWords): string {
  const known = KNOWN.find((one) => one === code);
  return known ? words.t(`round.refused.${known}`, { n }) : words.t('round.refused.other', { n, code });
}
