/**
 * Text editing on the canvas, in place. Every keystroke goes into the shared text at once, so concurrent typing merges and
 * leaving loses nothing. Shift+Enter breaks the line.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Session } from '../session/session-types';
import { useBoundText } from '../store/use-bound-text';
import './in-place-text.css';

export type Leaving = 'enter' | 'tab' | 'shiftTab' | 'escape' | 'blur';

export interface InPlaceTextProps<How extends string> {
  readonly session: Session;
  readonly id: string;
  readonly field: string;
  readonly label: string;
  /** How it looks; its own rules are in `in-place-text.css`. */
  readonly className: string;
  /** Begins with all of it selected, so that writing replaces it. */
  readonly whole?: boolean;
  /** Further keys that leave it; null: the key means what it means in every text. */
  readonly leavingBy?: (event: KeyboardEvent) => How | null;
  /** Called once. */
  readonly onLeave: (how: Leaving | How) => void;
}

function leavingOf({ key, shiftKey }: KeyboardEvent): Leaving | null {
  if (key === 'Enter') return shiftKey ? null : 'enter';
  if (key === 'Tab') return shiftKey ? 'shiftTab' : 'tab';
  return key === 'Escape' ? 'escape' : null;
}

export function InPlaceText<How extends string = never>(props: InPlaceTextProps<How>) {
  const { session, id, field, label, className, whole = false, leavingBy, onLeave } = props;
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
  const leave = (how: Leaving | How): void => {
    if (left.current) return;
    left.current = true;
    onLeave(how);
  };
  return (
    <textarea
      ref={area}
      className={`in-place ${className} nopan nodrag nowheel`}
      aria-label={label}
      rows={1}
      spellCheck
      {...bind}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        const how = leavingBy?.(event) ?? leavingOf(event);
        if (how === null) return;
        event.preventDefault();
        leave(how);
      }}
      onBlur={() => leave('blur')}
    />
  );
}
