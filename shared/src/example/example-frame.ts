/** Teams, stages and the names of the figures' sources in the example. */
import type { Phase } from '../boards/journey/records/schema';

export const TEAMS = {
  marketing: { color: '#B8862D', subcontractor: false },
  service: { color: '#2F6DB5', subcontractor: false },
  letting: { color: '#1F7A5C', subcontractor: false },
  finance: { color: '#8A4B9E', subcontractor: false },
  maintenance: { color: '#3C7F8C', subcontractor: false },
  fixit: { color: '#7A5C43', subcontractor: true },
} as const;
export type TeamKey = keyof typeof TEAMS;

/** Their names are the same in both languages. */
export const PEOPLE = {
  maija: { name: 'Maija Virtanen', team: null },
  jari: { name: 'Jari Salo', team: 'service' },
  liisa: { name: 'Liisa Koskinen', team: 'maintenance' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly team: TeamKey | null }>>;
export type PersonKey = keyof typeof PEOPLE;

export const STAGES = {
  looking: 'before',
  applying: 'during',
  movingIn: 'during',
  living: 'after',
  fault: 'after',
} as const satisfies Readonly<Record<string, Phase>>;
export type StageKey = keyof typeof STAGES;

export type SourceKey = 'survey' | 'staff' | 'interviews' | 'system' | 'workshop';
export type MetricKey = 'answered' | 'firstTimeRight' | 'decision' | 'nps' | 'csat';
