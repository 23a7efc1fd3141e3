/** Agreed, mixed or split, by sign and word. */
import { ShapesSvg } from '../kernel/canvas/paint/ShapesSvg';
import { useWords } from '../kernel/words/words';
import { verdictSign } from './draw/marks';
import type { Verdict } from './model/spread';

export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const words = useWords();
  return (
    <strong className="verdict-chip" data-verdict={verdict}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <ShapesSvg shapes={verdictSign(verdict, 7, 7, 13)} />
      </svg>
      {words.say(`round.verdict.${verdict}`)}
    </strong>
  );
}
