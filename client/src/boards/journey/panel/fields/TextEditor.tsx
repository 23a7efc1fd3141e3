/** A record's text in the panel, edited collaboratively. */
import { SharedText, type SharedTextProps } from '../../../../kernel/board/SharedText';

export interface TextEditorProps extends Pick<SharedTextProps, 'id' | 'field' | 'label' | 'placeholder'> {
  readonly look: 'title' | 'body' | 'inline';
  /** Enter leaves the field; Shift+Enter breaks the line. */
  readonly short?: boolean;
}

/** These lead from the panel back to the board. */
const BACK = ['Escape', 'F6'];

export function TextEditor({ look, short = false, ...text }: TextEditorProps) {
  return (
    <SharedText
      {...text}
      className={`text-editor-${look}`}
      spellCheck={look === 'body'}
      oneLine={short && 'softly'}
      leaves={BACK}
    />
  );
}
