/** A text of the sheet, edited in place and collaboratively. */
import { SharedText, type SharedTextProps } from '../../kernel/board/SharedText';

export interface GoalTextProps extends Omit<SharedTextProps, 'className'> {
  readonly look: 'vision' | 'title' | 'body' | 'soft';
}

export function GoalText({ look, ...text }: GoalTextProps) {
  return <SharedText {...text} className={`goal-text goal-text-${look}`} spellCheck onSheet />;
}
