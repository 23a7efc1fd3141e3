/**
 * The example journey without texts, entirely invented: a tenant looks for a flat, applies, moves in and reports a fault. By
 * design, nearly all of the lead time is waiting, the phone and the approval are blind spots, applications are sent back
 * incomplete, and nobody measures the subcontractor.
 */
import { time } from './example-touchpoint';
import { LIVING } from './touchpoints-living';
import { RENTING } from './touchpoints-renting';

export const TOUCHPOINTS = { ...RENTING, ...LIVING } as const;
export type TouchpointKey = keyof typeof TOUCHPOINTS;

export const CARDS = {
  calledFourTimes: { kind: 'quote', under: 'asksByPhone' },
  noPromisedTime: { kind: 'pain', under: 'waitsForCallback' },
  askedTwice: { kind: 'pain', under: 'sendsAgain' },
  attachmentsInForm: { kind: 'action', under: 'sendsAgain', due: '2026-11-30', status: 'doing' },
  showProgress: { kind: 'idea', under: 'waitsForApproval' },
  flowers: { kind: 'gain', under: 'getsKeys' },
  whoReadsBills: { kind: 'question', under: 'getsBill' },
  promiseAnHour: { kind: 'idea', under: 'nobodyComes' },
  stayedHome: { kind: 'quote', under: 'nobodyComes' },
  oneOwner: { kind: 'note', under: 'fault' },
} as const;
export type CardKey = keyof typeof CARDS;

export const CONNECTORS = {
  incomplete: { kind: 'rework', from: 'sendsAgain', to: 'checksApplication', share: 38, wait: time(1, 'd') },
  booksOnline: { kind: 'alternative', from: 'seesListing', to: 'viewsFlat', share: 35, wait: null },
  keysNeedDeposit: { kind: 'dependency', from: 'depositIsChecked', to: 'getsKeys', share: null, wait: null },
} as const;
export type ConnectorKey = keyof typeof CONNECTORS;
