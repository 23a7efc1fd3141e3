/** What else a touchpoint takes from its sub-journey, each to be switched, with what that comes to. */
import type { RolledUp } from '@polku/shared/boards/journey/facts/rolled-up';
import { ROLLED_UP, type Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { withBound } from '@polku/shared/kernel/bound';
import { withUnit } from '@polku/shared/kernel/no-break';
import { useBoard } from '../../../../kernel/board/board-context';
import { signed } from '../../../../kernel/words/signed';
import { useWords, type Words } from '../../../../kernel/words/words';
import { Switch } from '../../../../ui/Switch';
import { showShare } from '../../words/format-figure';

type What = (typeof ROLLED_UP)[number];

/** @returns what comes from below; null while nothing is known of it there */
function given(what: What, { emotion, waste, handoffs, accuracy }: RolledUp, words: Words): string | null {
  if (what === 'emotion') return emotion === null ? null : signed(words, emotion);
  if (what === 'handoffs')
    return handoffs && withBound(handoffs.open ? 'atLeast' : 'exact', words.number(handoffs.count, 0));
  if (what === 'waste') {
    const kinds = waste?.kinds.map(({ kind }) => words.t(kind === null ? 'analysis.wasteUntold' : `waste.${kind}`));
    return kinds?.join(', ') ?? null;
  }
  if (!accuracy) return null;
  const bound = accuracy.open ? 'atMost' : 'exact';
  return withBound(bound, withUnit(showShare(words, accuracy.share, bound).amount, '%'));
}

export interface RolledAlsoProps {
  readonly touchpoint: Touchpoint;
  readonly rolled: RolledUp | null;
}

export function RolledAlso({ touchpoint: { id, rollUpAlso }, rolled }: RolledAlsoProps) {
  const words = useWords();
  const { readOnly, run } = useBoard();
  const toggle = (what: What, on: boolean): void => {
    const next = ROLLED_UP.filter((one) => (one === what ? on : rollUpAlso.includes(one)));
    run(setTouchpointFields, { ids: [id], fields: { rollUpAlso: next } });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="small faint">{words.t('nested.rolledAlso')}</legend>
      {ROLLED_UP.map((what) => {
        const on = rollUpAlso.includes(what);
        const text = on && rolled ? given(what, rolled, words) : null;
        return (
          <div key={what}>
            <Switch
              label={words.t(`rollUp.${what}`)}
              on={on}
              disabled={readOnly}
              onChange={(next) => toggle(what, next)}
            />
            {on && <p className="hint">{text ?? words.t('word.unknown')}</p>}
          </div>
        );
      })}
    </fieldset>
  );
}
