/**
 * Digital → physical seams: where the path of the customer leaves a digital channel for a person, a call or paper, so that data
 * must be given again. Only touchpoints that the customer takes part in (layers customer and frontstage) are on that path;
 * contacts of no nature and those of unknown nature are skipped.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import type { ChannelNatures } from '../../../kernel/project';
import { type Figure, sumFigure } from './figure';
import { changeBetween, type FeltAxis, nearestFelt } from './nearest-felt';
import { natureOf } from '../facts/channel-nature';
import type { Step } from '../facts/step';

export interface ChannelSeam {
  readonly from: string;
  readonly to: string;
  readonly fromChannel: string;
  readonly toChannel: string;
  /** All waiting after the first, up to and with that before the second, hours. Null: all of it is unknown. */
  readonly waiting: number | null;
  /** Where that waiting is, in time order, and those on the way whose waiting is unknown, or a part of it: with any, it is at least so much. */
  readonly waited: readonly string[];
  readonly unwaited: readonly string[];
  /** Customer's emotion after − before, and where it was felt last and first. */
  readonly emotionChange: number | null;
  readonly felt: readonly [string | null, string | null];
}

export interface ChannelSeamFigures {
  /** Null when fewer than two touchpoints of the customer have a channel of known nature. */
  readonly count: Figure;
  readonly seams: readonly ChannelSeam[];
}

/** What a step is on the customer's path; `unknown`: nobody told its layer, its channel, or the nature of that. */
function partOf({ layer, channel }: Step, natures: ChannelNatures): 'digital' | 'physical' | 'none' | 'unknown' {
  if (layer === 'backstage' || layer === 'support') return 'none';
  const nature = natureOf(channel, natures);
  if (layer === null || nature === null) return 'unknown';
  return nature === 'digital' || nature === 'none' ? nature : 'physical';
}

interface Contact {
  readonly step: Step;
  readonly column: number;
  readonly digital: boolean;
}

/** @returns the customer's contacts in time order: of a column the step that counts for time, else its first one */
function* contactsOf({ path, steps, columns }: FeltAxis, natures: ChannelNatures, unknown: string[]) {
  const contacts: Contact[] = [];
  yield* each(steps, (step, at) => {
    const column = columns[at] ?? 0;
    const part = partOf(step, natures);
    if (part === 'unknown') unknown.push(step.id);
    if (part === 'unknown' || part === 'none') return;
    const last = contacts.at(-1);
    const contact = { step, column, digital: part === 'digital' };
    if (last?.column !== column) contacts.push(contact);
    else if (path[column] === step) contacts[contacts.length - 1] = contact;
  });
  return contacts;
}

/** @param natures what people set for the channels of the project */
export function* channelSeamFigures(axis: FeltAxis, natures: ChannelNatures = {}): Pieces<ChannelSeamFigures> {
  const unknown: string[] = [];
  const contacts: readonly Contact[] = yield* contactsOf(axis, natures, unknown);
  const before = yield* nearestFelt(axis, 'before');
  const after = yield* nearestFelt(axis, 'after');
  const seams: ChannelSeam[] = [];
  yield* each(contacts, (to, at) => {
    const from = contacts[at - 1];
    if (!from?.digital || to.digital) return;
    const way = axis.path.slice(from.column + 1, to.column + 1);
    const waited = way.filter(({ waiting }) => waiting !== null);
    const [feltBefore, feltAfter] = [
      from.step.emotion === null ? before.get(from.column) : from.step,
      to.step.emotion === null ? after.get(to.column) : to.step,
    ];
    seams.push({
      from: from.step.id,
      to: to.step.id,
      fromChannel: from.step.channel,
      toChannel: to.step.channel,
      waiting: waited.length === 0 ? null : waited.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0),
      waited: waited.map(({ id }) => id),
      unwaited: way.filter(({ openWaiting }) => openWaiting).map(({ id }) => id),
      emotionChange: changeBetween(feltBefore, feltAfter),
      felt: [feltBefore?.id ?? null, feltAfter?.id ?? null],
    });
  });
  const ids: string[] = [];
  yield* each(seams, ({ from, to }) => ids.push(from, to));
  return { count: sumFigure(contacts.length < 2 ? null : seams.length, [...new Set(ids)], unknown), seams };
}

/** @returns all touchpoints that a seam is read from */
export function behindSeam({ from, to, waited, unwaited, felt }: ChannelSeam): readonly string[] {
  return [...new Set([from, ...waited, ...unwaited, to, ...felt.filter((id) => id !== null)])];
}
