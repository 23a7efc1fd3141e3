/**
 * A journey → tidy rows in time order. What the format has no column for is listed by `tidyLosses`. Names that would not
 * survive a round trip (missing stage or touchpoint names, duplicate stage names) are made distinct.
 */
import type { TidyRow, TidyValue } from '../../../kernel/tidy';
import type { Translator } from '../../../kernel/translate';
import type { JourneyColumns } from '../facts/journey-reader';
import type { Touchpoint } from '../records/schema';
import { rowOfTouchpoint } from './touchpoint-fields';

export interface TidyTeam {
  readonly id: string;
  readonly name: string;
  readonly subcontractor: boolean;
}

function stageNames(journey: JourneyColumns, words: Translator): readonly string[] {
  const used = new Set<string>();
  return journey.stages.map(({ stage }, index) => {
    const plain = stage.name.trim() || `${words.t('word.stage')} ${index + 1}`;
    let name = plain;
    for (let copy = 2; used.has(name); copy++) name = `${plain} (${copy})`;
    used.add(name);
    return name;
  });
}

/** @param teams the project's living teams. Parked touchpoints come last, without a stage of their own. */
export function tidyRowsOf(
  journey: JourneyColumns,
  teams: readonly TidyTeam[],
  words: Translator,
): readonly Pick<TidyRow, 'fields' | 'extra'>[] {
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const rowOf = (touchpoint: Touchpoint, stage: string): Pick<TidyRow, 'fields' | 'extra'> => {
    const { fields, extra } = rowOfTouchpoint(touchpoint);
    const team = teamById.get(touchpoint.team ?? '');
    const cells = Object.assign(Object.create(null) as Record<string, TidyValue>, fields);
    if (stage !== '') cells['stage'] = stage;
    cells['touchpoint'] = fields['touchpoint'] ?? words.t('word.untitled');
    if (team && team.name.trim() !== '') {
      cells['team'] = team.name.trim();
      cells['external'] = team.subcontractor;
    }
    return { fields: cells, extra };
  };
  const names = stageNames(journey, words);
  return [
    ...journey.stages.flatMap(({ columns }, index) =>
      columns.flatMap((column) => column.touchpoints.map((touchpoint) => rowOf(touchpoint, names[index] ?? ''))),
    ),
    ...journey.parked.map((touchpoint) => rowOf(touchpoint, words.t('analysis.outline.parked'))),
  ];
}

/** Things of a journey that its tidy rows do not carry, with how many there are; message ids `formats.lost.<what>`. */
export interface Loss {
  readonly messageId: string;
  readonly count: number;
}

const LOST: Readonly<Record<string, (touchpoint: Touchpoint) => boolean>> = {
  personas: ({ personas }) => personas.length > 0,
  ratingSources: (touchpoint) =>
    [touchpoint.expectation, touchpoint.experience, touchpoint.staffBelief].some((rating) => rating?.source) ||
    (touchpoint.expectation?.n ?? null) !== null,
  metricFigures: ({ metric }) =>
    metric !== null &&
    metric.name === '' &&
    (metric.unit !== '' || [metric.baseline, metric.target, metric.actual].some((n) => n !== null)),
  recoveries: ({ recoveredBy }) => recoveredBy !== null,
  images: ({ image }) => image !== '',
  subJourneys: ({ subJourney }) => subJourney !== null,
};

/** @param beside how many cards and connectors the board has */
export function tidyLosses(
  journey: JourneyColumns,
  beside: { readonly cards: number; readonly connectors: number },
): readonly Loss[] {
  const all = [...journey.touchpoints, ...journey.parked];
  const phases = journey.stages.filter(({ stage }) => stage.phase !== null).length;
  return [
    ...Object.entries(LOST).map(([what, lost]) => ({
      messageId: `formats.lost.${what}`,
      count: all.filter(lost).length,
    })),
    { messageId: 'formats.lost.phases', count: phases },
    { messageId: 'formats.lost.cards', count: beside.cards },
    { messageId: 'formats.lost.connectors', count: beside.connectors },
  ].filter(({ count }) => count > 0);
}
