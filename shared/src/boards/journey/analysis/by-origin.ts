/**
 * Whose experience it is: one's own, heard from others, or marketing's (an own and an adopted experience; marketing can only
 * influence what is expected). What people hear before they come stands against what they then meet.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import type { TimeAxis } from '../facts/time-axis';
import { type Origin, ORIGINS, type Rating } from '../records/schema';
import { type Figure, figure } from './figure';

export interface OriginRow {
  /** Null: of touchpoints of which nobody said it. */
  readonly origin: Origin | null;
  readonly touchpoints: readonly string[];
  /** Means as far as known; null without any. Emotion −2…2, ratings 1–5. */
  readonly emotion: Figure;
  readonly expectation: Figure;
  readonly experience: Figure;
}

export interface OriginFigures {
  /** Of the origins that some touchpoint has, in the order of `ORIGINS`, then those without. */
  readonly rows: readonly OriginRow[];
  /** Mean emotion at what is heard and advertised, at what is met oneself, and the first minus the second. */
  readonly heard: Figure;
  readonly met: Figure;
  readonly promise: Figure;
}

/** A mean that is being added up. */
class Mean {
  #sum = 0;
  readonly #known: string[] = [];
  readonly #unknown: string[] = [];

  add(id: string, value: number | null): void {
    if (value === null) this.#unknown.push(id);
    else {
      this.#sum += value;
      this.#known.push(id);
    }
  }

  figure(): Figure {
    const n = this.#known.length;
    return figure(n === 0 ? null : this.#sum / n, this.#known, this.#unknown);
  }
}

class Group {
  readonly touchpoints: string[] = [];
  readonly emotion = new Mean();
  readonly expectation = new Mean();
  readonly experience = new Mean();
}

const meanOf = (rating: Rating | null): number | null => rating?.mean ?? null;

export function* originFigures({ steps }: Pick<TimeAxis, 'steps'>): Pieces<OriginFigures> {
  const groups = new Map<Origin | null, Group>();
  const heard = new Mean();
  const met = new Mean();
  yield* each(steps, ({ id, origin, emotion, expectation, experience }) => {
    const group = groups.get(origin) ?? new Group();
    groups.set(origin, group);
    group.touchpoints.push(id);
    group.emotion.add(id, emotion);
    group.expectation.add(id, meanOf(expectation));
    group.experience.add(id, meanOf(experience));
    if (origin === 'own') met.add(id, emotion);
    else if (origin !== null) heard.add(id, emotion);
  });
  const rows = [...ORIGINS, null].flatMap((origin): readonly OriginRow[] => {
    const group = groups.get(origin);
    if (!group) return [];
    const [emotion, expectation, experience] = [group.emotion, group.expectation, group.experience].map((mean) =>
      mean.figure(),
    ) as [Figure, Figure, Figure];
    return [{ origin, touchpoints: group.touchpoints, emotion, expectation, experience }];
  });
  const before = heard.figure();
  const after = met.figure();
  const apart = before.value === null || after.value === null ? null : before.value - after.value;
  const behind = apart === null ? [] : [...before.touchpoints, ...after.touchpoints];
  return { rows, heard: before, met: after, promise: figure(apart, behind, [...before.unknown, ...after.unknown]) };
}
