/** How far a metric has come: a sign and its word, as the lane of the map draws them. */
import type { JointCourse } from '@polku/shared/boards/journey/facts/metric-course';
import { ArrowDown, ArrowRight, Check, Minus } from 'lucide-react';
import { useWords } from '../../../../kernel/words/words';

const SIGNS = { reached: Check, underWay: ArrowRight, behind: ArrowDown, unknown: Minus, none: Minus } as const;
const TONES = { reached: 'good', underWay: 'accent', behind: 'bad', unknown: 'faint', none: 'faint' } as const;

export function CourseMark({ course }: { course: JointCourse }) {
  const words = useWords();
  const Sign = SIGNS[course];
  return (
    <span className="ladder-course inline-row gap-1 insight-text" data-tone={TONES[course]}>
      <Sign size={14} aria-hidden />
      {words.t(`ladder.course.${course}`)}
    </span>
  );
}
