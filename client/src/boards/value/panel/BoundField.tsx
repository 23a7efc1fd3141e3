/** A text in the panel, edited together with others. Undo is the session's, not the browser's. */
import { type KeyboardEvent, useRef } from 'react';
import { useBoundText } from '../../../kernel/store/use-bound-text';
import { useProjection } from '../../../kernel/store/use-projection';
import type { ValueControl } from '../value-control';

export interface BoundFieldProps {
  readonly control: ValueControl;
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly placeholder: string;
}

export function BoundField({ control, id, field, label, placeholder }: BoundFieldProps) {
  const { session, readOnly, words } = control;
  const area = useRef<HTMLTextAreaElement>(null);
  const bind = useBoundText(session, id, field, area, (refusal) =>
    control.run({ name: 'refused', check: () => refusal, plan: () => ({ changes: [] }) }, null),
  );
  const stored = useProjection(session.projection, (read) => read.get(id)?.[field]);
  const text = typeof stored === 'string' ? stored : '';
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    if (key === 'escape' || (key === 'enter' && !event.shiftKey)) {
      event.preventDefault();
      event.currentTarget.blur();
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) session.runner.undo.redo();
      else session.runner.undo.undo();
    }
  };
  return (
    <div className="value-text" data-mirror={`${text || placeholder} `} lang={words.locale}>
      <textarea
        key={`${id} ${field}`}
        ref={area}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        readOnly={readOnly}
        {...bind}
        onBlur={() => session.presence.edit(null)}
        onKeyDown={keyDown}
      />
    </div>
  );
}
