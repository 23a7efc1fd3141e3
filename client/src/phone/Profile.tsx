/** What a person says about themselves: name, what they are, their teams. */
import { type MemberProfile, type Side, SIDES } from '@polku/shared/kernel/members';
import type { OpenWorkshop } from '@polku/shared/kernel/steps';
import { type SubmitEvent, useId, useState } from 'react';
import { type FormWords, useFormWords } from '../answering/words';
import { problemWords } from './problem-words';

const NAME_LENGTH = 60;
const MOST_TEAMS = 20;
type Teams = OpenWorkshop['teams'];

export interface ProfileFormProps {
  readonly name: string;
  /** Null: not chosen yet. */
  readonly side: Side | null;
  readonly chosen: readonly string[];
  readonly teams: Teams;
  readonly asksPassword: boolean;
  readonly submit: string;
  /** @returns the code of what is wrong, or null */
  readonly onSubmit: (profile: MemberProfile, password: string | null) => Promise<string | null>;
  readonly onCancel?: () => void;
}

export function ProfileForm(props: ProfileFormProps) {
  const { teams, asksPassword, onSubmit, onCancel } = props;
  const words = useFormWords();
  const [name, setName] = useState(props.name);
  const [side, setSide] = useState(props.side);
  const [chosen, setChosen] = useState(props.chosen);
  const [password, setPassword] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const profile = whatIsSaid(name, side, side === 'staff' ? chosen : []);
    if (typeof profile === 'string') {
      setTold(words.t(profile));
      const wanted = profile === 'phone.join.needName' ? `${id}-name` : `${id}-side`;
      document.getElementById(wanted)?.focus();
      return;
    }
    setBusy(true);
    setTold(null);
    const problem = await onSubmit(profile, password === '' ? null : password);
    setBusy(false);
    // The first answer only says that there is a password.
    setTold(problem === null || problem === 'password-needed' ? null : problemWords(problem, words));
  };
  return (
    <form className="phone-form" noValidate onSubmit={(event) => void submit(event)}>
      <div className="answer-field">
        <label htmlFor={`${id}-name`}>{words.t('phone.join.name')}</label>
        <input
          id={`${id}-name`}
          className="answer-input"
          value={name}
          maxLength={NAME_LENGTH}
          autoComplete="name"
          required
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <fieldset className="answer-field">
        <legend>{words.t('phone.join.side')}</legend>
        <div className="answer-options">
          {SIDES.map((one, at) => (
            <label key={one} className="answer-option">
              <input
                id={at === 0 ? `${id}-side` : undefined}
                type="radio"
                name={`${id}-side`}
                checked={side === one}
                onChange={() => setSide(one)}
              />
              <span>{words.t(`phone.side.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {side === 'staff' && teams.length > 0 && (
        <TeamBoxes words={words} teams={teams} chosen={chosen} onChange={setChosen} />
      )}
      {asksPassword && (
        <div className="answer-field">
          <label htmlFor={`${id}-password`}>{words.t('phone.join.password')}</label>
          <input
            id={`${id}-password`}
            className="answer-input"
            type="password"
            value={password}
            maxLength={100}
            autoComplete="off"
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        </div>
      )}
      <p className="answer-wrong" role="alert">
        {told}
      </p>
      <div className="phone-acts">
        <button type="submit" className="answer-button answer-button-main" aria-disabled={busy}>
          {busy ? words.t('phone.join.busy') : props.submit}
        </button>
        {onCancel && (
          <button type="button" className="answer-button" onClick={onCancel}>
            {words.t('phone.me.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

function whatIsSaid(
  name: string,
  side: Side | null,
  teams: readonly string[],
): MemberProfile | 'phone.join.needName' | 'phone.join.needSide' {
  if (name.trim() === '') return 'phone.join.needName';
  return side === null ? 'phone.join.needSide' : { name: name.trim(), side, teams };
}

export interface TeamBoxesProps {
  readonly words: FormWords;
  readonly teams: Teams;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function TeamBoxes({ words, teams, chosen, onChange }: TeamBoxesProps) {
  return (
    <fieldset className="answer-field">
      <legend>{words.t('phone.join.teams')}</legend>
      <div className="answer-options">
        {teams.map(({ id, name }) => (
          <label key={id} className="answer-option">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= MOST_TEAMS}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
