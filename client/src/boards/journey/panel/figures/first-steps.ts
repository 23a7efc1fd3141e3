/** Which of a newcomer's first steps are done, derived from the map itself. */
import { touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import { isPrompt } from '@polku/shared/boards/journey/templates/prompts';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Translator } from '@polku/shared/kernel/translate';
import { savePreference, savedPreference } from '../../../../kernel/local-preferences';

const KEY = 'polku.firstSteps';
/** Someone who has drawn so many needs no first steps; and large maps are not searched. */
const MOST = 30;
const ENOUGH = 3;

type Field = Readonly<Record<string, unknown>>;
const said = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

interface Step {
  readonly id: string;
  readonly done: (touchpoints: readonly Field[], own: readonly Field[]) => boolean;
}
const STEPS: readonly Step[] = [
  { id: 'touchpoints', done: (_, own) => own.filter(({ title }) => said(title)).length >= ENOUGH },
  { id: 'team', done: (all) => all.some(({ team }) => said(team)) },
  { id: 'value', done: (all) => all.some(({ value }) => said(value) && value !== 'undecided') },
  { id: 'times', done: (all) => all.some(({ processTime, waitTime }) => said(processTime) || said(waitTime)) },
  { id: 'emotion', done: (all) => all.some(({ emotion, employeeEmotion }) => said(emotion) || said(employeeEmotion)) },
];

/**
 * @returns e.g. `touchpoints:done team:todo …`, a text so that it is the same value while nothing changes; empty when
 * all are done
 */
export function firstStepsOf(read: RecordReader, board: string, words: Translator): string {
  const touchpoints = read.list(touchpointRecord, board);
  if (touchpoints.length > MOST) return '';
  const own = touchpoints.filter(({ title }) => !isPrompt(words, title));
  const steps = STEPS.map(({ id, done }) => ({ id, done: done(touchpoints, own) }));
  if (steps.every(({ done }) => done)) return '';
  return steps.map(({ id, done }) => `${id}:${done ? 'done' : 'todo'}`).join(' ');
}

/** @returns how many touchpoints still have a template's title; 0 on a large map, where it is not needed */
export function promptsLeft(read: RecordReader, board: string, words: Translator): number {
  const touchpoints = read.list(touchpointRecord, board);
  return touchpoints.length > MOST ? 0 : touchpoints.filter(({ title }) => isPrompt(words, title)).length;
}

export function firstStepsAreHidden(): boolean {
  return savedPreference(KEY) === 'hidden';
}

export function hideFirstSteps(): void {
  savePreference(KEY, 'hidden');
}
