/** One property row: label on the left, value on the right. The control has the same accessible name. */
import type { ReactNode } from 'react';

export interface PropertyProps {
  /** Field name: where `focusField` goes. */
  readonly field: string;
  readonly label: string;
  readonly children: ReactNode;
  /** The value needs the full width: it is below the label. */
  readonly stacked?: boolean;
}

export function Property({ field, label, children, stacked = false }: PropertyProps) {
  return (
    <div className={stacked ? 'property property-stacked' : 'property'} data-field={field}>
      <span className="property-label" aria-hidden>
        {label}
      </span>
      <div className="property-value">{children}</div>
    </div>
  );
}
