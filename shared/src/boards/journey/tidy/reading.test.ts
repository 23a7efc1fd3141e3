import { describe, expect, it } from 'vitest';
import { proposeMapping, remap } from '../../../formats/table-mapping';
import { readTable, understandTable } from '../../../formats/table-reading';
import { readPastedTable, readTableFile } from '../../../formats/table-text';
import { headKey, headsOf } from '../../../formats/table-heads';
import { CATALOGUES, LOCALES } from '../../../i18n/catalogue';
import {
  CHANNELS,
  EVIDENCE_LEVELS,
  LAYERS,
  ORIGINS,
  TIME_UNITS,
  VALUE_CLASSES,
  VALUE_DIMENSIONS,
  WASTE_KINDS,
} from '../records/schema';
import { columnsToRead, TEXT_COLUMNS } from './columns';

const catalogues = LOCALES.map((locale): [string, Readonly<Record<string, string>>] => [locale, CATALOGUES[locale]]);
const COLUMNS = columnsToRead({ layers: { customer: 'Patient' }, personas: [{ id: 'P1', name: 'Aino' }] });

function paste(...lines: readonly string[]) {
  const raw = readPastedTable(lines.join('\n'), COLUMNS);
  if (!raw.ok) throw new Error(JSON.stringify(raw.problems));
  const understood = understandTable(raw, COLUMNS, TEXT_COLUMNS);
  return { raw, ...understood, rows: understood.reading.rows.map(({ fields, extra }) => ({ ...fields, ...extra })) };
}
const targets = ({ mapping }: ReturnType<typeof paste>) =>
  mapping.columns.map(({ target }) => (target.to === 'column' ? target.name : target.to));

