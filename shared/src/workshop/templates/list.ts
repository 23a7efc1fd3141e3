/** Every agenda to begin with, in the order offered. */
import {
  ACTIONS,
  BREAK,
  FOUND,
  GAPS,
  GROUPS,
  HANDSHAKE,
  JOIN,
  MERGE,
  MIRROR,
  NOTES,
  SECOND,
  SUMMARY,
  VOTE,
  VOTE_TOUCHPOINTS,
  WASTE,
} from './steps';
import type { WorkshopTemplate } from './template';

export const WORKSHOP_TEMPLATES: readonly WorkshopTemplate[] = [
  {
    id: 'twoHours',
    steps: [JOIN, NOTES, MERGE, MIRROR, GAPS, SECOND, BREAK, WASTE, HANDSHAKE, FOUND, GROUPS, VOTE, ACTIONS, SUMMARY],
  },
  {
    id: 'mirror45',
    steps: [{ ...JOIN, minutes: 5 }, MIRROR, { ...GAPS, minutes: 16 }, SECOND, { ...ACTIONS, minutes: 10 }, SUMMARY],
  },
  {
    id: 'wasteHour',
    steps: [
      { ...JOIN, minutes: 6 },
      { ...WASTE, minutes: 8 },
      { ...HANDSHAKE, minutes: 6 },
      { ...FOUND, minutes: 12 },
      { ...GROUPS, minutes: 13 },
      VOTE_TOUCHPOINTS,
      ACTIONS,
      SUMMARY,
    ],
  },
];
