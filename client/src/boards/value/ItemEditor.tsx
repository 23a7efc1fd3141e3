/**
 * Writing an item where it stands. Every key goes into the shared text at once; there is nothing to lose on leaving.
 * Enter goes on with the next item, Tab with the next section, Escape ends; Shift+Enter breaks the line.
 */
import { useEffect, useRef } from 'react';
import type { Session } from '../../kernel/session/session-types';
import { useBoundText } from '../../kernel/store/use-bound-text';

export type Leaving = 'enter' | 'tab' | 'shiftTab' | 'escape' | 'blur';

export interface ItemEditorProps {
  readonly session: Session;
  readonly id: string;
  readonly label: string;
  readonly side: 'customer' | 'offer';
  readonly onLeave: (how: Leaving) => void;
}

export function ItemEditor({ session, id, label, side, onLeave }: ItemEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const bind = useBoundText(session, id, 'text', area);
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
      className="value-typing nopan nodrag nowheel"
      data-side={side}
      aria-label={label}
      rows={1}
      spellCheck
      {...bind}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        const tab: Leaving = event.shiftKey ? 'shiftTab' : 'tab';
        const how = { Enter: event.shiftKey ? null : 'enter', Tab: tab, Escape: 'escape' }[event.key] as
          | Leaving
          | null
          | undefined;
        if (!how) return;
        event.preventDefault();
        leave(how);
      }}
      onBlur={() => leave('blur')}
    />
  );
}
