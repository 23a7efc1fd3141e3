/** The views of the board kinds, loaded when first needed. A kind without a view is a compile error. */
import type { KindId } from '@polku/shared/boards/index';
import { type ComponentType, lazy } from 'react';
import type { BoardComparisonProps, BoardViewProps } from '../kernel/board-view';

export const BOARD_VIEWS = {
  journey: lazy(() => import('./journey/JourneyView').then((module) => ({ default: module.JourneyView }))),
  persona: lazy(() => import('./persona/PersonaView').then((module) => ({ default: module.PersonaView }))),
  value: lazy(() => import('./value/ValueView').then((module) => ({ default: module.ValueView }))),
  goals: lazy(() => import('./goals/GoalsView').then((module) => ({ default: module.GoalsView }))),
} satisfies Record<KindId, ComponentType<BoardViewProps>>;

/** Views that compare two boards, for the kinds that have a current and a target state. */
export const BOARD_COMPARISONS: Partial<Record<KindId, ComponentType<BoardComparisonProps>>> = {
  journey: lazy(() => import('./journey/compare/CompareView').then((module) => ({ default: module.CompareView }))),
};
