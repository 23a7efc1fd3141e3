/** Between rounds and at the end: what was revealed so far, and the way to the whole summary, which is a page of the app. */
import type { MyRound, RoundInfo } from '@polku/shared/kernel/rounds';
import { useEffect, useState } from 'react';
import { roundTitle } from '../answering/round-title';
import { useFormWords } from '../answering/words';
import { problemWords } from './problem-words';
import { ResultList } from './Results';
import type { PhoneSession } from './session';

export interface SummaryProps {
  readonly session: PhoneSession;
  /** Another one: looks again. */
  readonly step: string;
}

export function Summary({ session, step }: SummaryProps) {
  const words = useFormWords();
  const [rounds, setRounds] = useState<readonly RoundInfo[]>([]);
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void session.revealed().then((found) => {
      if (current) setRounds(found);
    });
    return () => {
      current = false;
    };
  }, [session, step]);
  const open = async (): Promise<void> => {
    setTold(null);
    const reply = await session.moveCode();
    if (reply.kind === 'ok') location.assign(`/join?summary#move-${reply.value.code}`);
    else setTold(problemWords(reply.kind === 'refused' ? reply.code : 'offline', words));
  };
  if (rounds.length === 0) return null;
  return (
    <section className="phone-results">
      <h2>{words.t('phone.summary.title')}</h2>
      {rounds.map((round) => (
        <Revealed key={round.roundId} session={session} info={round} />
      ))}
      <button type="button" className="answer-button" onClick={() => void open()}>
        {words.t('phone.summary.open')}
      </button>
      <p className="answer-note">{words.t('phone.summary.open.why')}</p>
      <p className="answer-wrong" role="alert">
        {told}
      </p>
    </section>
  );
}

/** Its result is fetched when somebody opens it. */
function Revealed({ session, info }: { readonly session: PhoneSession; readonly info: RoundInfo }) {
  const words = useFormWords();
  /** Null: there was no answer. */
  const [round, setRound] = useState<MyRound | null | undefined>(undefined);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !round) void session.round(info.roundId).then(setRound);
      }}
    >
      <summary>{roundTitle(info.setup, words)}</summary>
      {round === undefined && <p>{words.t('phone.loading')}</p>}
      {round === null && <p>{words.t('phone.problem.offline')}</p>}
      {/* All of it, whatever the room was led to look at. */}
      {round?.result && <ResultList round={{ ...round, shown: null }} result={round.result} />}
    </details>
  );
}
