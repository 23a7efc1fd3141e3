/**
 * A text of a record in the panel, edited together with others: every stroke goes into the shared text at once. Undo is
 * the session's, not the browser's, so that it never takes back what another person typed.
 */
import { type KeyboardEvent, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { useBoundText } from '../../../kernel/store/use-bound-text';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { useBoard } from '../../../kernel/board/board-context';

export interface TextEditorProps {
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly look: 'title' | 'body' | 'inline';
  readonly placeholder?: string;
  /** Enter leaves the field; Shift+Enter breaks the line. */
  readonly short?: boolean;
}

export function TextEditor({ id, field, label, look, placeholder, short = false }: TextEditorProps) {
  const words = useWords();
  const { session, readOnly, refuse } = useBoard();
  const area = useRef<HTMLTextAreaElement>(null);
  const bind = useBoundText(session, id, field, area, refuse);
  const stored = useProjection(session.projection, (read) => read.get(id)?.[field]);
  const text = typeof stored === 'string' ? stored : '';
  const others = useStore(session.presence.peers, (state) => state.peers).filter(
    ({ editing }) => editing?.id === id && editing.field === field,
  );
  const othersId = useId();
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // These lead from the panel back to the board.
    if (event.key === 'Escape' || event.key === 'F6') return;
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    if (short && key === 'enter' && !event.shiftKey) {
      event.preventDefault();
      event.currentTarget.blur();
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) session.runner.undo.redo();
      else session.runner.undo.undo();
    }
  };
  return (
    <div className={`text-editor text-editor-${look}`}>
      {/* The mirror has the height of the text; the field fills it. */}
      <div className="text-editor-grow" data-mirror={`${text || (placeholder ?? '')} `}>
        <textarea
          key={`${id} ${field}`}
          ref={area}
          rows={1}
          aria-label={label}
          aria-describedby={others.length > 0 ? othersId : undefined}
          placeholder={placeholder}
          readOnly={readOnly}
          spellCheck={look === 'body'}
          {...bind}
          onBlur={() => session.presence.edit(null)}
          onKeyDown={keyDown}
        />
      </div>
      {others.length > 0 && (
        <span className="text-editor-others" id={othersId}>
          {others.map((peer) => (
            <span key={peer.clientId}>
              <i style={{ background: peer.color }} aria-hidden />
              {words.t('inspector.alsoWriting', { name: peer.name })}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}
