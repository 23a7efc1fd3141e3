/**
 * The audit of a value map: every finding, most severe first, then in list order. A competitor's map has none, since it is
 * not ours to fix.
 */
import { analyseFit } from '../../boards/value/analysis';
import { readValueMap, type ValueReading } from '../../boards/value/value-reader';
import type { RecordReader } from '../../kernel/projection';
import { isGone } from '../../kernel/references';
import { auditSmall } from '../audit';
import type { Finding } from '../finding';
import { VALUE_FINDINGS } from './list';

/** @param reading of the current map; read here if omitted */
export function auditValueMap(
  read: RecordReader,
  board: string,
  reading: ValueReading = readValueMap(read, board),
): readonly Finding[] {
  if (reading.whose !== 'ours') return [];
  return auditSmall(VALUE_FINDINGS, {
    fit: analyseFit(reading),
    entry(id) {
      const entry = reading.entries.get(id);
      if (!entry) throw new Error(`${id} is not on the map`);
      return entry;
    },
    delivering: ({ item }) => item.touchpoints.filter((id) => !isGone(read, id)),
  });
}
