/**
 * Generates journeys of any size as tidy CSV, deterministic by size: stages of ten to eighty touchpoints, teams (some
 * subcontractors), times, emotions, value classes and ratings.
 */

/** Mulberry32: small, fast, the same everywhere. @returns numbers from 0 up to 1 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const VERBS = ['Asks about', 'Waits for', 'Receives', 'Checks', 'Corrects', 'Compares', 'Calls about', 'Approves'];
const THINGS = [
  'the offer',
  'an answer',
  'the invoice',
  'the missing attachment',
  'a decision',
  'the keys',
  'delivery',
];
const LAYERS = ['customer', 'customer', 'frontstage', 'backstage', 'support'];
const TEAMS = ['Sales', 'Customer service', 'Billing', 'Logistics', 'Finance', 'Maintenance', 'Marketing', 'IT'];
const CHANNELS = ['phone', 'web', 'app', 'email', 'shop', 'letter'];
const WASTE = ['waiting', 'rework', 'handoff', 'approval-waiting', 'errors'];
const HEADER = [
  'stage,touchpoint,layer,team,external,channel,value,waste,process_time,process_unit,wait_time,wait_unit',
  'complete_accurate,emotion,employee_emotion,experience,experience_n,staff_belief,staff_n,importance,moment_of_truth',
].join(',');

/** @returns tidy CSV with that many touchpoints */
export function manyTouchpoints(count: number): string {
  const random = seeded(count);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const between = (low: number, high: number, digits = 0): string => (low + random() * (high - low)).toFixed(digits);
  const lines = [HEADER];
  let stage = 0;
  let left = 0;
  for (let n = 1; n <= count; n += 1) {
    if (left === 0) {
      stage += 1;
      left = Number(between(10, 80));
    }
    left -= 1;
    const team = pick(TEAMS);
    const value = pick(['value', 'value', 'necessary', 'waste', '']);
    const rated = random() < 0.6;
    lines.push(
      [
        `Stage ${stage}`,
        `${pick(VERBS)} ${pick(THINGS)} ${n}`,
        pick(LAYERS),
        team,
        team === 'Maintenance' ? 'yes' : 'no',
        pick(CHANNELS),
        value,
        value === 'waste' ? pick(WASTE) : '',
        between(0.1, 3, 1),
        'h',
        between(0, 40, 1),
        'h',
        between(60, 100),
        between(-2, 2, 1),
        between(-2, 2, 1),
        rated ? between(1, 5, 1) : '',
        rated ? between(3, 40) : '',
        rated ? between(1, 5, 1) : '',
        rated ? between(3, 12) : '',
        between(1, 5),
        random() < 0.05 ? 'yes' : 'no',
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}
