/** A team's colour, and an arrow out of the house for a subcontractor. */
import { ownColour } from '@polku/shared/kernel/palette';
import { ArrowUpRight } from 'lucide-react';

export function TeamMark({ color, subcontractor }: { color: string; subcontractor: boolean }) {
  return (
    <span className="inline-row gap-half soft" aria-hidden>
      <span className="team-mark-dot dot" style={{ background: ownColour(color) }} />
      {subcontractor && <ArrowUpRight size={12} />}
    </span>
  );
}
