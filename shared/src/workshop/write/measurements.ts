/** Writes a mean as a measurement: the earlier one goes to the history, as when a person adds one by hand. */
import { addMeasurement } from '../../boards/journey/commands/add-measurement';
import { liveTouchpoint } from '../../boards/journey/commands/common/rules';
import { latestOf, type Measurement } from '../../boards/journey/facts/readings';
import type { EvidenceLevel, Touchpoint } from '../../boards/journey/records/schema';
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import { rounded } from '../../kernel/rounded';
import type { ScaleSummary } from '../summary';
import { madeId, mayMake, sourceOf, type WriteRoundArgs } from './writing';

/** What a round measures of a touchpoint. */
export type MeasuredHere = 'expectation' | 'experience' | 'staffBelief' | 'emotion' | 'employeeEmotion';

const isFeeling = (of: MeasuredHere): boolean => of === 'emotion' || of === 'employeeEmotion';

/** Feelings keep no source of their own. */
const sameSource = (of: MeasuredHere, a: Measurement, b: Measurement): boolean =>
  isFeeling(of) || a.source === b.source;

/**
 * Written again with other numbers (somebody answered later, or a second round on the same day), the workshop's own measurement
 * is replaced and not kept as an earlier one.
 * @param scale of those whose matter it is; without answers nothing is written
 */
export function measurementChanges(
  context: CommandContext,
  args: WriteRoundArgs,
  touchpoint: Touchpoint,
  of: MeasuredHere,
  scale: Pick<ScaleSummary, 'mean' | 'n'>,
): readonly Change[] {
  if (scale.mean === null) return [];
  const { id } = touchpoint;
  const now = { value: rounded(scale.mean, 2), n: scale.n, date: args.date, source: sourceOf(args) };
  const latest = latestOf(touchpoint, of);
  const own = latest !== null && latest.date === now.date && sameSource(of, latest, now);
  if (own && latest.value === now.value && latest.n === now.n) return [];
  const reading = madeId(args.roundId, `${of} ${id}`);
  const { changes } = addMeasurement.plan({ ...context, newId: () => reading }, { ...now, id, of });
  const sets = changes.filter(({ op }) => op === 'set');
  if (own) return sets;
  return [
    ...changes.flatMap((change) => (change.op === 'create' ? readingChanges(context, change, sets) : [])),
    ...sets,
  ];
}

/** @param sets empty: the measurement is older than the one that is there, and is itself what goes to the history */
function readingChanges(
  { read, newId }: CommandContext,
  change: Extract<Change, { op: 'create' }>,
  sets: readonly Change[],
): readonly Change[] {
  const { id, fields } = change;
  if (!read.get(id)) return [{ ...change, joint: true }];
  if (mayMake(read, id))
    return [
      { op: 'restore', id },
      { op: 'set', id, fields },
    ];
  // Since it was written, a person measured anew: that goes to the history, too.
  if (sets.length > 0) return [{ ...change, id: newId() }];
  const there = read.get(id) ?? {};
  const same = Object.entries(fields).every(([name, value]) => there[name as keyof typeof there] === value);
  return same || read.get(id)?.removed ? [] : [{ op: 'set', id, fields }];
}

const RANK: readonly (EvidenceLevel | null)[] = [null, 'assumption', 'observed', 'measured'];
const SOURCE_LENGTH = 2000;

/** What it rests on is raised, never lowered; the source is added to those that are there. */
export function evidenceFields(
  { evidence, source }: Pick<Touchpoint, 'evidence' | 'source'>,
  level: EvidenceLevel,
  from: string,
): Partial<Pick<Touchpoint, 'evidence' | 'source'>> {
  const sources = source.trim() === '' ? from : `${source.trim()}; ${from}`;
  return {
    ...(RANK.indexOf(level) > RANK.indexOf(evidence) ? { evidence: level } : {}),
    ...(source.includes(from) || sources.length > SOURCE_LENGTH ? {} : { source: sources }),
  };
}

/** @returns the change, if any of the fields differs */
export function setIfOther(touchpoint: Touchpoint, fields: Partial<Touchpoint>): readonly Change[] {
  const other = Object.entries(fields).filter(
    ([name, value]) => JSON.stringify(touchpoint[name as keyof Touchpoint]) !== JSON.stringify(value),
  );
  return other.length === 0 ? [] : [{ op: 'set', id: touchpoint.id, fields: Object.fromEntries(other) }];
}

/** @returns live touchpoints that were asked about, in the order of the setup; what has been deleted since is passed over */
export function askedTouchpoints({ read }: CommandContext, { setup }: WriteRoundArgs): readonly Touchpoint[] {
  return setup.items.flatMap(({ id }) => liveTouchpoint(read, id) ?? []);
}
