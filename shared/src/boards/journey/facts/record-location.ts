/** Where a record of a journey is, for search results: stage and lane, from the outside in. */
import type { RecordReader } from '../../../kernel/projection';
import { liveRecord } from '../../../kernel/record-reader';
import type { AnyRecord } from '../../../kernel/records';
import type { Translator } from '../../../kernel/translate';
import { layerName } from './rows';
import { LAYERS } from '../records/schema';

const nameOf = (record: AnyRecord | null, field: string, words: Translator): string => {
  const name = record?.[field];
  return typeof name === 'string' && name.trim() !== '' ? name : words.t('word.untitled');
};

/** @returns names of the record's containers; empty for those directly on the board */
export function journeyRecordLocation(read: RecordReader, record: AnyRecord, words: Translator): readonly string[] {
  const ref = (field: string): AnyRecord | null => {
    const id = record[field];
    return typeof id === 'string' ? liveRecord(read, id) : null;
  };
  if (record.type === 'touchpoint') {
    const stage = ref('stage');
    const layer = LAYERS.find((one) => one === record['layer']);
    const row = layer ? [layerName(read, record.board, words, layer)] : [];
    return [stage ? nameOf(stage, 'name', words) : words.t('scene.parking'), ...row];
  }
  if (record.type === 'card') {
    const lane = words.t(`lane.${String(record['kind'])}`);
    const under = ref('under');
    if (under?.type === 'touchpoint') {
      return [...journeyRecordLocation(read, under, words).slice(0, 1), nameOf(under, 'title', words), lane];
    }
    return [under ? nameOf(under, 'name', words) : words.t('scene.parking'), lane];
  }
  if (record.type === 'connector') {
    const [from, to] = [ref('from'), ref('to')];
    return [`${nameOf(from, 'title', words)} → ${nameOf(to, 'title', words)}`];
  }
  return [];
}