describe('a table that is pasted', () => {
  it('is understood by the heads people use, with units in cells and heads', () => {
    const pasted = paste(
      'Stage\tStep\tLayer\tTeam\tChannel\tWait (pv)\tWork\t%C&A\tWaste\tEmotion\tParallel',
      'Booking\tCalls\tPatient\t\tpuhelin\t3\t10 min\t85 %\tOdottaminen\tBad\t',
      '\tTakes the call\tFrontstage\tDesk\tPhone\t1,5 h\t1 h 30 min\t70\twaiting, rework\t+1\tyes',
    );
    expect(pasted.exact).toBe(true);
    expect(pasted.rows).toEqual([
      {
        stage: 'Booking',
        touchpoint: 'Calls',
        layer: 'customer',
        channel: 'phone',
        wait_time: 3,
        wait_unit: 'd',
        process_time: 10,
        process_unit: 'min',
        complete_accurate: 85,
        waste: ['waiting'],
        emotion: -1,
      },
      {
        touchpoint: 'Takes the call',
        layer: 'frontstage',
        team: 'Desk',
        channel: 'phone',
        wait_time: 1.5,
        wait_unit: 'h',
        process_time: 90,
        process_unit: 'min',
        complete_accurate: 70,
        waste: ['waiting', 'rework'],
        emotion: 1,
        with_previous: true,
      },
    ]);
  });

  it('is understood by Finnish heads and words', () => {
    const pasted = paste(
      'Vaihe;Kosketuspiste;Kerros;Odotusaika;Työaika;Kerralla oikein %;Arvo;Tunne',
      'Varaus;Soittaa;Asiakas;2 pv;0,5 t;92,5;Välttämätön;Erittäin huono',
    );
    expect(pasted.exact).toBe(true);
    expect(pasted.rows[0]).toMatchObject({
      wait_time: 2,
      wait_unit: 'd',
      process_time: 0.5,
      process_unit: 'h',
      complete_accurate: 92.5,
      value: 'necessary',
      emotion: -2,
    });
  });

  it('keeps what people call a channel of their own, and knows the usual ones', () => {
    const pasted = paste('Step\tChannel', 'Calls\tpuhelin', 'Meets\tIn person');
    expect(pasted.rows.map(({ channel }) => channel)).toEqual(['phone', 'In person']);
  });

  it('of one column is titles, with or without their head', () => {
    expect(paste('Calls, twice', 'Stage', '', 'Waits')).toMatchObject({
      exact: true,
      rows: [{ touchpoint: 'Calls, twice' }, { touchpoint: 'Stage' }, { touchpoint: 'Waits' }],
    });
    expect(paste('Touchpoint', 'Calls').rows).toEqual([{ touchpoint: 'Calls' }]);
  });

  it('without heads is proposed, not taken', () => {
    const pasted = paste('Calls\tby phone\tfrontstage\t3', 'Waits\tat home\tcustomer\t4');
    expect(pasted).toMatchObject({ exact: false, mapping: { hasHead: false } });
    expect(targets(pasted)).toEqual(['touchpoint', 'description', 'layer', 'leave']);
  });

  it('with an unknown head, or one that may mean something else, is looked at first', () => {
    const pasted = paste('Touchpoint\tDuration\tBudget', 'Calls\t10 min\t12 €');
    expect([pasted.exact, targets(pasted)]).toEqual([false, ['touchpoint', 'process_time', 'extra']]);
    const twice = paste('Step\tActivity', 'Booking\tCalls', 'Booking\tTakes the call', 'Exam\tExamines');
    expect([twice.exact, targets(twice)]).toEqual([false, ['moment', 'touchpoint']]);
    expect(targets(paste('Vaihe\tOdotus', 'Soittaa\t2 pv'))).toEqual(['touchpoint', 'wait_time']);
  });

  it('under heads that nobody knows is proposed by what its cells say, and nothing of it is taken unasked', () => {
    const pasted = paste(
      'Chapter\tHappening\tSeen where\tLag\tWorth\tSpirits',
      'Booking\tCalls\tCustomer\t3 d\tvalue\t1',
      'Booking\tTakes the call\tFrontstage\t10 min\tnecessary\t',
      'Visit\tMeets the doctor\tCustomer\t\tvalue\t2',
    );
    expect(pasted.mapping.hasHead).toBe(true);
    expect(targets(pasted)).toEqual(['extra', 'touchpoint', 'layer', 'extra', 'value', 'extra']);
    expect(pasted.mapping.columns.map(({ sure }) => sure)).toEqual(Array(6).fill(false));
    expect(pasted.exact).toBe(false);
  });

  it('with one known head keeps what it names, and guesses only beside it', () => {
    const pasted = paste('Stage\tWhere\tRoom', 'Booking\tbackstage\tSlow', 'Visit\tcustomer\tQuick');
    expect(targets(pasted)).toEqual(['touchpoint', 'layer', 'extra']);
    expect(pasted.exact).toBe(false);
  });

  it('whose first line is like the others has no heads', () => {
    const pasted = paste('Calls\tCustomer\t3 d', 'Answers\tFrontstage\t1 h', 'Waits\tCustomer\t2 h');
    expect(pasted.mapping.hasHead).toBe(false);
  });

  it('keeps a unit or a count with the column on its left', () => {
    const pasted = paste(
      'Touchpoint\tWaiting\tUnit\tWork\tUnit\tExperience\tn\tStaff belief\tn',
      'a\t1\td\t2\th\t4\t12\t3\t5',
    );
    expect(targets(pasted).slice(1)).toEqual([
      'wait_time',
      'wait_unit',
      'process_time',
      'process_unit',
      'experience',
      'experience_n',
      'staff_belief',
      'staff_n',
    ]);
    expect(pasted.exact).toBe(true);
  });

  it('names every cell that cannot be taken, and keeps the others of its row', () => {
    const { reading, exact, rows } = paste('Touchpoint\tWork\tLayer', 'Calls\tlong\tHeaven', 'Waits\t4\t', '\t1 h\t');
    expect(exact).toBe(false);
    expect(reading.problems.map(({ line, column, found, messageId }) => [line, column, found, messageId])).toEqual([
      [2, 1, 'long', 'formats.csv.notTime'],
      [2, 2, 'Heaven', 'formats.csv.unknownWord'],
      [3, 1, '4', 'formats.csv.needs'],
      [4, 0, '', 'formats.csv.noTitle'],
    ]);
    expect(rows).toEqual([{ touchpoint: 'Calls' }, { touchpoint: 'Waits' }]);
  });

  it('takes plain numbers in a unit that is told', () => {
    const { raw, mapping } = paste('Touchpoint\tWork', 'Calls\t4', 'Waits\t2 h');
    const told = readTable(raw, remap(mapping, 1, { unit: 'd' }), COLUMNS);
    expect(told.problems).toEqual([]);
    expect(told.rows.map(({ fields }) => fields['process_unit'])).toEqual(['d', 'h']);
  });
});

