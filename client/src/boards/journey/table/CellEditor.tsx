/**
 * The text editor of a cell. Enter and Tab accept and move on, Escape cancels, Shift+Enter breaks a line where allowed. An
 * invalid text stays in the editor with the reason and is not written.
 */
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Column, TableContext } from '@polku/shared/boards/journey/fields/column';

export type AfterCell = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface CellEditorProps {
  readonly column: Column;
  readonly touchpoint: Touchpoint;
  readonly context: TableContext;
  /** Begins with this instead of what the cell holds. */
  readonly begin: string | null;
  readonly label: string;
  /** @returns why the text cannot be taken, or null when it was */
  readonly onCommit: (text: string, base: string, after: AfterCell) => string | null;
  readonly onCancel: () => void;
  /** Called with the text typed so far. */
  readonly onDraft: (text: string, base: string) => void;
}

export function CellEditor({
  column,
  touchpoint,
  context,
  begin,
  label,
  onCommit,
  onCancel,
  onDraft,
}: CellEditorProps) {
  const [base] = useState(() => column.show(touchpoint, context));
  const [text, setText] = useState(begin ?? base);
  const [why, setWhy] = useState<string | null>(null);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const done = useRef(false);
  const whyId = useId();
  const listId = useId();
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    if (begin === null) element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
  }, [begin]);
  const commit = (after: AfterCell): void => {
    if (done.current) return;
    done.current = true;
    const problem = onCommit(text, base, after);
    if (problem === null) return;
    done.current = false;
    setWhy(problem);
  };
  const keyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const newline = column.long && event.key === 'Enter' && (event.shiftKey || event.altKey);
    if (event.key === 'Escape') {
      event.preventDefault();
      done.current = true;
      onCancel();
    } else if (event.key === 'Enter' && !newline) {
      event.preventDefault();
      commit(event.shiftKey ? 'up' : 'down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      commit(event.shiftKey ? 'left' : 'right');
    }
  };
  const shared = {
    className: 'cell-input',
    'aria-label': label,
    'aria-invalid': why !== null,
    'aria-describedby': why === null ? undefined : whyId,
    value: text,
    onChange(event: { currentTarget: { value: string } }) {
      setText(event.currentTarget.value);
      onDraft(event.currentTarget.value, base);
    },
    onKeyDown: keyDown,
    onBlur: () => commit('stay'),
  };
  const options = column.kind === 'text' ? undefined : column.options?.(context);
  return (
    <div className="cell-editor surface" data-invalid={why !== null || undefined}>
      {column.long ? (
        <div className="cell-grow grid scroll" data-mirror={`${text} `}>
          <textarea ref={input} rows={1} {...shared} />
        </div>
      ) : (
        <input ref={input} {...shared} {...(options ? { list: listId } : {})} autoComplete="off" />
      )}
      {options && (
        <datalist id={listId}>
          {options.map((option) => (
            <option key={option.value} value={option.label} />
          ))}
        </datalist>
      )}
      {why !== null && (
        <span className="cell-why bad rounded-small" id={whyId} role="alert">
          {why}
        </span>
      )}
    </div>
  );
}
