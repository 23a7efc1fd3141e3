/** The button that opens a menu of further actions. */
import { MoreHorizontal, Plus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';

export function MoreTrigger({ label, small = false }: { readonly label: string; readonly small?: boolean }) {
  return (
    <AriaButton
      className={`button button-icon button-quiet ${small ? 'button-small' : 'button-normal'}`}
      aria-label={label}
    >
      <MoreHorizontal size={18} />
    </AriaButton>
  );
}

/** The button that opens a menu of what can be added. */
export function AddTrigger({ label }: { readonly label: string }) {
  return (
    <AriaButton className="button button-plain button-normal">
      <Plus size={16} aria-hidden />
      <span className="button-text">{label}</span>
    </AriaButton>
  );
}
