/** A text of the sheet, edited in place together with others: it looks like the printed page until the caret is in it. */
import { SharedText, type SharedTextProps } from '../../kernel/board/SharedText';

export interface PersonaTextProps extends Omit<SharedTextProps, 'className'> {
  readonly look: 'name' | 'role' | 'quote' | 'body' | 'title' | 'line' | 'small';
}

export function PersonaText({ look, ...text }: PersonaTextProps) {
  return (
    <SharedText
      {...text}
      className={`persona-text persona-text-${look}`}
      spellCheck={look === 'body' || look === 'line' || look === 'quote'}
      onSheet
    />
  );
}
