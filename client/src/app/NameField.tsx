/** A name in the header that people write together, character by character. */
import { useRef } from 'react';
import type { Session } from '../kernel/session/session-types';
import { useBoundText } from '../kernel/store/use-bound-text';

export interface NameFieldProps {
  readonly session: Session;
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly className: string;
  readonly readOnly: boolean;
}

export function NameField({ session, id, field, label, className, readOnly }: NameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const bound = useBoundText(session, id, field, input);
  return (
    <input
      ref={input}
      className={className}
      aria-label={label}
      readOnly={readOnly}
      spellCheck={false}
      {...bound}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
