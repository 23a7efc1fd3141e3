/** What is led: the ladder of reactions, and the moments of truth by phase. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import type { JourneyColumns } from '@polku/shared/boards/journey/facts/journey-columns';
import type { Toasts } from '../../../../ui/Toasts';
import type { Names } from '../insights-context';
import { LadderSection } from '../ladder/LadderSection';
import { MomentsSection } from '../ladder/MomentsSection';
import { Chapter } from './Chapter';

export interface LeadingProps {
  readonly figures: JourneyFigures;
  readonly journey: JourneyColumns;
  readonly names: Names;
  readonly toasts: Toasts;
}

export function Leading({ figures, journey, names, toasts }: LeadingProps) {
  return (
    <Chapter id="ladder">
      <LadderSection figures={figures} names={names} toasts={toasts} />
      <MomentsSection figures={figures} journey={journey} names={names} />
    </Chapter>
  );
}