describe('emotions of a table', () => {
  const scaleOf = (...cells: readonly string[]) => {
    const { mapping, exact, rows } = paste('Touchpoint\tEmotion', ...cells.map((cell) => `a\t${cell}`));
    return [mapping.columns[1]?.scale, exact, rows.map(({ emotion }) => emotion ?? null)];
  };
  it('are −2 to +2 where a sign, a zero or a word says so', () => {
    expect(scaleOf('−1', '2')).toEqual(['asIs', true, [-1, 2]]);
    expect(scaleOf('0', '1')).toEqual(['asIs', true, [0, 1]]);
    expect(scaleOf('+1', '+2')).toEqual(['asIs', true, [1, 2]]);
    expect(scaleOf('Huono', 'very good')).toEqual(['asIs', true, [-1, 2]]);
  });
  it('are proposed as 1 to 5 where one is beyond 2, and asked where none tells', () => {
    expect(scaleOf('1', '4', 'Good')).toEqual(['oneToFive', false, [-2, 1, 1]]);
    expect(scaleOf('1', '2')).toEqual([null, false, [1, 2]]);
  });
  it('are what the head says', () => {
    expect(paste('Touchpoint\tEmotion (1–5)', 'a\t2')).toMatchObject({ exact: true, rows: [{ emotion: -1 }] });
    expect(paste('Touchpoint\tEmotion −2…+2', 'a\t2')).toMatchObject({ exact: true, rows: [{ emotion: 2 }] });
  });
  it('with both signs and more than two are not all taken', () => {
    const { reading } = paste('Touchpoint\tEmotion', 'a\t-1', 'b\t4');
    expect(reading.problems.map(({ found }) => found)).toEqual(['4']);
  });
});

it('shares below one are asked about', () => {
  const pasted = paste('Touchpoint\t%C&A', 'a\t0,95', 'b\t1');
  expect(pasted).toMatchObject({ exact: false, rows: [{ complete_accurate: 95 }, { complete_accurate: 100 }] });
  expect(paste('Touchpoint\t%C&A', 'a\t0.95 %').rows).toEqual([{ touchpoint: 'a', complete_accurate: 0.95 }]);
});

it('no head is of two columns', () => {
  const all = COLUMNS.flatMap(({ name, heads = [] }) => [...new Set([name, ...heads].map(headKey))]);
  expect(all.filter((head, at) => all.indexOf(head) !== at)).toEqual([]);
});

