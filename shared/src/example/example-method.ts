/**
 * What the method asks of the example beyond the first look: dates and history, exits, customer data, the ladder of
 * wanted reactions. By design, the keys are a treadmill, one emotion is out of date, and two data are asked again.
 */
import type { DataUse, Measured } from '../boards/journey/records/schema';
import type { PersonKey, SourceKey } from './example-frame';
import type { TouchpointKey } from './example-structure';

/** The day that what a source says is from. */
export const SOURCE_DATES: Readonly<Record<SourceKey, string>> = {
  survey: '2026-04-15',
  staff: '2026-04-22',
  interviews: '2026-03-10',
  system: '2026-09-30',
  workshop: '2026-09-10',
};

/** Emotions that are of another day than their touchpoint's source. */
export const FELT_ON: Readonly<Partial<Record<TouchpointKey, string>>> = { hearsOfIt: '2023-05-11' };

interface Asked {
  /** How many customers and employees said what they feel. */
  readonly emotionN?: number;
  readonly employeeEmotionN?: number;
  readonly valueByCustomerN?: number;
  readonly exitShare?: number;
  readonly talkedAbout?: true;
  readonly owner?: PersonKey;
  readonly data?: Readonly<Partial<Record<DatumKey, DataUse>>>;
}

export type DatumKey = 'phone' | 'identity' | 'income' | 'address';

export const ASKED: Readonly<Partial<Record<TouchpointKey, Asked>>> = {
  asksByPhone: { emotionN: 31, employeeEmotionN: 8, exitShare: 14, owner: 'jari', data: { phone: 'asked' } },
  waitsForCallback: { emotionN: 31, exitShare: 31, data: { phone: 'known' } },
  viewsFlat: { emotionN: 28, employeeEmotionN: 6, valueByCustomerN: 28, exitShare: 14 },
  fillsApplication: {
    emotionN: 26,
    valueByCustomerN: 26,
    exitShare: 6,
    data: { identity: 'asked', income: 'asked', phone: 'both' },
  },
  asksForAttachment: { emotionN: 12, employeeEmotionN: 8 },
  sendsAgain: { emotionN: 12, valueByCustomerN: 12, exitShare: 6, data: { income: 'both' } },
  waitsForApproval: { emotionN: 18, exitShare: 12, talkedAbout: true },
  hearsDecision: { emotionN: 24, exitShare: 2 },
  signsLease: { emotionN: 24, exitShare: 0, data: { identity: 'known', address: 'asked' } },
  getsKeys: {
    emotionN: 24,
    employeeEmotionN: 6,
    valueByCustomerN: 24,
    exitShare: 0,
    talkedAbout: true,
    owner: 'maija',
  },
  getsBill: { emotionN: 14, valueByCustomerN: 14, exitShare: 0 },
  callsAboutBill: { emotionN: 14, exitShare: 0 },
  courtyardEvening: { valueByCustomerN: 9, talkedAbout: true },
  reportsFault: { emotionN: 17, data: { address: 'both' } },
  nobodyComes: { emotionN: 11, employeeEmotionN: 4, talkedAbout: true },
  foremanFixes: { emotionN: 2, owner: 'liisa' },
  isAskedHowItWent: { emotionN: 17 },
};

interface ExampleReading {
  readonly touchpoint: TouchpointKey;
  readonly of: Measured;
  readonly date: string;
  readonly value: number;
  readonly n: number | null;
  readonly source: SourceKey;
}

/** Earlier measurements: the keys delighted so long that they are expected now; calls are answered a little more often. */
export const READINGS: readonly ExampleReading[] = [
  { touchpoint: 'getsKeys', of: 'expectation', date: '2024-04-17', value: 3.4, n: 19, source: 'survey' },
  { touchpoint: 'getsKeys', of: 'expectation', date: '2025-04-16', value: 3.8, n: 22, source: 'survey' },
  { touchpoint: 'getsKeys', of: 'experience', date: '2024-04-17', value: 4.5, n: 19, source: 'survey' },
  { touchpoint: 'getsKeys', of: 'experience', date: '2025-04-16', value: 4.6, n: 22, source: 'survey' },
  { touchpoint: 'asksByPhone', of: 'experience', date: '2025-04-16', value: 2.2, n: 27, source: 'survey' },
  { touchpoint: 'asksByPhone', of: 'metric', date: '2026-04-01', value: 56, n: null, source: 'system' },
  { touchpoint: 'asksByPhone', of: 'metric', date: '2026-07-01', value: 62, n: null, source: 'system' },
  { touchpoint: 'waitsForApproval', of: 'emotion', date: '2025-04-16', value: -1.6, n: 20, source: 'survey' },
  { touchpoint: 'isAskedHowItWent', of: 'metric', date: '2025-04-16', value: 14, n: 20, source: 'survey' },
];

/** Reactions that are wanted at more than one touchpoint, or measured on their own. */
export const REACTIONS = {
  somebodyKnew: { touchpoints: ['asksByPhone', 'waitsForCallback'], owner: 'jari' },
  knowsWhere: { touchpoints: ['fillsApplication', 'waitsForApproval', 'hearsDecision'], owner: null },
  atHome: { touchpoints: ['getsKeys'], owner: 'maija' },
  putRight: { touchpoints: ['nobodyComes', 'foremanFixes'], owner: 'liisa' },
} as const satisfies Readonly<
  Record<string, { readonly touchpoints: readonly TouchpointKey[]; readonly owner: PersonKey | null }>
>;
export type ReactionKey = keyof typeof REACTIONS;
