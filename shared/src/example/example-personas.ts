/**
 * Two personas without texts: a first-time tenant and a letting agent. Their feelings differ most where the applicant waits
 * and the agent has nothing to report.
 */
import type { EvidenceLevel, StandardSection } from '../boards/persona/schema';
import type { SourceKey } from './example-frame';
import type { TouchpointKey } from './example-structure';

interface ExampleSection {
  readonly evidence: EvidenceLevel;
  readonly source?: SourceKey;
}

interface ExamplePersona {
  readonly kind: 'customer' | 'employee';
  readonly rank: 'primary' | 'secondary';
  readonly color: string;
  readonly seed: string;
  readonly sections: Readonly<Partial<Record<StandardSection, ExampleSection>>>;
  /** −100…100; null is unknown. */
  readonly scales: Readonly<Record<'contact' | 'pace' | 'help', number | null>>;
}

const interviews = { evidence: 'observed', source: 'interviews' } as const;
const workshop = { evidence: 'assumption', source: 'workshop' } as const;

export const PERSONAS = {
  tenant: {
    kind: 'customer',
    rank: 'primary',
    color: '#5A5FB0',
    seed: 'tenant',
    sections: {
      jobs: interviews,
      goals: interviews,
      needs: workshop,
      pains: { evidence: 'measured', source: 'survey' },
      gains: interviews,
      channels: { evidence: 'measured', source: 'system' },
      behaviours: { evidence: 'measured', source: 'system' },
      feelings: interviews,
      values: workshop,
      expectations: { evidence: 'measured', source: 'survey' },
    },
    scales: { contact: -55, pace: 30, help: 45 },
  },
  agent: {
    kind: 'employee',
    rank: 'secondary',
    color: '#B8862D',
    seed: 'agent',
    sections: {
      jobs: { evidence: 'observed', source: 'workshop' },
      goals: { evidence: 'observed', source: 'workshop' },
      needs: { evidence: 'observed', source: 'workshop' },
      pains: { evidence: 'measured', source: 'staff' },
      gains: { evidence: 'measured', source: 'staff' },
      channels: { evidence: 'measured', source: 'system' },
      behaviours: { evidence: 'observed', source: 'workshop' },
      feelings: { evidence: 'measured', source: 'staff' },
      values: workshop,
      expectations: workshop,
    },
    scales: { contact: 60, pace: -40, help: null },
  },
} as const satisfies Readonly<Record<string, ExamplePersona>>;
export type PersonaKey = keyof typeof PERSONAS;
export type ScaleKey = keyof ExamplePersona['scales'];

interface ExampleItem {
  readonly of: PersonaKey;
  readonly section: StandardSection;
  /** How much a channel is used, 0–100. */
  readonly strength?: number;
}

export const PERSONA_ITEMS = {
  findHome: { of: 'tenant', section: 'jobs' },
  understandLease: { of: 'tenant', section: 'jobs' },
  settleIn: { of: 'tenant', section: 'jobs' },
  ownKey: { of: 'tenant', section: 'goals' },
  clearAnswer: { of: 'tenant', section: 'needs' },
  plainWords: { of: 'tenant', section: 'needs' },
  notKnowing: { of: 'tenant', section: 'pains' },
  phoneQueue: { of: 'tenant', section: 'pains' },
  sameTwice: { of: 'tenant', section: 'pains' },
  nobodyCame: { of: 'tenant', section: 'pains' },
  billCodes: { of: 'tenant', section: 'pains' },
  decisionSoon: { of: 'tenant', section: 'gains' },
  oneFace: { of: 'tenant', section: 'gains' },
  welcomed: { of: 'tenant', section: 'gains' },
  neighbours: { of: 'tenant', section: 'gains' },
  tenantWeb: { of: 'tenant', section: 'channels', strength: 90 },
  tenantApp: { of: 'tenant', section: 'channels', strength: 70 },
  tenantPhone: { of: 'tenant', section: 'channels', strength: 35 },
  tenantEmail: { of: 'tenant', section: 'channels', strength: 20 },
  comparesAtNight: { of: 'tenant', section: 'behaviours' },
  asksFriends: { of: 'tenant', section: 'behaviours' },
  silenceIsNo: { of: 'tenant', section: 'feelings' },
  fairness: { of: 'tenant', section: 'values' },
  honesty: { of: 'tenant', section: 'values' },
  answerInADay: { of: 'tenant', section: 'expectations' },
  hourHolds: { of: 'tenant', section: 'expectations' },
  showFlats: { of: 'agent', section: 'jobs' },
  bringToDecision: { of: 'agent', section: 'jobs' },
  handOverKeys: { of: 'agent', section: 'jobs' },
  noEmptyFlats: { of: 'agent', section: 'goals' },
  completeAtOnce: { of: 'agent', section: 'needs' },
  decideClearCases: { of: 'agent', section: 'needs' },
  nothingToTell: { of: 'agent', section: 'pains' },
  typingTwice: { of: 'agent', section: 'pains' },
  callsBetween: { of: 'agent', section: 'pains' },
  ownDoor: { of: 'agent', section: 'gains' },
  agentSystem: { of: 'agent', section: 'channels', strength: 90 },
  agentPhone: { of: 'agent', section: 'channels', strength: 75 },
  agentEmail: { of: 'agent', section: 'channels', strength: 60 },
  topOfPile: { of: 'agent', section: 'behaviours' },
  proudAndSorry: { of: 'agent', section: 'feelings' },
  keepsWord: { of: 'agent', section: 'values' },
  sayInMeasures: { of: 'agent', section: 'expectations' },
} as const satisfies Readonly<Record<string, ExampleItem>>;
export type PersonaItemKey = keyof typeof PERSONA_ITEMS;

/** Whom touchpoints concern; a number is what the persona feels there where that is known, −2…+2. */
export const CONCERNED: Readonly<Partial<Record<TouchpointKey, Readonly<Partial<Record<PersonaKey, number | null>>>>>> =
  {
    hearsOfIt: { tenant: 1 },
    seesListing: { tenant: 1.3 },
    asksByPhone: { tenant: -1.4, agent: -0.3 },
    waitsForCallback: { tenant: -1.8, agent: -0.9 },
    viewsFlat: { tenant: 1.5, agent: 1.1 },
    fillsApplication: { tenant: -0.3 },
    checksApplication: { agent: -0.5 },
    sendsAgain: { tenant: -1.5, agent: -0.6 },
    waitsForApproval: { tenant: -2, agent: -1 },
    hearsDecision: { tenant: 1.8, agent: 1.4 },
    signsLease: { tenant: 1, agent: 0.8 },
    getsKeys: { tenant: 2, agent: 1.6 },
    getsBill: { tenant: -1.1 },
    callsAboutBill: { tenant: null },
    courtyardEvening: { tenant: 1.6 },
    reportsFault: { tenant: null },
    nobodyComes: { tenant: -1.8 },
    foremanFixes: { tenant: 1.2 },
    isAskedHowItWent: { tenant: null },
  };
