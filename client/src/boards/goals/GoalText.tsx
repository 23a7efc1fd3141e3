/**
 * A text of the sheet, edited in place together with others, stroke by stroke. Undo is the session's, so that it never
 * takes back what another person typed. Escape leaves the text; `onLeave` is told.
 */
import { type CSSProperties, type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef } from 'react';
import { useStore } from 'zustand';
import { useBoundText } from '../../kernel/store/use-bound-text';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { useBoard } from '../../kernel/board/board-context';

export interface GoalTextProps {
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly look: 'vision' | 'title' | 'body' | 'soft';
  readonly placeholder?: string;
  /** Enter leaves the text instead of breaking the line. */
  readonly oneLine?: boolean;
  readonly onLeave?: () => void;
  readonly area?: Ref<HTMLTextAreaElement>;
}

export function GoalText(props: GoalTextProps) {
  const { session, readOnly } = useBoard();
  const stored = useProjection(session.projection, (read) => read.get(props.id)?.[props.field]);
  const text = typeof stored === 'string' ? stored : '';
  if (readOnly) return <div className={`goal-text goal-text-${props.look} goal-text-plain`}>{text}</div>;
  return <Editable key={`${props.id} ${props.field}`} {...props} text={text} />;
}

function Editable(props: GoalTextProps & { readonly text: string }) {
  const { id, field, label, look, placeholder = '', oneLine = false, onLeave, area: outer, text } = props;
  const words = useWords();
  const { session, board, refuse } = useBoard();
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(outer, () => area.current as HTMLTextAreaElement);
  const bind = useBoundText(session, id, field, area, refuse);
  const others = useStore(session.presence.peers, (state) => state.peers).filter(
    ({ editing }) => editing?.id === id && editing.field === field,
  );
  const othersId = useId();
  const [first] = others;
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    if (key === 'escape' || (oneLine && key === 'enter')) {
      event.preventDefault();
      event.currentTarget.blur();
      onLeave?.();
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) session.runner.undo.redo();
      else session.runner.undo.undo();
    }
  };
  return (
    <div
      className={`goal-text goal-text-${look}`}
      data-others={first ? true : undefined}
      style={first ? ({ '--other': first.color } as CSSProperties) : undefined}
    >
      {/* The mirror has the height of the text; the field fills it. */}
      <div className="goal-text-grow" data-mirror={`${text || placeholder} `}>
        <textarea
          ref={area}
          rows={1}
          aria-label={label}
          aria-describedby={first ? othersId : undefined}
          placeholder={placeholder}
          spellCheck
          {...bind}
          onFocus={() => {
            bind.onFocus();
            session.presence.select(board, [id]);
          }}
          onBlur={() => session.presence.edit(null)}
          onKeyDown={keyDown}
        />
      </div>
      {first && (
        <span className="goal-text-others" id={othersId}>
          {others.map((peer) => words.t('inspector.alsoWriting', { name: peer.name })).join(', ')}
        </span>
      )}
    </div>
  );
}
