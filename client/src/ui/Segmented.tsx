/**
 * A single choice with all options visible; arrow keys move. `value` null shows nothing chosen; with `clearable`, choosing
 * the current one clears it.
 */
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './segmented.css';

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly icon?: ReactNode;
    readonly tone?: string;
  }[];
  readonly onChange: (value: Value | null) => void;
  readonly clearable?: boolean;
  readonly disabled?: boolean;
  readonly size?: 'small' | 'normal';
}

export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, options, onChange, clearable = false, disabled = false, size = 'normal' } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={`segmented segmented-${size}`}
      selectionMode="single"
      disallowEmptySelection={!clearable}
      isDisabled={disabled}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [key] = [...keys];
        onChange(key === undefined ? null : (key as Value));
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className="segmented-option" data-tone={option.tone}>
          {option.icon}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
