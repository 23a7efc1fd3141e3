/**
 * A text of the sheet, edited in place together with others: it looks like the printed page until the caret is in it, and
 * shows whose caret is there. Undo is the session's, so that it never takes back what another person typed.
 */
import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { useBoundText } from '../../kernel/store/use-bound-text';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { useBoard } from '../../kernel/board/board-context';

export interface SharedTextProps {
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly look: 'name' | 'role' | 'quote' | 'body' | 'title' | 'line' | 'small';
  readonly placeholder?: string;
  /** Enter leaves the text instead of breaking the line. */
  readonly oneLine?: boolean;
  /** Asked first; true: it has dealt with the key. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

export function SharedText(props: SharedTextProps) {
  const { id, field, look, placeholder = '' } = props;
  const { session, readOnly } = useBoard();
  const stored = useProjection(session.projection, (read) => read.get(id)?.[field]);
  const text = typeof stored === 'string' ? stored : '';
  if (readOnly) {
    return (
      <div className={`shared-text shared-text-${look}`}>
        <span className="shared-text-plain">{text}</span>
      </div>
    );
  }
  return <Editable {...props} text={text} placeholder={placeholder} />;
}

function Editable(props: SharedTextProps & { readonly text: string; readonly placeholder: string }) {
  const { id, field, label, look, placeholder, text, oneLine = false, onKey, onPaste } = props;
  const words = useWords();
  const { session, board, refuse } = useBoard();
  const area = useRef<HTMLTextAreaElement>(null);
  const bind = useBoundText(session, id, field, area, refuse);
  const others = useStore(session.presence.peers, (state) => state.peers).filter(
    ({ editing }) => editing?.id === id && editing.field === field,
  );
  const othersId = useId();
  const [first] = others;
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || onKey?.(event)) return;
    const key = event.key.toLowerCase();
    if (key === 'escape' || (oneLine && key === 'enter')) {
      event.preventDefault();
      event.currentTarget.blur();
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) session.runner.undo.redo();
      else session.runner.undo.undo();
    }
  };
  return (
    <div
      className={`shared-text shared-text-${look}`}
      data-others={first ? true : undefined}
      style={first ? ({ '--other': first.color } as CSSProperties) : undefined}
    >
      {/* The mirror has the height of the text; the field fills it. */}
      <div className="shared-text-grow" data-mirror={`${text || placeholder} `}>
        <textarea
          ref={area}
          rows={1}
          aria-label={label}
          aria-describedby={first ? othersId : undefined}
          placeholder={placeholder}
          spellCheck={look === 'body' || look === 'line' || look === 'quote'}
          {...bind}
          onFocus={() => {
            bind.onFocus();
            session.presence.select(board, [id]);
          }}
          onBlur={() => session.presence.edit(null)}
          onKeyDown={keyDown}
          onPaste={onPaste}
        />
      </div>
      {first && (
        <span className="shared-text-others" id={othersId}>
          {others.map((peer) => (
            <span key={peer.clientId} style={{ '--other': peer.color } as CSSProperties}>
              {words.t('inspector.alsoWriting', { name: peer.name })}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}
