/**
 * Records as objects that are quick to read. Records come with a null prototype, frozen, which engines keep as dictionaries:
 * a read costs ten times as much, and a layout reads every touchpoint many times on every edit. One copy a record,
 * the same copy as long as the record is the same.
 */
import type { Card, Touchpoint } from '../../records/schema';

const touchpoints = new WeakMap<Touchpoint, Touchpoint>();
const cards = new WeakMap<Card, Card>();

/** @param before the copy of what the record was before: values that say the same are taken from it, so that they compare */
export function quickTouchpoint(record: Touchpoint, before?: Touchpoint): Touchpoint {
  let quick = touchpoints.get(record);
  if (!quick) {
    quick = copyOfTouchpoint(record);
    touchpoints.set(record, before ? (quick = sharing(quick, before)) : quick);
  }
  return quick;
}

function sharing(quick: Touchpoint, before: Touchpoint): Touchpoint {
  const shared: Record<string, unknown> = { ...quick };
  for (const [field, value] of Object.entries(before)) if (sameValue(value, shared[field])) shared[field] = value;
  // Every field is one of the two touchpoints' own.
  return shared as unknown as Touchpoint;
}

/** @returns whether two plain values, as records hold them, say the same */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => sameValue(left[key], right[key]));
}

export function quickCard(record: Card): Card {
  let quick = cards.get(record);
  if (!quick) cards.set(record, (quick = copyOfCard(record)));
  return quick;
}

// Written out: a literal gives every copy the same hidden shape.
function copyOfTouchpoint(r: Touchpoint): Touchpoint {
  return {
    id: r.id,
    type: r.type,
    board: r.board,
    removed: r.removed,
    rejected: r.rejected,
    title: r.title,
    description: r.description,
    desiredReaction: r.desiredReaction,
    stage: r.stage,
    order: r.order,
    withPrevious: r.withPrevious,
    layer: r.layer,
    team: r.team,
    channel: r.channel,
    personas: r.personas,
    origin: r.origin,
    value: r.value,
    valueByCustomer: r.valueByCustomer,
    waste: r.waste,
    valueDimensions: r.valueDimensions,
    processTime: r.processTime,
    waitTime: r.waitTime,
    completeAccurate: r.completeAccurate,
    volume: r.volume,
    emotion: r.emotion,
    employeeEmotion: r.employeeEmotion,
    emotionByPersona: r.emotionByPersona,
    expectation: r.expectation,
    experience: r.experience,
    staffBelief: r.staffBelief,
    importance: r.importance,
    momentOfTruth: r.momentOfTruth,
    metric: r.metric,
    failure: r.failure,
    recoveredBy: r.recoveredBy,
    evidence: r.evidence,
    source: r.source,
    image: r.image,
    imageText: r.imageText,
    copyOf: r.copyOf,
    subJourney: r.subJourney,
    rollUp: r.rollUp,
    extra: r.extra,
  };
}

function copyOfCard(r: Card): Card {
  return {
    id: r.id,
    type: r.type,
    board: r.board,
    removed: r.removed,
    rejected: r.rejected,
    kind: r.kind,
    text: r.text,
    under: r.under,
    order: r.order,
    owner: r.owner,
    due: r.due,
    status: r.status,
    theme: r.theme,
    copyOf: r.copyOf,
    image: r.image,
  };
}
