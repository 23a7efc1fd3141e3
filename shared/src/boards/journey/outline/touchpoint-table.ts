/** The touchpoints in time order, with a column for every field filled anywhere. */
import type { OutlineTable } from '../../../kernel/outline';
import type { RecordReader } from '../../../kernel/projection';
import type { Translator } from '../../../kernel/translate';
import type { JourneyColumns } from '../facts/journey-reader';
import { OUTLINED } from '../fields/list';
import { sayingOf } from '../fields/saying';

export function touchpointTable(journey: JourneyColumns, read: RecordReader, words: Translator): OutlineTable {
  const stageOf = new Map(journey.stages.map(({ stage }) => [stage.id, stage.name || words.t('word.untitled')]));
  const all = [...journey.touchpoints, ...journey.parked];
  const saying = sayingOf(read, words);
  const fields = OUTLINED.map(({ heading, text }) => ({
    heading: words.t(heading),
    cells: all.map((touchpoint) => text(touchpoint, saying)),
  })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const own = [...new Set(all.flatMap(({ extra }) => Object.keys(extra)))].map((name) => ({
    heading: name,
    cells: all.map(({ extra }) => (Object.hasOwn(extra, name) ? (extra[name] ?? '') : '')),
  }));
  const columns = [...fields, ...own];
  return {
    id: 'touchpoints',
    heading: words.t('analysis.outline.touchpoints'),
    columns: [words.t('word.stage'), words.t('word.touchpoint'), ...columns.map(({ heading }) => heading)],
    rows: all.map((touchpoint, index) => ({
      id: touchpoint.id,
      cells: [
        stageOf.get(touchpoint.stage ?? '') ?? words.t('analysis.outline.parked'),
        touchpoint.title || words.t('word.untitled'),
        ...columns.map(({ cells }) => cells[index] ?? ''),
      ],
    })),
  };
}
