/** Value maps of one persona side by side: ours and the competitors'. */
import type { RecordReader } from '../../kernel/projection';
import { analyseFit, type FitFigures } from './analysis';
import type { PersonaName } from './persona-source';
import { CUSTOMER_SECTIONS } from './schema';
import { readValueMap, type ValueEntry, type ValueReading } from './value-reader';

export interface ComparedMap {
  readonly board: string;
  readonly name: string;
  readonly reading: ValueReading;
  readonly fit: FitFigures;
}

export interface PersonaComparison {
  /** Null: maps without a persona. */
  readonly persona: PersonaName | null;
  /** Ours first, then in the order of the boards. */
  readonly maps: readonly ComparedMap[];
}

/** @returns the project's value maps by persona, in the order in which their personas are first met */
export function compareValueMaps(read: RecordReader): readonly PersonaComparison[] {
  const groups = new Map<string, { persona: PersonaName | null; maps: ComparedMap[] }>();
  for (const board of read.list('board', '')) {
    if (board['kind'] !== 'value' || board['archived'] === true) continue;
    const reading = readValueMap(read, board.id);
    const key = reading.persona?.id ?? '';
    const group = groups.get(key) ?? { persona: reading.persona, maps: [] };
    group.maps.push({
      board: board.id,
      name: typeof board['name'] === 'string' ? board['name'] : '',
      reading,
      fit: analyseFit(reading),
    });
    groups.set(key, group);
  }
  const rank = ({ reading }: ComparedMap): number => (reading.whose === 'ours' ? 0 : 1);
  return [...groups.values()].map(({ persona, maps }) => ({
    persona,
    maps: maps.sort((a, b) => rank(a) - rank(b)),
  }));
}

export interface ComparedItem {
  readonly id: string;
  readonly entry: ValueEntry;
  /** For each map what answers it there; null where the map does not have it. */
  readonly answers: readonly (readonly ValueEntry[] | null)[];
}

/** One thing of the customer on several maps: the same line of the persona, else the same words in the same section. */
function sameKey({ item, text }: ValueEntry): string {
  return item.fromPersona ?? `${item.section} ${text.trim().toLocaleLowerCase()}`;
}

/** @returns jobs, pains and gains of all the maps, each once, with what each map has to answer it */
export function compareAnswers(maps: readonly ComparedMap[]): readonly ComparedItem[] {
  const found = new Map<string, { entry: ValueEntry; answers: (readonly ValueEntry[] | null)[] }>();
  for (const section of CUSTOMER_SECTIONS) {
    for (const [at, { reading }] of maps.entries()) {
      for (const entry of reading.sections[section]) {
        if (entry.text.trim() === '') continue;
        const key = sameKey(entry);
        const one = found.get(key) ?? { entry, answers: maps.map(() => null) };
        const here = reading.links.filter(({ to }) => to === entry).map(({ from }) => from);
        one.answers[at] = [...(one.answers[at] ?? []), ...here];
        found.set(key, one);
      }
    }
  }
  return [...found.values()].map(({ entry, answers }) => ({ id: entry.item.id, entry, answers }));
}
