/**
 * A journey → tidy rows in time order. What the format has no column for is listed by `tidyLosses`. Names that would not
 * survive a round trip (missing stage or touchpoint names, duplicate stage names) are made distinct.
 */
import { sameValue } from '../../../kernel/stored-values';
import type { TidyRow, TidyValue } from '../../../kernel/tidy';
import type { Translator } from '../../../kernel/translate';
import type { JourneyColumns } from '../facts/journey-reader';
import { type Touchpoint, touchpointRecord } from '../records/schema';
import { fieldsOfRow, rowOfTouchpoint } from './touchpoint-fields';

export interface TidyTeam {
  readonly id: string;
  readonly name: string;
  readonly subcontractor: boolean;
}

export interface TidyPerson {
  readonly id: string;
  readonly name: string;
}

/** Published: the name of the person who answers for the touchpoint; comes in as a field of its own. */
const OWNER_COLUMN = 'touchpoint_owner';

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

/** @param teams the project's living teams @param people its people, for the owners of touchpoints. Parked touchpoints come last, without a stage of their own. */
export function tidyRowsOf(
  journey: JourneyColumns,
  teams: readonly TidyTeam[],
  words: Translator,
  people: readonly TidyPerson[] = [],
): readonly Pick<TidyRow, 'fields' | 'extra'>[] {
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const nameOfPerson = new Map(people.map(({ id, name }) => [id, name]));
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
    const owner = touchpoint.owner === null ? undefined : nameOfPerson.get(touchpoint.owner)?.trim();
    // A table that comes in takes “owner” for a team: as a field of its own it stays what it is.
    return { fields: cells, extra: owner ? { ...extra, [OWNER_COLUMN]: owner } : extra };
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

/** By field of a touchpoint; what has no name here is counted as `details`. */
const LOST_AS: Readonly<Record<string, string>> = {
  personas: 'personas',
  emotionByPersona: 'personaEmotions',
  expectation: 'ratingSources',
  experience: 'ratingSources',
  staffBelief: 'ratingSources',
  metric: 'metricFigures',
  recoveredBy: 'recoveries',
  image: 'images',
  subJourney: 'subJourneys',
  rollUp: 'rolledTimes',
};
const OTHERS = 'details';

/** Told by the position of a row and its stage and team, or nothing that people wrote. */
const CARRIED: ReadonlySet<string> = new Set(['title', 'stage', 'order', 'team', 'copyOf', 'imageText']);
const CHECKED = Object.entries(touchpointRecord.fields).filter(([name]) => !CARRIED.has(name));

/** @returns what of a touchpoint would not be there if its row were read again */
function lostOf(touchpoint: Touchpoint): ReadonlySet<string> {
  const back = fieldsOfRow(rowOfTouchpoint(touchpoint));
  const lost = CHECKED.filter(
    ([name, { fallback }]) => !sameValue(touchpoint[name as keyof Touchpoint], back[name] ?? fallback),
  );
  return new Set(lost.map(([name]) => LOST_AS[name] ?? OTHERS));
}

/** How many things the board has beside its touchpoints. */
export interface Beside {
  readonly cards: number;
  readonly connectors: number;
  readonly notes: number;
  readonly views: number;
  readonly rowNames: number;
  /** Wanted reactions of the ladder. */
  readonly reactions: number;
}

/** Each touchpoint is written and read again, so that a field without a column is told of whether or not it is known here. */
export function tidyLosses(journey: JourneyColumns, beside: Partial<Beside>): readonly Loss[] {
  const counts = new Map([...Object.values(LOST_AS), OTHERS].map((what) => [what, 0]));
  for (const touchpoint of [...journey.touchpoints, ...journey.parked]) {
    for (const what of lostOf(touchpoint)) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  counts.set('phases', journey.stages.filter(({ stage }) => stage.phase !== null).length);
  counts.set('emptyStages', journey.stages.filter(({ columns }) => columns.length === 0).length);
  for (const [what, count] of Object.entries(beside)) counts.set(what, count);
  return [...counts].flatMap(([what, count]) => (count > 0 ? [{ messageId: `formats.lost.${what}`, count }] : []));
}
