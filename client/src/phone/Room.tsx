/** In the room: the running step with its clock and round, and what else there is to answer. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import type { WorkshopNow } from '@polku/shared/kernel/steps';
import { useState } from 'react';
import type { Outbox } from '../answering/outbox';
import { roundTitle } from '../answering/round-title';
import { useFormWords } from '../answering/words';
import { savedPreference, savePreference } from '../kernel/local-preferences';
import { allowSound } from '../kernel/workshop/chime';
import { Clock } from './Clock';
import type { KeptPerson } from './kept';
import { Me } from './Me';
import { TeamBoxes } from './Profile';
import { RoundView, takesAnswers } from './RoundView';
import type { PhoneSession, PhoneState } from './session';
import { StateBar, useOutbox } from './State';
import { Summary } from './Summary';

const SOUND = 'polku.phone.sound';

export interface RoomProps {
  readonly session: PhoneSession;
  readonly state: PhoneState;
  readonly person: KeptPerson;
  readonly now: WorkshopNow;
  readonly outbox: Outbox;
  readonly onForget: () => void;
}

export function Room({ session, state, person, now, outbox, onForget }: RoomProps) {
  const words = useFormWords();
  const { step, workshop, rounds } = now;
  const [sound, setSound] = useState(() => savedPreference(SOUND) === 'on');
  const [picked, setPicked] = useState<string | null>(null);
  useOutbox(outbox);
  const ofStep = rounds.find(({ roundId }) => roundId === step?.roundId);
  const round = rounds.find(({ roundId }) => roundId === picked) ?? ofStep;
  const away = round !== undefined && round !== ofStep;
  const others = rounds.filter((one) => one !== round && one !== ofStep && one.state !== 'cancelled');
  const open = others.filter((one) => takesAnswers(one, person.teams, session.clock()) && one.toAnswer.length > 0);
  const asksTeams =
    person.side === 'staff' && person.teams.length === 0 && !person.askedTeams && (workshop?.teams.length ?? 0) > 0;
  const answered = rounds.some(({ mine }) => mine.answers.length > 0 || mine.done);

  return (
    <>
      <header className="phone-head">
        <span className="phone-head-title">{workshop?.title || person.title || 'Polku'}</span>
        {step && (
          <Clock step={step} now={now} clock={session.clock} moreUntil={round?.moreUntil ?? null} sound={sound} />
        )}
      </header>
      <main className="phone-main">
        <div className="answer-hidden" role="status">
          {step ? stepName(step, words.t('phone.step.nth', { nth: step.nth, of: step.of })) : ''}
        </div>
        {asksTeams && workshop && <AsksTeams session={session} person={person} teams={workshop.teams} />}
        {away ? (
          <>
            <button type="button" className="answer-link" onClick={() => setPicked(null)}>
              {words.t('phone.rounds.back')}
            </button>
            <h1>{roundTitle(round.setup, words)}</h1>
          </>
        ) : step ? (
          <>
            {step.of > 1 && <p className="answer-note">{words.t('phone.step.nth', { nth: step.nth, of: step.of })}</p>}
            <h1>{step.title}</h1>
            {step.instructions !== '' && <p className="phone-instructions">{step.instructions}</p>}
          </>
        ) : (
          <>
            <h1>{words.t('phone.wait.title')}</h1>
            <p>{words.t(workshop ? 'phone.wait.noStep' : 'phone.wait.notOpen')}</p>
          </>
        )}
        {round ? (
          <RoundView
            key={round.roundId}
            session={session}
            outbox={outbox}
            person={person}
            round={round}
            askedAt={state.askedAt}
            titled={away}
          />
        ) : (
          step && <p className="answer-rest">{words.t('phone.step.noRound')}</p>
        )}
        <RoundList title={words.t('phone.rounds.more')} rounds={open} onPick={setPicked} />
        {!round && <Summary session={session} step={step?.stepId ?? ''} />}
        {workshop && <p className="answer-note">{words.t('phone.people', { n: now.people })}</p>}
        <Me
          session={session}
          person={person}
          outbox={outbox}
          teams={workshop?.teams ?? []}
          sound={sound}
          onSound={(on) => {
            if (on) allowSound();
            savePreference(SOUND, on ? 'on' : null);
            setSound(on);
          }}
          onForget={onForget}
        />
      </main>
      <StateBar outbox={outbox} lost={state.lost} answered={answered} />
    </>
  );
}

const stepName = ({ title }: { readonly title: string }, nth: string): string => `${nth}. ${title}`;

interface RoundListProps {
  readonly title: string;
  readonly rounds: readonly MyRound[];
  readonly onPick: (round: string) => void;
}

function RoundList({ title, rounds, onPick }: RoundListProps) {
  const words = useFormWords();
  if (rounds.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="phone-list">
        {rounds.map(({ roundId, setup }) => (
          <li key={roundId}>
            <button
              type="button"
              onClick={() => {
                onPick(roundId);
                window.scrollTo(0, 0);
              }}
            >
              {roundTitle(setup, words)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AsksTeamsProps {
  readonly session: PhoneSession;
  readonly person: KeptPerson;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

/** Asked once, of those who work here and could not be asked at the door. */
function AsksTeams({ session, person, teams }: AsksTeamsProps) {
  const words = useFormWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <section className="phone-sure">
      <TeamBoxes words={words} teams={teams} chosen={chosen} onChange={setChosen} />
      <p className="answer-note">{words.t('phone.join.teams.lead')}</p>
      <div className="phone-acts">
        <button
          type="button"
          className="answer-button answer-button-main"
          disabled={chosen.length === 0}
          onClick={() => void session.change({ name: person.name, side: person.side, teams: chosen })}
        >
          {words.t('phone.me.save')}
        </button>
        <button type="button" className="answer-button" onClick={() => session.askedTeams()}>
          {words.t('phone.join.teams.none')}
        </button>
      </div>
    </section>
  );
}
