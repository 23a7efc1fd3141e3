/**
 * A rating. What customers feel, expect and met is theirs to say: their answers are written as observed. What others say of it is
 * an assumption; of the experience it is what staff believe.
 */
import type { EvidenceLevel, Touchpoint } from '../../boards/journey/records/schema';
import type { AnswerRow, AskResult, RoundResult } from '../../kernel/rounds';
import { rounded } from '../../kernel/rounded';
import type { Side } from '../../kernel/members';
import { rangeOf } from '../kinds/asks';
import { RATED, type Rated } from '../round-plan';
import { askResult, groupRows, itemResult, type ScaleSummary, scaleOf } from '../summary';
import { askedTouchpoints, evidenceFields, type MeasuredHere, measurementChanges, setIfOther } from './measurements';
import { sourceOf, type WriteRoundArgs, type Writer } from './writing';

const WHOSE: Readonly<Record<Exclude<Rated, 'importance'>, Side>> = {
  emotion: 'customer',
  expectation: 'customer',
  experience: 'customer',
  employeeEmotion: 'staff',
};

interface Said {
  readonly rows: readonly AnswerRow[];
  /** By those whose matter it is. */
  readonly own: boolean;
}

/** Whether everyone who answered is of the side, as far as is told: sides that may not be shown apart are not among `sides`. */
function isOnly(side: Side, asked: readonly Side[] | undefined, { sides, answered }: RoundResult): boolean {
  return (asked?.length === 1 && asked[0] === side) || (answered > 0 && sides[side] === answered);
}

/** @returns the answers of a side where they can be told apart, else all */
export function saidBy(side: Side, asked: readonly Side[] | undefined, result: RoundResult, ask: AskResult): Said {
  const rows = isOnly(side, asked, result) ? ask.rows : groupRows(ask, 'side', side);
  return rows && rows.length > 0 ? { rows, own: true } : { rows: ask.rows, own: false };
}

/** @returns what a rating is about */
export function ratedOf(asks: WriteRoundArgs['setup']['asks']): Rated | undefined {
  const field = asks[0]?.fields[0]?.id;
  return RATED.find((about) => about === field);
}

/** What staff alone say of the experience is what they believe; where nobody knows who said it, it is an assumption about it. */
function fieldOf(about: Exclude<Rated, 'importance'>, onlyStaff: boolean): MeasuredHere {
  return about === 'experience' && onlyStaff ? 'staffBelief' : about;
}

function importanceChanges(touchpoint: Touchpoint, scale: ScaleSummary) {
  return scale.mean === null ? [] : setIfOther(touchpoint, { importance: rounded(scale.mean, 1) });
}

export const writeRating: Writer = (context, args) => {
  const about = ratedOf(args.setup.asks);
  if (!about) return [];
  const asked = args.setup.asks[0]?.who.sides;
  return askedTouchpoints(context, args).flatMap((touchpoint) => {
    const ask = askResult(itemResult(args.result, touchpoint.id), 'rate');
    if (!ask || ask.rows.length === 0) return [];
    if (about === 'importance') return importanceChanges(touchpoint, scaleOf(ask, about));
    const { rows, own } = saidBy(WHOSE[about], asked, args.result, ask);
    const scale = scaleOf(ask, about, rangeOf(about), rows);
    if (scale.n === 0) return [];
    const level: EvidenceLevel = own ? 'observed' : 'assumption';
    return [
      ...measurementChanges(context, args, touchpoint, fieldOf(about, isOnly('staff', asked, args.result)), scale),
      ...setIfOther(touchpoint, evidenceFields(touchpoint, level, sourceOf(args))),
    ];
  });
};
