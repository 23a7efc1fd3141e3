/** One property row: label on the left, value on the right. The control has the same accessible name. */
import type { ReactNode } from 'react';
import { FieldMark } from '../../../../kernel/comments/FieldMark';

export interface PropertyProps {
  /** Field name: where `focusField` goes. */
  readonly field: string;
  readonly label: string;
  readonly children: ReactNode;
  /** The value needs the full width: it is below the label. */
  readonly stacked?: boolean;
}

export function Property({ field, label, children, stacked = false }: PropertyProps) {
  const name = (
    <span className="property-label" aria-hidden>
      {label}
    </span>
  );
  const mark = <FieldMark field={field} label={label} />;
  return (
    <div className={stacked ? 'property property-stacked' : 'property'} data-field={field} data-comments>
      {stacked ? (
        <div className="row gap-1">
          {name}
          {mark}
        </div>
      ) : (
        <>
          {name}
          {mark}
        </>
      )}
      <div className="property-value">{children}</div>
    </div>
  );
}
