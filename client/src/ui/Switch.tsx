/** An on/off switch with immediate effect. The label is on the left, the switch on the right. */
import { Switch as AriaSwitch } from 'react-aria-components';
import './switch.css';

export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
}

export function Switch({ label, on, onChange, disabled = false }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isSelected={on} onChange={onChange} isDisabled={disabled}>
      <span className="switch-label">{label}</span>
      <span className="switch-track" aria-hidden />
    </AriaSwitch>
  );
}
