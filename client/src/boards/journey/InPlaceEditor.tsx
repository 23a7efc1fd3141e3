/**
 * Writing a title, a stage's name or a card's text where it stands. Every key goes into the shared text at once, so two
 * people typing here both keep what they typed; there is nothing to lose on leaving.
 * Enter goes on with the next touchpoint, Tab moves on, Escape ends; Shift+Enter breaks the line.
 */
import type { Session } from '../../kernel/session/session-types';
import { useBoundText } from '../../kernel/store/use-bound-text';
import { useEffect, useRef } from 'react';
import './in-place-editor.css';

export type Leaving = 'enter' | 'tab' | 'shiftTab' | 'escape' | 'blur';

export interface InPlaceEditorProps {
  readonly session: Session;
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly variant: 'title' | 'stage' | 'card' | 'note';
  readonly onLeave: (how: Leaving) => void;
}

export function InPlaceEditor({ session, id, field, label, variant, onLeave }: InPlaceEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const bind = useBoundText(session, id, field, area);
  const left = useRef(false);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const leave = (how: Leaving): void => {
    if (left.current) return;
    left.current = true;
    onLeave(how);
  };
  return (
    <textarea
      ref={area}
      className={`in-place in-place-${variant} nopan nodrag nowheel`}
      aria-label={label}
      rows={1}
      spellCheck
      {...bind}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        const how: Leaving | null =
          event.key === 'Enter' && !event.shiftKey
            ? 'enter'
            : event.key === 'Tab'
              ? event.shiftKey
                ? 'shiftTab'
                : 'tab'
              : event.key === 'Escape'
                ? 'escape'
                : null;
        if (how === null) return;
        event.preventDefault();
        leave(how);
      }}
      onBlur={() => leave('blur')}
    />
  );
}
