/**
 * A named position between two ends, set by pointer or arrow keys with immediate effect; the resulting value is shown beside
 * the name.
 */
import { useId } from 'react';
import './slider.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words. */
  readonly said: string;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

export function Slider({ label, value, min, max, step, said, disabled = false, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="slider" data-disabled={disabled || undefined}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} aria-hidden>
        {said}
      </output>
      <input
        id={id}
        type="range"
        className="range"
        {...{ min, max, step, value, disabled }}
        aria-valuetext={said}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
