/** At the foot of the page: who one is, going on elsewhere, the board, sound, and being forgotten. */
import type { OpenWorkshop } from '@polku/shared/kernel/steps';
import { useState } from 'react';
import type { Outbox } from '../answering/outbox';
import { useFormWords } from '../answering/words';
import type { KeptPerson } from './kept';
import { problemWords } from './problem-words';
import { ProfileForm } from './Profile';
import type { PhoneSession } from './session';
import { useOutbox } from './State';

export interface MeProps {
  readonly session: PhoneSession;
  readonly person: KeptPerson;
  readonly outbox: Outbox;
  readonly teams: OpenWorkshop['teams'];
  readonly sound: boolean;
  readonly onSound: (on: boolean) => void;
  readonly onForget: () => void;
}

export function Me({ session, person, outbox, teams, sound, onSound, onForget }: MeProps) {
  const words = useFormWords();
  const [shows, setShows] = useState<'change' | 'forget' | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const { waiting } = useOutbox(outbox);

  const move = async (then: (moveCode: string) => void): Promise<void> => {
    setTold(null);
    const reply = await session.moveCode();
    if (reply.kind === 'ok') return then(reply.value.code);
    setTold(problemWords(reply.kind === 'refused' ? reply.code : 'offline', words));
  };
  return (
    <details className="phone-me">
      <summary>{words.t('phone.me', { name: person.name })}</summary>
      {shows === 'change' ? (
        <ProfileForm
          name={person.name}
          side={person.side}
          chosen={person.teams}
          teams={teams}
          asksPassword={false}
          submit={words.t('phone.me.save')}
          onSubmit={async (profile) => {
            const problem = await session.change(profile);
            if (problem === null) setShows(null);
            return problem;
          }}
          onCancel={() => setShows(null)}
        />
      ) : (
        <div className="phone-me-acts">
          <button type="button" className="answer-button" onClick={() => setShows('change')}>
            {words.t('phone.me.change')}
          </button>
          <label className="answer-tick">
            <input type="checkbox" checked={sound} onChange={({ currentTarget }) => onSound(currentTarget.checked)} />
            <span>{words.t('phone.clock.sound')}</span>
          </label>
          <button
            type="button"
            className="answer-button"
            onClick={() => void move((moveCode) => location.assign(`/join#move-${moveCode}`))}
          >
            {words.t('phone.me.board')}
          </button>
          <p className="answer-note">{words.t('phone.me.board.why')}</p>
          <button type="button" className="answer-button" onClick={() => void move(setCode)}>
            {words.t('phone.me.device')}
          </button>
          <div role="status">
            {code !== null && (
              <>
                <p>{words.t('phone.me.device.lead', { address: `${location.host}/w` })}</p>
                <p className="phone-code" data-testid="move-code">
                  {code}
                </p>
              </>
            )}
          </div>
          <p className="answer-wrong" role="alert">
            {told}
          </p>
          {shows === 'forget' ? (
            <div className="phone-sure" role="alert">
              <p>{waiting > 0 ? words.t('phone.me.forget.unsent', { n: waiting }) : words.t('phone.me.forget.sure')}</p>
              <div className="phone-acts">
                <button type="button" className="answer-button" onClick={onForget}>
                  {words.t('phone.me.forget.yes')}
                </button>
                <button type="button" className="answer-button" onClick={() => setShows(null)}>
                  {words.t('phone.me.cancel')}
                </button>
              </div>
            </div>
          ) : (
            <button type="button" className="answer-link" onClick={() => setShows('forget')}>
              {words.t('phone.me.forget')}
            </button>
          )}
        </div>
      )}
    </details>
  );
}
