/**
 * Writing a title, a stage's name or a card's text where it stands. Every key goes into the shared text at once, so two
 * people typing here both keep what they typed; there is nothing to lose on leaving.
 * Enter ends, after a new touchpoint it goes on with the next; Tab moves on, Ctrl or Cmd with up or down adds one in the row there, Escape ends;
 * Shift+Enter breaks the line.
 */
import type { Session } from '../../kernel/session/session-types';
import { useBoundText } from '../../kernel/store/use-bound-text';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import './in-place-editor.css';

export type Leaving = 'enter' | 'tab' | 'shiftTab' | 'above' | 'below' | 'escape' | 'blur';

export interface InPlaceEditorProps {
  readonly session: Session;
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly variant: 'title' | 'stage' | 'card' | 'note';
  /** The card is a compact one. */
  readonly compact?: boolean;
  /** Begins with all of it selected, so that writing replaces it. */
  readonly whole?: boolean;
  readonly onLeave: (how: Leaving) => void;
}

function leavingOf(event: KeyboardEvent, rows: boolean): Leaving | null {
  const { key, shiftKey } = event;
  if (key === 'Enter') return shiftKey ? null : 'enter';
  if (key === 'Tab') return shiftKey ? 'shiftTab' : 'tab';
  if (key === 'Escape') return 'escape';
  if (!rows || !(event.ctrlKey || event.metaKey) || shiftKey || event.altKey) return null;
  return key === 'ArrowDown' ? 'below' : key === 'ArrowUp' ? 'above' : null;
}

export function InPlaceEditor(props: InPlaceEditorProps) {
  const { session, id, field, label, variant, compact = false, whole = false, onLeave } = props;
  const begin = useRef(whole);
  const area = useRef<HTMLTextAreaElement>(null);
  const bind = useBoundText(session, id, field, area);
  const left = useRef(false);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(begin.current ? 0 : element.value.length, element.value.length);
  }, []);
  const leave = (how: Leaving): void => {
    if (left.current) return;
    left.current = true;
    onLeave(how);
  };
  return (
    <textarea
      ref={area}
      className={`in-place in-place-${variant}${compact ? ' in-place-compact' : ''} nopan nodrag nowheel`}
      aria-label={label}
      rows={1}
      spellCheck
      {...bind}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        const how = leavingOf(event, variant === 'title');
        if (how === null) return;
        event.preventDefault();
        leave(how);
      }}
      onBlur={() => leave('blur')}
    />
  );
}
