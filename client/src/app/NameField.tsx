/** A collaboratively edited name in the header. */
import { useLayoutEffect, useRef } from 'react';
import type { Session } from '../kernel/session/session-types';
import { useProjection } from '../kernel/store/use-projection';
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
  const text = useProjection(session.projection, (read) => read.get(id)?.[field]);
  useLayoutEffect(() => {
    if (input.current) fitToText(input.current);
  }, [text]);
  return (
    <input
      ref={input}
      className={className}
      aria-label={label}
      readOnly={readOnly}
      spellCheck={false}
      {...bound}
      onPointerEnter={({ currentTarget: shown }) => {
        shown.title = shown.scrollWidth > shown.clientWidth ? shown.value : '';
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}

/** A field as wide as its text; CSS does it where the browser supports `field-sizing`. */
function fitToText(field: HTMLInputElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.width = '0';
  field.style.width = `${field.scrollWidth + 4}px`;
}
