/** The fields of an answer: plain controls of the browser, each with its words. */
import type { AnswerField, AnswerValue } from '@polku/shared/kernel/rounds';
import { fieldForm } from '@polku/shared/workshop/kinds/forms';
import { useId, useState } from 'react';
import { useFormWords } from './words';

export interface FieldProps<Field extends AnswerField = AnswerField> {
  readonly field: Field;
  readonly value: AnswerValue | undefined;
  readonly disabled: boolean;
  /** @param typing it goes on changing */
  readonly onChange: (value: AnswerValue | null, typing?: boolean) => void;
}

type Of<Type extends AnswerField['type']> = FieldProps<Extract<AnswerField, { readonly type: Type }>>;
type OfOptions = FieldProps<Extract<AnswerField, { readonly options: readonly string[] }>>;

/** Any field; `null` for one that is answered elsewhere in the form, or that this version does not know. */
export function Field({ field, ...props }: FieldProps) {
  switch (field.type) {
    case 'scale':
      return <ScaleField field={field} {...props} />;
    case 'choice':
    case 'choices':
      return <OptionsField field={field} {...props} />;
    case 'number':
      return <NumberField field={field} {...props} />;
    case 'text':
      return <TextField field={field} {...props} />;
    default:
      return null;
  }
}

function ScaleField({ field, value, disabled, onChange }: Of<'scale'>) {
  const words = useFormWords();
  const name = useId();
  const { label, low, high } = fieldForm(field);
  const steps = Array.from({ length: field.to - field.from + 1 }, (_, at) => field.from + at);
  const feeling = field.from < 0;
  const word = (step: number): string | null =>
    step === field.from && low !== null ? words.say(low) : step === field.to && high !== null ? words.say(high) : null;
  return (
    <fieldset className="answer-field" disabled={disabled}>
      <legend>{words.say(label)}</legend>
      <div className="answer-scale">
        {steps.map((step) => (
          <label key={step} className="answer-step">
            <input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} />
            <span className="answer-step-box">
              {feeling && <Face mood={step} />}
              {words.number(step)}
            </span>
            {word(step) !== null && <span className="answer-hidden"> {word(step)}</span>}
          </label>
        ))}
      </div>
      {low !== null && high !== null && (
        <div className="answer-ends" aria-hidden>
          <span>{words.say(low)}</span>
          <span>{words.say(high)}</span>
        </div>
      )}
    </fieldset>
  );
}

/** How far the ends of the mouth lie above or below its middle. */
const MOUTH = 2.5;

function Face({ mood }: { readonly mood: number }) {
  const bend = mood * MOUTH;
  return (
    <svg className="answer-face" viewBox="0 0 24 24" aria-hidden>
      <circle cx="12" cy="12" r="10" />
      <path d={`M8 9.5h.01M16 9.5h.01M7.5 ${15.5 - bend / 2}Q12 ${15.5 + bend} 16.5 ${15.5 - bend / 2}`} />
    </svg>
  );
}

function OptionsField({ field, value, disabled, onChange }: OfOptions) {
  const words = useFormWords();
  const name = useId();
  const { label, options } = fieldForm(field);
  const many = field.type === 'choices';
  const chosen = typeof value === 'object' ? value : typeof value === 'string' ? [value] : [];
  const choose = (option: string, on: boolean): void => {
    if (!many) onChange(option);
    else onChange(on ? [...chosen, option] : chosen.filter((one) => one !== option));
  };
  return (
    <fieldset className="answer-field" disabled={disabled}>
      <legend>{words.say(label)}</legend>
      <div className="answer-options">
        {field.options.map((option, at) => (
          <label key={option} className="answer-option">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(option)}
              onChange={({ currentTarget }) => choose(option, currentTarget.checked)}
            />
            <span>{options[at] === undefined ? option : words.say(options[at])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** From this range on one step is five. */
const WIDE = 60;

function NumberField({ field, value, disabled, onChange }: Of<'number'>) {
  const words = useFormWords();
  const id = useId();
  const label = words.say(fieldForm(field).label);
  const known = typeof value === 'number' ? value : null;
  /** What is typed and is not a number of the range; null otherwise. */
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string): void => {
    const number = Number(text.trim().replace(',', '.'));
    const fits = text.trim() !== '' && Number.isFinite(number) && number >= field.from && number <= field.to;
    setTyped(fits ? null : text);
    onChange(fits ? number : null, true);
  };
  const move = (by: number): void => {
    const size = field.to - field.from >= WIDE ? 5 : 1;
    setTyped(null);
    onChange(Math.min(field.to, Math.max(field.from, (known ?? field.from) + by * size)));
  };
  const wrong = typed !== null && typed.trim() !== '';
  return (
    <div className="answer-field">
      <label htmlFor={id}>{label}</label>
      <div className="answer-number">
        <button type="button" className="answer-button" disabled={disabled} onClick={() => move(-1)}>
          <span aria-hidden>−</span>
          <span className="answer-hidden">{words.t('round.form.less', { name: label })}</span>
        </button>
        <input
          id={id}
          className="answer-input"
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          value={typed ?? (known === null ? '' : String(known))}
          aria-invalid={wrong}
          aria-describedby={`${id}-range`}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <button type="button" className="answer-button" disabled={disabled} onClick={() => move(1)}>
          <span aria-hidden>+</span>
          <span className="answer-hidden">{words.t('round.form.more', { name: label })}</span>
        </button>
      </div>
      <p id={`${id}-range`} className={wrong ? 'answer-wrong' : 'answer-note'} role={wrong ? 'alert' : undefined}>
        {words.t('round.form.range', { from: field.from, to: field.to })}
      </p>
    </div>
  );
}

function TextField({ field, value, disabled, onChange }: Of<'text'>) {
  const words = useFormWords();
  return (
    <TextArea
      label={words.say(fieldForm(field).label)}
      value={typeof value === 'string' ? value : ''}
      length={field.length}
      disabled={disabled}
      onChange={(text) => onChange(text, true)}
    />
  );
}

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly length: number;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
}

/** Signs that are left are shown from here on. */
const SHORT_OF = 40;

export function TextArea({ label, value, length, disabled, onChange }: TextAreaProps) {
  const words = useFormWords();
  const id = useId();
  /** As it was typed: what is kept may lack the spaces at its ends. */
  const [typed, setTyped] = useState(value);
  const shown = typed.trim() === value.trim() ? typed : value;
  const left = length - shown.length;
  return (
    <div className="answer-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="answer-input answer-text"
        rows={3}
        maxLength={length}
        disabled={disabled}
        value={shown}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onChange(currentTarget.value);
        }}
      />
      {left <= SHORT_OF && <p className="answer-note">{words.t('round.form.signs', { n: left })}</p>}
    </div>
  );
}
