/** Steps that the templates are put together from. */
import { dots } from '../kinds/dots';
import { handshake } from '../kinds/handshake';
import { ideation } from '../kinds/ideation';
import { merge } from '../kinds/merge';
import { mirror } from '../kinds/mirror';
import { ownSteps } from '../kinds/own-steps';
import { themes } from '../kinds/themes';
import { waste } from '../kinds/waste';
import type { TemplateStep } from './template';

export const JOIN: TemplateStep = {
  text: 'join',
  minutes: 8,
  rights: 'answer',
  page: 'join',
  round: ownSteps.defaultPlan,
};
export const NOTES: TemplateStep = { text: 'notes', minutes: 10, rights: 'answer', round: ideation.defaultPlan };
export const MERGE: TemplateStep = {
  text: 'merge',
  minutes: 12,
  rights: 'discuss',
  round: { ...merge.defaultPlan, items: { ...merge.defaultPlan.items, step: 'notes' } },
};
export const MIRROR: TemplateStep = { text: 'mirror', minutes: 8, rights: 'answer', round: mirror.defaultPlan };
export const GAPS: TemplateStep = { text: 'gaps', minutes: 22, rights: 'discuss' };
export const SECOND: TemplateStep = {
  text: 'second',
  minutes: 4,
  rights: 'answer',
  round: {
    ...mirror.defaultPlan,
    items: { ...mirror.defaultPlan.items, choose: 'split', step: 'mirror' },
    again: 'mirror',
  },
};
export const BREAK: TemplateStep = { text: 'break', minutes: 6, page: 'break' };
export const WASTE: TemplateStep = { text: 'waste', minutes: 5, rights: 'answer', round: waste.defaultPlan };
export const HANDSHAKE: TemplateStep = {
  text: 'handshake',
  minutes: 5,
  rights: 'answer',
  round: handshake.defaultPlan,
};
export const FOUND: TemplateStep = { text: 'found', minutes: 10, rights: 'discuss' };
export const GROUPS: TemplateStep = { text: 'groups', minutes: 15 };
export const VOTE: TemplateStep = {
  text: 'vote',
  minutes: 5,
  rights: 'answer',
  round: { ...dots.defaultPlan, items: { ...dots.defaultPlan.items, step: 'notes' } },
  question: 'voteQuestion',
};
export const VOTE_TOUCHPOINTS: TemplateStep = {
  ...VOTE,
  round: { ...dots.defaultPlan, items: { ...dots.defaultPlan.items, of: 'touchpoints' } },
};
export const ACTIONS: TemplateStep = { text: 'actions', minutes: 8, round: themes.defaultPlan };
export const SUMMARY: TemplateStep = { text: 'summary', minutes: 2, page: 'summary' };
