/**
 * The fit of a value map. Pure. An item counts when it has a text and, if it comes from the persona, the persona still has
 * it. With nothing to answer the fit is unknown, never zero.
 */
import type { ValueEntry, ValueReading } from './value-reader';

export interface FitFigures {
  /** Share of addressed pains and gains, 0–1; null without any. */
  readonly share: number | null;
  /** What the share counts: importance, of those that have one; where none has one, pains and gains. Null without any. */
  readonly by: 'importance' | 'count' | null;
  /** Σ importance of the addressed pains and gains, and of all, of those that have one. */
  readonly addressedWeight: number;
  readonly weight: number;
  /** Pains and gains that count; those of them that are addressed by at least one link, whatever its strength. */
  readonly wanted: readonly string[];
  readonly addressed: readonly string[];
  /** Pains and gains without an importance: no part of a share by importance. */
  readonly unweighted: readonly string[];
  readonly unaddressedPains: readonly string[];
  /** Gains without a creator. */
  readonly uncreatedGains: readonly string[];
  /** Jobs that nothing helps with; not part of the share. */
  readonly unhelpedJobs: readonly string[];
  /** Products, relievers and creators that answer nothing: value nobody asked for. */
  readonly idleOffers: readonly string[];
  readonly offers: readonly string[];
  /** The customer's side has items. */
  readonly customerSaid: boolean;
  /** The persona was removed as a whole: what it had is unknown now, and what answered it is not called idle. */
  readonly personaLost: boolean;
}

/** @returns whether an item is one: it has words, and the persona has not dropped it */
export function counts({ text, origin }: ValueEntry): boolean {
  return origin !== 'removed' && text.trim() !== '';
}

/**
 * Fit = Σ importance of addressed pains and gains ÷ Σ importance of all pains and gains, of those whose importance is known;
 * where it is known of none, addressed pains and gains ÷ all.
 * @returns ids in reading order; where something is missing the most important first, those without importance last
 */
export function analyseFit(reading: ValueReading): FitFigures {
  const { sections } = reading;
  const real = (entries: readonly ValueEntry[]): readonly ValueEntry[] => entries.filter(counts);
  // A deleted persona sheet does not mean that its customers no longer want what was on it.
  const lost = reading.persona?.removed === true;
  const answered = new Set<string>();
  const answering = new Set<string>();
  for (const { from, to } of reading.links) {
    if (!counts(from)) continue;
    if (counts(to)) answered.add(to.item.id);
    else if (!lost || to.origin !== 'removed') continue;
    answering.add(from.item.id);
  }
  const sum = (entries: readonly ValueEntry[]): number =>
    entries.reduce((total, { item }) => total + (item.importance ?? 0), 0);
  const ids = (entries: readonly ValueEntry[]): readonly string[] => entries.map(({ item }) => item.id);
  const missing = (entries: readonly ValueEntry[]): readonly string[] =>
    ids(
      real(entries)
        .filter(({ item }) => !answered.has(item.id))
        .sort((a, b) => (b.item.importance ?? -1) - (a.item.importance ?? -1)),
    );
  const wanted = real([...sections.pain, ...sections.gain]);
  const addressed = wanted.filter(({ item }) => answered.has(item.id));
  const offers = real([...sections.product, ...sections.reliever, ...sections.creator]);
  const weight = sum(wanted);
  const addressedWeight = sum(addressed);
  const by = wanted.length === 0 ? null : weight > 0 ? 'importance' : 'count';
  return {
    share: by === null ? null : by === 'count' ? addressed.length / wanted.length : addressedWeight / weight,
    by,
    addressedWeight,
    weight,
    wanted: ids(wanted),
    addressed: ids(addressed),
    unweighted: ids(wanted.filter(({ item }) => item.importance === null)),
    unaddressedPains: missing(sections.pain),
    uncreatedGains: missing(sections.gain),
    unhelpedJobs: missing(sections.job),
    idleOffers: ids(offers.filter(({ item }) => !answering.has(item.id))),
    offers: ids(offers),
    customerSaid: wanted.length > 0 || real(sections.job).length > 0,
    personaLost: lost,
  };
}
