/** Value maps of one persona side by side: ours and the competitors'. */
import type { RecordReader } from '../../kernel/projection';
import { analyseFit, type FitFigures } from './analysis';
import type { PersonaName } from './persona-source';
import { readValueMap, type ValueReading } from './value-reader';

export interface ComparedMap {
  readonly board: string;
  readonly name: string;
  readonly reading: ValueReading;
  readonly fit: FitFigures;
}

export interface PersonaComparison {
  /** Null: maps that say no persona. */
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
