/** Makes the setup of a round out of its plan. From its opening on it is what people were promised. */
import type { Refusal } from '../../kernel/command';
import type { RoundItem, RoundSetup } from '../../kernel/rounds';
import type { Translator } from '../../kernel/translate';
import { roundKind } from '../kinds/list';
import { type RoundPlan, suggestedDots } from '../round-plan';
import { refuse } from '../rules';
import { type EarlierRound, itemsOf, type ItemsInput } from './items';

/** What is missing before the round can be opened; null: nothing. @param items of the plan */
export function setupProblem(
  plan: RoundPlan,
  items: readonly RoundItem[],
  roundOf: ItemsInput['roundOf'],
): Refusal | null {
  const kind = roundKind(plan.kind);
  if (!kind) return refuse('unknownRound');
  if (!kind.modes.includes(plan.mode)) return refuse('otherMode');
  const { choose, of, step } = plan.items;
  if (choose === 'split' || of === 'notes') {
    const earlier = step === null ? null : roundOf(step);
    if (!earlier) return refuse('noEarlierRound');
    if (!earlier.result) return refuse('notRevealed');
  }
  if (items.length === 0) return refuse(choose === 'split' ? 'nothingSplit' : 'noItems');
  if (kind.needsQuestion && plan.question.trim() === '') return refuse('questionMissing');
  if (plan.again !== null) return againProblem(plan, roundOf(plan.again));
  return null;
}

function againProblem(plan: RoundPlan, earlier: EarlierRound | null): Refusal | null {
  if (!earlier) return refuse('noEarlierRound');
  // What was promised the first time holds for the second.
  return earlier.setup.mode === plan.mode ? null : refuse('otherModeBefore');
}

/** @returns null where nobody is asked: of merging, and of kinds of another version */
export function setupOf(
  plan: RoundPlan,
  items: readonly RoundItem[],
  { words, roundOf }: Pick<ItemsInput, 'roundOf'> & { readonly words: Translator },
): RoundSetup | null {
  const kind = roundKind(plan.kind);
  const asks = kind?.asks(plan) ?? [];
  if (!kind || asks.length === 0) return null;
  const most = plan.mostDots;
  return {
    kind: kind.id,
    mode: plan.mode,
    question: plan.question.trim() || words.t(`round.kind.${kind.id}.question`),
    items,
    asks,
    least: plan.least,
    dots: kind.dots ? { each: Math.min(plan.dots ?? suggestedDots(items.length), items.length * most), most } : null,
    notes: kind.notes ? { most: plan.mostNotes } : null,
    // Only notes are written and read in turn.
    phases: kind.notes ? plan.phases : [],
    again: plan.again === null ? null : (roundOf(plan.again)?.roundId ?? null),
    marks: kind.marks ?? false,
  };
}

/** @returns the items and the setup of a plan at once, and what is missing */
export function prepareRound(
  plan: RoundPlan,
  input: ItemsInput,
): { readonly items: readonly RoundItem[]; readonly setup: RoundSetup | null; readonly problem: Refusal | null } {
  const items = itemsOf(plan, input);
  return { items, setup: setupOf(plan, items, input), problem: setupProblem(plan, items, input.roundOf) };
}
