/** A team's colour, with an arrow for a subcontractor. */
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