describe('what the interface calls things', () => {
  const heads = headsOf(COLUMNS);
  const LABELS = {
    touchpoint: ['table.column.title', 'word.touchpoint'],
    stage: ['table.column.stage'],
    layer: ['table.column.layer'],
    team: ['table.column.team'],
    channel: ['table.column.channel'],
    personas: ['table.column.personas'],
    value: ['table.column.value'],
    waste: ['table.column.waste'],
    wait_time: ['table.column.waitTime', 'inspector.waitTime'],
    process_time: ['table.column.processTime', 'inspector.processTime'],
    complete_accurate: ['table.column.completeAccurate', 'inspector.completeAccurate'],
    emotion: ['table.column.emotion', 'inspector.emotion'],
    employee_emotion: ['table.column.employeeEmotion', 'inspector.employeeEmotion'],
    expectation: ['table.column.expectation'],
    experience: ['table.column.experience'],
    staff_belief: ['table.column.staffBelief'],
    experience_n: ['table.column.experienceN.long'],
    staff_n: ['table.column.staffN.long'],
    importance: ['table.column.importance'],
    moment_of_truth: ['table.column.momentOfTruth'],
    metric: ['table.column.metric', 'inspector.metric'],
    metric_unit: ['table.column.metricUnit.long'],
    metric_baseline: ['table.column.baseline.long', 'inspector.metric.baseline'],
    metric_actual: ['table.column.actual.long', 'inspector.metric.actual'],
    metric_target: ['table.column.target.long', 'inspector.metric.target'],
    evidence: ['table.column.evidence'],
    source: ['inspector.source'],
    origin: ['inspector.origin'],
    value_by_customer: ['inspector.valueByCustomer'],
    value_dimensions: ['inspector.valueDimensions'],
    volume: ['inspector.volume'],
    desired_reaction: ['inspector.desiredReaction'],
    failure: ['inspector.failure'],
    description: ['table.column.description'],
  };
  it.each(catalogues)('is understood as heads (%s); a new wording goes into the heads of its field', (_, texts) => {
    const lost = Object.entries(LABELS).flatMap(([name, ids]) =>
      ids.flatMap((id) => {
        const found = heads.find(texts[id] ?? id);
        return found?.column.name === name && found.sure ? [] : [`${name}: ${texts[id] ?? id}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  const CHOICES: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    layer: ['layer', LAYERS],
    value: ['value', VALUE_CLASSES],
    waste: ['waste', WASTE_KINDS],
    process_unit: ['unit', TIME_UNITS],
    wait_unit: ['unit.short', TIME_UNITS],
    channel: ['channel', CHANNELS],
    evidence: ['evidence', EVIDENCE_LEVELS],
    origin: ['origin', ORIGINS],
    value_dimensions: ['dimension', VALUE_DIMENSIONS],
    emotion: ['emotion', ['-2', '-1', '0', '1', '2']],
  };
  it.each(catalogues)('is understood in cells (%s); a new wording goes into words.ts', (_, texts) => {
    const lost = Object.entries(CHOICES).flatMap(([name, [prefix, ids]]) => {
      const column = COLUMNS.find((one) => one.name === name);
      const words = (column && 'words' in column && column.words) || new Map<string, unknown>();
      return ids.flatMap((id) => {
        const text = texts[`${prefix}.${id}`] ?? '';
        return String(words.get(text.toLowerCase())) === id ? [] : [`${prefix}.${id}: ${text}`];
      });
    });
    expect(lost).toEqual([]);
  });
});

describe('a file from a spreadsheet', () => {
  it('in Finnish Excel with “Waiting;Work” and a unit in the cell has its times', () => {
    const raw = readTableFile('Touchpoint;Waiting;Work\r\nCalls;1,5 d;10 min\r\n', COLUMNS);
    if (!raw.ok) throw new Error('refused');
    const { exact, reading } = understandTable(raw, COLUMNS, TEXT_COLUMNS);
    expect(exact).toBe(true);
    expect(reading.rows[0]?.fields).toMatchObject({ wait_time: 1.5, wait_unit: 'd', process_time: 10 });
  });

  it('without heads says so, and takes them when told that there are', () => {
    const raw = readTableFile('Alpha;Beta\r\nCalls;3\r\n', COLUMNS);
    if (!raw.ok) throw new Error('refused');
    expect(proposeMapping(raw, COLUMNS, TEXT_COLUMNS).hasHead).toBe(false);
    expect(proposeMapping(raw, COLUMNS, TEXT_COLUMNS, true).columns.map(({ head }) => head)).toEqual(['Alpha', 'Beta']);
  });
});
