/**
 * What a journey has beside the columns of its touchpoints and its cards, as tables: ratings with number and source, what single
 * personas feel, failures with their recovery, links, connectors, own fields, free notes. Empty ones are left out.
 */
import { showDate } from '../../../kernel/dates';
import type { LinkTargets } from '../../../kernel/link-targets';
import { noteTables } from '../../../kernel/notes/note-table';
import type { OutlineRow, OutlineTable } from '../../../kernel/outline';
import type { Translator } from '../../../kernel/translate';
import type { JourneyFacts } from '../facts/journey-facts';
import { numberCell } from '../fields/cells';
import { sayingOf } from '../fields/saying';
import type { Touchpoint } from '../records/schema';
import { connectorTables } from './connector-table';
import { linkTables } from './link-table';

const RATINGS = ['expectation', 'experience', 'staffBelief'] as const;
const EMOTIONS = ['emotion', 'employeeEmotion'] as const;

/**
 * @param links what touchpoints can be linked with on boards of other kinds
 * @returns the tables in reading order; the id of a row is that of the record it is about
 */
export function moreTables(
  facts: JourneyFacts,
  words: Translator,
  links: readonly LinkTargets[] = [],
): readonly OutlineTable[] {
  const { read, board, journey } = facts;
  const { nameOf } = sayingOf(read, words);
  const named = (id: string): string => nameOf(id) || words.t('word.untitled');
  const all = [...journey.touchpoints, ...journey.parked];
  return [
    ratingTable(all, words),
    personaTable(all, facts, words),
    recoveryTable(all, words, nameOf),
    extraTable(all, words),
    ...linkTables(all, facts, words, links),
    ...connectorTables(journey, read, board, words, nameOf),
    ...noteTables(read, board, words, named),
  ].filter(({ rows }) => rows.length > 0);
}

const titleOf = ({ title }: Touchpoint, words: Translator): string => title.trim() || words.t('word.untitled');

function ratingTable(all: readonly Touchpoint[], words: Translator): OutlineTable {
  const rowsOf = (touchpoint: Touchpoint): readonly OutlineRow[] => {
    const { id } = touchpoint;
    const title = titleOf(touchpoint, words);
    return [
      ...RATINGS.flatMap((name) => {
        const rating = touchpoint[name];
        if (!rating) return [];
        const what = words.t(`analysis.field.${name}`);
        return [
          {
            id,
            cells: [
              title,
              what,
              words.number(rating.mean, 2),
              numberCell(rating.n, words, 0),
              showDate(rating.date, words),
              rating.source,
            ],
          },
        ];
      }),
      ...EMOTIONS.flatMap((name) => {
        const felt = touchpoint[name];
        if (felt === null) return [];
        const n = numberCell(touchpoint[`${name}N`], words, 0);
        const day = showDate(touchpoint[`${name}Date`], words);
        return [{ id, cells: [title, words.t(`analysis.field.${name}`), words.number(felt, 2), n, day, ''] }];
      }),
    ];
  };
  return {
    id: 'ratings',
    heading: words.t('table.more.ratings'),
    columns: [
      words.t('word.touchpoint'),
      words.t('table.more.ratings.what'),
      words.t('table.more.ratings.value'),
      words.t('table.more.ratings.n'),
      words.t('table.more.ratings.date'),
      words.t('analysis.field.source'),
    ],
    rows: all.flatMap(rowsOf),
  };
}

/** One column for each persona that feels something of its own somewhere. */
function personaTable(all: readonly Touchpoint[], { personas }: JourneyFacts, words: Translator): OutlineTable {
  const felt = all.filter(({ emotionByPersona }) => emotionByPersona.some(({ persona }) => personas.has(persona)));
  const among = new Set(felt.flatMap(({ emotionByPersona }) => emotionByPersona.map(({ persona }) => persona)));
  const shown = [...personas.values()].filter(({ id }) => among.has(id));
  return {
    id: 'personaEmotions',
    heading: words.t('persona.journey.emotions'),
    columns: [words.t('word.touchpoint'), ...shown.map(({ name }) => name.trim() || words.t('word.untitled'))],
    rows: felt.map((touchpoint) => {
      const emotions = new Map(touchpoint.emotionByPersona.map(({ persona, emotion }) => [persona, emotion]));
      const cells = shown.map(({ id }) => numberCell(emotions.get(id) ?? null, words));
      return { id: touchpoint.id, cells: [titleOf(touchpoint, words), ...cells] };
    }),
  };
}

function recoveryTable(
  all: readonly Touchpoint[],
  words: Translator,
  nameOf: (id: string | null) => string,
): OutlineTable {
  const byId = new Map(all.map((touchpoint) => [touchpoint.id, touchpoint]));
  return {
    id: 'recoveries',
    heading: words.t('table.more.recoveries'),
    columns: [
      words.t('analysis.field.failure'),
      words.t('analysis.field.recoveredBy'),
      words.t('table.more.recoveries.before'),
      words.t('table.more.recoveries.after'),
    ],
    rows: all
      .filter(({ failure }) => failure)
      .map((touchpoint) => {
        const after = byId.get(touchpoint.recoveredBy ?? '');
        return {
          id: touchpoint.id,
          cells: [
            titleOf(touchpoint, words),
            nameOf(touchpoint.recoveredBy) || words.t('table.more.recoveries.none'),
            touchpoint.emotion === null ? words.t('word.unknown') : words.number(touchpoint.emotion, 2),
            !after ? '' : after.emotion === null ? words.t('word.unknown') : words.number(after.emotion, 2),
          ],
        };
      }),
  };
}

function extraTable(all: readonly Touchpoint[], words: Translator): OutlineTable {
  const names = [...new Set(all.flatMap(({ extra }) => Object.keys(extra)))];
  return {
    id: 'extra',
    heading: words.t('table.more.extra'),
    columns: [words.t('word.touchpoint'), ...names],
    rows: all
      .filter(({ extra }) => Object.keys(extra).length > 0)
      .map((touchpoint) => ({
        id: touchpoint.id,
        cells: [
          titleOf(touchpoint, words),
          ...names.map((name) => (Object.hasOwn(touchpoint.extra, name) ? (touchpoint.extra[name] ?? '') : '')),
        ],
      })),
  };
}
