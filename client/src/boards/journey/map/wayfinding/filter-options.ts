/** Filter options: only values that occur on the map, in their usual order. */
import type { ListCondition } from '@polku/shared/boards/journey/facts/filter';
import { stagesOf, touchpointsOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { layerName, withoutName } from '@polku/shared/boards/journey/facts/rows';
import { personaOf } from '@polku/shared/boards/journey/facts/personas';
import {
  CHANNELS,
  type Layer,
  LAYERS,
  ORIGINS,
  PHASES,
  VALUE_CLASSES,
  WASTE_KINDS,
} from '@polku/shared/boards/journey/records/schema';
import type { Portrait } from '@polku/shared/portraits/portrait';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Words } from '../../../../kernel/words/words';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** A persona's. */
  readonly portrait?: Portrait;
}
export interface FilterSection {
  readonly condition: ListCondition;
  readonly label: string;
  readonly options: readonly FilterOption[];
}

export function filterSections(read: RecordReader, board: string, words: Words): readonly FilterSection[] {
  const touchpoints = touchpointsOf(read, board);
  const used = <T>(of: (touchpoint: (typeof touchpoints)[number]) => T | readonly T[]): ReadonlySet<T> =>
    new Set(touchpoints.flatMap((touchpoint) => of(touchpoint) as T | T[]));
  const named = (id: string): string => {
    const name = read.get(id)?.['name'];
    return typeof name === 'string' && name !== '' ? name : words.t('word.untitled');
  };
  const choose = (names: readonly string[], there: ReadonlySet<unknown>, say: (name: string) => string) =>
    names.filter((name) => there.has(name)).map((value) => ({ value, label: say(value) }));
  const without = (there: boolean, label: string): readonly FilterOption[] => (there ? [{ value: '', label }] : []);

  const channels = used(({ channel }) => channel.trim());
  const own = [...channels].filter((name) => name !== '' && !(CHANNELS as readonly string[]).includes(name)).sort();
  const layers = used(({ layer }) => layer);
  const values = used(({ value }) => value);
  const origins = used(({ origin }) => origin);
  const teams = used(({ team }) => team);
  const personas = [...used(({ personas: theirs }) => theirs)].filter((id) => read.get(id)?.removed === null);
  const phases = new Set(stagesOf(read, board).map(({ phase }) => phase));
  const sections: readonly FilterSection[] = [
    {
      condition: 'values',
      label: words.t('analysis.field.value'),
      options: [
        ...choose(VALUE_CLASSES, values, (name) => words.say(`value.${name}`)),
        ...without(values.has(null), words.t('value.undecided')),
      ],
    },
    {
      condition: 'waste',
      label: words.t('word.kindOfWaste'),
      options: choose(
        WASTE_KINDS,
        used(({ waste }) => waste),
        (name) => words.say(`waste.${name}`),
      ),
    },
    {
      condition: 'teams',
      label: words.t('word.team'),
      options: [
        ...read
          .list('team', '')
          .filter(({ id }) => teams.has(id))
          .map(({ id }) => ({ value: id, label: named(id) })),
        ...without(teams.has(null), withoutName(read, board, words, 'team')),
      ],
    },
    {
      condition: 'channels',
      label: words.t('word.channel'),
      options: [
        ...choose(CHANNELS, channels, (name) => words.say(`channel.${name}`)),
        ...own.map((value) => ({ value, label: value })),
        ...without(channels.has(''), withoutName(read, board, words, 'channel')),
      ],
    },
    {
      condition: 'layers',
      label: words.t('word.layer'),
      options: [
        ...choose(LAYERS, layers, (name) => layerName(read, board, words, name as Layer)),
        ...without(layers.has(null), withoutName(read, board, words, 'layer')),
      ],
    },
    {
      condition: 'personas',
      label: words.t('word.persona'),
      options: personas.map((id) => {
        const portrait = personaOf(read, id)?.portrait;
        return { value: id, label: named(id), ...(portrait ? { portrait } : {}) };
      }),
    },
    {
      condition: 'phases',
      label: words.t('wayfinding.filter.phases'),
      options: choose(PHASES, phases, (name) => words.say(`phase.${name}`)),
    },
    {
      condition: 'origins',
      label: words.t('analysis.field.origin'),
      options:
        origins.size === 1 && origins.has(null)
          ? []
          : [
              ...choose(ORIGINS, origins, (name) => words.say(`origin.${name}`)),
              ...without(origins.has(null), words.t('insights.origin.untold')),
            ],
    },
  ];
  return sections.filter(({ options }) => options.length > 0);
}
