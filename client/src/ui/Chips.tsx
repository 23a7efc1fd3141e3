/** Multiple choice as small wrapping toggles. One that only part of the selection has is shown as mixed. */
import type { ReactNode } from 'react';
import './chips.css';

export interface ChipsProps<Value extends string> {
  readonly label: string;
  /** `mark`: decoration before the label. */
  readonly options: readonly { readonly value: Value; readonly label: string; readonly mark?: ReactNode }[];
  /** On, off, or `mixed` where the things shown differ. */
  readonly state: (value: Value) => boolean | 'mixed';
  readonly onToggle: (value: Value) => void;
  readonly tone?: 'accent' | 'waste';
  readonly disabled?: boolean;
}

export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const { label, options, state, onToggle, tone = 'accent', disabled = false } = props;
  return (
    <div className="chips" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={`chip chip-${tone}`}
          aria-pressed={state(option.value)}
          disabled={disabled}
          onClick={() => onToggle(option.value)}
        >
          {option.mark}
          {option.label}
        </button>
      ))}
    </div>
  );
}
