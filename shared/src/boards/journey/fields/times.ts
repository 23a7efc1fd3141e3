/** Fields: how long a touchpoint takes, how often it is right the first time, and how many cases come. */
import { withBound } from '../../../kernel/bound';
import type { Duration, Touchpoint } from '../records/schema';
import { hoursInWords } from '../records/duration-words';
import { always, numberIn, numberRow, sparse, textIn } from './build';
import { durationCell } from './cells';
import { fields, plainNumber, type TableContext } from './column';
import { readDuration } from './duration-text';
import type { InFiles, FieldRow } from './field';
import { durationOf, FAR } from './read-cell';
import { UNIT_WORDS } from './words';

/** A time that comes from the sub-journey is shown as the map and the figures have it, and not written over. */
function timeRow(
  field: 'waitTime' | 'processTime',
  heading: string,
  [amount, unit]: readonly [InFiles, InFiles],
  unitLabel: string,
): FieldRow {
  const rolled = field === 'waitTime' ? 'waiting' : 'process';
  const label = `table.column.${field}`;
  const of = (touchpoint: Touchpoint): Duration | null => touchpoint[field];
  const rolledText = ({ id }: Touchpoint, context: TableContext): string | null => {
    const times = context.rolled.get(id)?.times;
    if (!times) return null;
    const hours = times[rolled];
    const open = times[rolled === 'waiting' ? 'openWaiting' : 'openProcess'];
    return hours === null ? '' : withBound(open ? 'atLeast' : 'exact', hoursInWords(context.words, hours));
  };
  return {
    field,
    label: `inspector.${field}`,
    heading,
    editor: { by: 'time', rolled, of, set: (time) => ({ [field]: time }) },
    text: (touchpoint, { words }) => durationCell(of(touchpoint), words),
    columns: [
      {
        id: field,
        label,
        width: 92,
        align: 'end',
        kind: 'text',
        show(touchpoint, context) {
          const { words } = context;
          const time = of(touchpoint);
          const written = time ? `${plainNumber(words, time.amount, 4)} ${words.t(`unit.short.${time.unit}`)}` : '';
          return rolledText(touchpoint, context) ?? written;
        },
        read(text, touchpoint, context) {
          const shown = rolledText(touchpoint, context);
          if (shown !== null) {
            return text.trim() === shown ? { write: {} } : { why: context.words.t('table.problem.rolled') };
          }
          const time = durationOf(context.words, text, of(touchpoint)?.unit ?? 'h');
          return 'why' in time ? time : fields({ [field]: time.value });
        },
      },
    ],
    files: [
      {
        kind: 'number',
        min: 0,
        max: 1e9,
        readAmount: readDuration,
        needs: unit.name,
        label,
        ...amount,
        cell: (touchpoint) => of(touchpoint)?.amount,
      },
      { kind: 'choice', words: UNIT_WORDS, label: unitLabel, ...unit, cell: (touchpoint) => of(touchpoint)?.unit },
    ],
    fromCells(cells) {
      const value = numberIn(cells, amount.name);
      // A zero needs no unit.
      return value === null ? null : { amount: value, unit: textIn(cells, unit.name) || 'h' };
    },
  };
}

export const TIMES: readonly FieldRow[] = [
  timeRow(
    'waitTime',
    'analysis.waitingTime',
    [
      always(
        'wait_time',
        'wait, waiting, waits, waiting time, waiting time before, waiting before, wait before, wait time before, delay, queue time, queueing time, wt, odotus, odotusaika, odotus ennen, odotusaika ennen, odottaminen, odottelu, jonotus, jonotusaika, viive',
      ),
      always(
        'wait_unit',
        'wait time unit, waiting unit, waiting time unit, unit of waiting, wait time wait unit, odotuksen yksikkö, odotusajan yksikkö',
      ),
    ],
    'paste.field.waitUnit',
  ),
  timeRow(
    'processTime',
    'analysis.processTime',
    [
      always(
        'process_time',
        'work, work time, working time, touch time, processing time, pt, työ, työaika, työn kesto, käsittelyaika, prosessiaika, tekoaika, tekemisaika, läpimenotyö',
        'time, duration, effort, aika, kesto, työmäärä',
      ),
      always(
        'process_unit',
        'process time unit, process unit, work unit, unit of process time, unit of work, process time process unit, työajan yksikkö, käsittelyajan yksikkö',
      ),
    ],
    'paste.field.processUnit',
  ),
  numberRow('completeAccurate', {
    heading: 'analysis.field.completeAccurate',
    column: { label: 'table.column.completeAccurate', width: 72 },
    min: 0,
    max: 100,
    percent: true,
    digits: 1,
    unit: () => '%',
    file: always(
      'complete_accurate',
      'c a, ca, c and a, complete and accurate, percent complete and accurate, right first time, right the first time, first time right, rft, first pass yield, fpy, kerralla oikein, oikein kerralla, kerralla valmis, kerralla oikein osuus, virheettömyys',
      'quality, laatu, accuracy',
    ),
  }),
  numberRow('volume', {
    heading: 'analysis.field.volume',
    column: { longLabel: 'analysis.field.volume', width: 92 },
    min: 0,
    max: FAR,
    digits: 0,
    unit: (words) => words.t('inspector.perMonth'),
    file: sparse(
      'volume',
      'volume per month, number of cases, cases, monthly volume, tapausmäärä, tapausten määrä, cases a month, cases per month, volume a month, määrä, määrä kuukaudessa, kpl kk, tapauksia kuukaudessa, volyymi',
    ),
  }),
];
