/**
 * A record's text, edited in place and collaboratively: every keystroke goes into the shared text at once, and other writers
 * are shown. Undo is the session's, so that it never undoes another person's typing.
 */
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useRef,
} from 'react';
import { useWriters } from '../presence/use-people';
import { useBoundText } from '../store/use-bound-text';
import { useProjection } from '../store/use-projection';
import { useWords } from '../words/words';
import { useBoard } from './board-context';
import './shared-text.css';

export interface SharedTextProps {
  readonly id: string;
  readonly field: string;
  readonly label: string;
  /** How it looks; its own rules are in `shared-text.css`. */
  readonly className: string;
  readonly placeholder?: string;
  readonly spellCheck?: boolean;
  /** Enter leaves the text; `softly`: with Shift it breaks the line. */
  readonly oneLine?: boolean | 'softly';
  /** Part of a sheet that is read like a page: plain text to who may not write. */
  readonly onSheet?: boolean;
  /** Keys left to the surrounding element, such as Escape. */
  readonly leaves?: readonly string[];
  /** Asked first; true: it has dealt with the key. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  /** Left by a key. */
  readonly onLeave?: () => void;
  readonly area?: Ref<HTMLTextAreaElement>;
}

export function SharedText(props: SharedTextProps) {
  const { session, readOnly } = useBoard();
  const stored = useProjection(session.projection, (read) => read.get(props.id)?.[props.field]);
  const text = typeof stored === 'string' ? stored : '';
  if (!readOnly || !props.onSheet) return <Editable {...props} text={text} />;
  return (
    <div className={`shrink ${props.className}`}>
      <span className="shared-text-plain block">{text}</span>
    </div>
  );
}

function Editable(props: SharedTextProps & { readonly text: string }) {
  const { id, field, label, className, placeholder = '', spellCheck, onSheet = false, text } = props;
  const { oneLine = false, leaves = [], onKey, onPaste, onLeave, area: outer } = props;
  const words = useWords();
  const { session, readOnly, refuse } = useBoard();
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(outer, () => area.current as HTMLTextAreaElement);
  const bind = useBoundText(session, id, field, area, refuse);
  const others = useWriters(session.presence, id, field);
  const othersId = useId();
  const [first] = others;
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (leaves.includes(event.key) || isOfApp(event)) return;
    event.stopPropagation();
    if (event.nativeEvent.isComposing || onKey?.(event)) return;
    const key = event.key.toLowerCase();
    const done = oneLine && key === 'enter' && !(oneLine === 'softly' && event.shiftKey);
    if (done || key === 'escape') {
      event.preventDefault();
      event.currentTarget.blur();
      // On a sheet the next Tab goes on from here.
      if (onSheet) event.currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
      onLeave?.();
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) session.runner.undo.redo();
      else session.runner.undo.undo();
    }
  };
  return (
    <div
      className={`shrink relative ${className}`}
      data-others={first ? true : undefined}
      style={colorOf(first)}
      {...(onSheet ? { tabIndex: -1 } : {})}
    >
      {/* The mirror has the height of the text; the field fills it. */}
      <div className="shared-text-grow grid" data-mirror={`${text || placeholder} `}>
        <textarea
          className="shrink full"
          key={`${id} ${field}`}
          ref={area}
          rows={1}
          aria-label={label}
          aria-describedby={first ? othersId : undefined}
          placeholder={placeholder}
          readOnly={readOnly}
          spellCheck={spellCheck}
          {...bind}
          onBlur={() => session.presence.edit(null)}
          onKeyDown={keyDown}
          onPaste={onPaste}
        />
      </div>
      {first && (
        <span className="shared-text-others" id={othersId}>
          {others.map((peer) => (
            <span className="inline-row gap-1" key={peer.clientId} style={colorOf(peer)}>
              {words.t(peer.away === null ? 'inspector.alsoWriting' : 'people.at.away', { name: peer.name })}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

/** Keys that mean nothing in a text and reach the app from everywhere, such as Ctrl+K. */
function isOfApp({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  const letter = key.toLowerCase();
  return (ctrlKey || metaKey) && !altKey && /^[a-z]$/.test(letter) && (shiftKey ? letter !== 'z' : letter === 'k');
}

function colorOf(peer: { readonly color: string } | undefined): CSSProperties | undefined {
  return peer && ({ '--other': peer.color } as CSSProperties);
}
