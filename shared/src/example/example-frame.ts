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
