/** A text of the sheet, edited in place and collaboratively; looks like the printed page until it has the caret. */
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
