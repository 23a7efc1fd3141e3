/** A small journey for tests of the views: three stages, three teams, times, emotions, ratings. */
import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import type { TouchpointChanges } from '@polku/shared/boards/journey/fields/changes';
import type { Phase } from '@polku/shared/boards/journey/records/schema';
import type { Command } from '@polku/shared/kernel/command';
import { addTeam } from '@polku/shared/project/commands/add-team';
import type { Session } from '../../../kernel/session/session-types';
import { BOARD } from './journey-session';

/** Runs a command that must be done. @returns the ids it selects */
export function mustRun<Args>(session: Session, command: Command<Args>, args: Args): readonly string[] {
  const result = session.runner.run(command, args);
  if (!result.done) throw new Error(`${command.name} was refused: ${result.refusal.reason}`);
  return result.select;
}

export interface SampleJourney {
  readonly stages: readonly string[];
  readonly teams: { readonly marketing: string; readonly service: string; readonly letting: string };
  /** In order: listing, call, callback | application, approval, corrects | lease. */
  readonly touchpoints: readonly string[];
}

export function sampleJourney(session: Session): SampleJourney {
  const team = (name: string, subcontractor = false): string =>
    mustRun(session, addTeam, { name, subcontractor })[0] ?? '';
  const teams = { marketing: team('Marketing', true), service: team('Customer service'), letting: team('Letting') };
  const stage = (name: string, phase: Phase): string =>
    mustRun(session, addStage, { board: BOARD, name, phase })[0] ?? '';
  const stages = [stage('Looking', 'before'), stage('Applying', 'during'), stage('Moving in', 'during')];
  const rows: readonly (readonly [number, string, TouchpointChanges])[] = [
    [
      0,
      'Sees the listing',
      {
        team: teams.marketing,
        layer: 'customer',
        channel: 'web',
        value: 'value',
        processTime: { amount: 6, unit: 'min' },
        emotion: 0.5,
      },
    ],
    [
      0,
      'Asks by phone',
      {
        team: teams.service,
        layer: 'customer',
        channel: 'phone',
        value: 'value',
        waitTime: { amount: 25, unit: 'min' },
        processTime: { amount: 10, unit: 'min' },
        emotion: -1,
        momentOfTruth: true,
        importance: 4,
      },
    ],
    [
      0,
      'Waits for a callback',
      {
        team: teams.service,
        layer: 'customer',
        waste: ['waiting'],
        value: 'waste',
        waitTime: { amount: 3.5, unit: 'd' },
        emotion: -1.6,
        employeeEmotion: -0.5,
      },
    ],
    [
      1,
      'Sends the application',
      {
        team: teams.letting,
        layer: 'customer',
        channel: 'web',
        value: 'value',
        processTime: { amount: 0.5, unit: 'h' },
        completeAccurate: 70,
        emotion: 0.2,
      },
    ],
    [
      1,
      'Waits for approval',
      {
        team: teams.letting,
        layer: 'frontstage',
        waste: ['approval-waiting'],
        value: 'waste',
        waitTime: { amount: 3, unit: 'wd' },
        processTime: { amount: 0, unit: 'h' },
        emotion: -2,
        experience: { mean: 1.8, n: 18, source: 'Survey 2025', date: '' },
        staffBelief: { mean: 3.2, n: 6, source: 'Workshop', date: '' },
        expectation: { mean: 3.5, n: 18, source: 'Survey 2025', date: '' },
        importance: 5,
        metric: { name: 'NPS', unit: '', baseline: -12, actual: -8, target: 20, date: '' },
        evidence: 'measured',
        source: 'Survey 2025',
      },
    ],
    [
      1,
      'Corrects a missing paper',
      {
        team: teams.service,
        layer: 'frontstage',
        waste: ['rework', 'errors'],
        value: 'waste',
        waitTime: { amount: 6, unit: 'h' },
        processTime: { amount: 48, unit: 'min' },
        emotion: -1.2,
        failure: true,
      },
    ],
    [
      2,
      'Signs the lease',
      {
        team: teams.letting,
        layer: 'customer',
        channel: 'shop',
        value: 'value',
        waitTime: { amount: 4, unit: 'h' },
        processTime: { amount: 0.5, unit: 'h' },
        emotion: 1.5,
      },
    ],
  ];
  const touchpoints = mustRun(session, fillTouchpoints, {
    board: BOARD,
    rows: rows.map(([at, title, fields]) => ({ id: null, stage: stages[at] ?? '', texts: { title }, fields })),
  });
  return { stages, teams, touchpoints };
}
