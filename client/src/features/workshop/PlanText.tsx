/** A text of the plan, written together, with its name above it. */
import { useId, useMemo, useRef } from 'react';
import type { Session } from '../../kernel/session/session-types';
import { useBoundText } from '../../kernel/store/use-bound-text';
import { useProjection } from '../../kernel/store/use-projection';

export interface PlanTextProps {
  readonly session: Session;
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Lines that it has at least; one: Enter leaves it. */
  readonly rows?: number;
  readonly disabled?: boolean;
  readonly maxLength?: number;
}

export function PlanText(props: PlanTextProps) {
  const { session, id, field, label, hint, placeholder = '', rows = 1, disabled = false, maxLength } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const own = useId();
  const { workshop } = session;
  // Who plans is not shown to others: only the text is shared.
  const place = useMemo(
    () => ({
      projection: workshop.projection,
      bindText: (of: string, text: string) => workshop.bindText(of, text),
      presence: { edit: () => undefined },
    }),
    [workshop],
  );
  const bind = useBoundText(place, id, field, area);
  const text = useProjection(workshop.projection, (read) => read.get(id)?.[field]);
  return (
    <div className="field">
      <label className="field-label" htmlFor={own}>
        {label}
      </label>
      <div className="plan-text grid" data-mirror={`${typeof text === 'string' ? text : ''} `}>
        <textarea
          key={`${id} ${field}`}
          id={own}
          ref={area}
          rows={rows}
          className="field-input plan-text-area"
          placeholder={placeholder}
          readOnly={disabled}
          {...(maxLength === undefined ? {} : { maxLength })}
          {...(hint === undefined ? {} : { 'aria-describedby': `${own}-hint` })}
          {...bind}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            // Escape leaves what is around it: what was typed is there already.
            if (rows === 1 && event.key === 'Enter') event.preventDefault();
            const letter = event.key.toLowerCase();
            if ((event.ctrlKey || event.metaKey) && !event.altKey && (letter === 'z' || letter === 'y')) {
              event.preventDefault();
              event.stopPropagation();
              const { undo } = workshop.runner;
              if (letter === 'y' || event.shiftKey) undo.redo();
              else undo.undo();
            }
          }}
        />
      </div>
      {hint !== undefined && (
        <span className="hint" id={`${own}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
