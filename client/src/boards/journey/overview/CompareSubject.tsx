/** One team, channel or persona across all journeys: what it carries or meets there, side by side. */
import { teamRecord } from '@polku/shared/kernel/project';
import { personasOf } from '@polku/shared/boards/journey/facts/personas';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { type ReactNode, useState } from 'react';
import { DataTable } from '../insights/DataTable';
import { mixOf } from '../insights/tables/persona-tables';
import {
  type Cell,
  flowCell,
  hoursCell,
  largest,
  rowsOf,
  swingCell,
  type TableModel,
  timeCell,
} from '../insights/table-model';
import type { FeltMean } from '@polku/shared/boards/journey/analysis/persona-pair';
import { channelName } from '@polku/shared/boards/journey/facts/rows';
import { PortraitPicture } from '../../../portraits/PortraitPicture';
import { useWords, type Words } from '../../../kernel/words/words';
import { Select } from '../../../ui/Field';
import type { JourneySummary } from './all-journeys';

export interface CompareSubjectProps {
  readonly journeys: readonly JourneySummary[];
  readonly read: RecordReader;
}

interface Subject {
  readonly value: string;
  readonly label: string;
  readonly mark?: ReactNode;
  /** A persona of employees. */
  readonly employee?: boolean;
}

/** Teams and personas of the project, and the channels that some journey uses. */
function subjectsOf({ journeys, read }: CompareSubjectProps, words: Words): readonly Subject[] {
  const used = new Set(journeys.flatMap(({ carried }) => [...carried.keys()]));
  const named = (kind: 'team' | 'persona', { id, name }: { id: string; name: string }): Subject => ({
    value: `${kind}:${id}`,
    label: `${words.t(kind === 'team' ? 'word.team' : 'word.persona')}: ${name || words.t('word.untitled')}`,
  });
  const channels = [...used]
    .filter((key) => key.startsWith('channel:'))
    .map((value) => ({
      value,
      label: `${words.t('word.channel')}: ${channelName(words, value.slice('channel:'.length))}`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, words.locale));
  return [
    ...read.list(teamRecord, '').map((team) => named('team', team)),
    ...channels,
    ...personasOf(read).map((persona) => ({
      ...named('persona', persona),
      mark: <PortraitPicture portrait={persona.portrait} />,
      employee: persona.portrait.employee,
    })),
  ];
}

function tableOf(journeys: readonly JourneySummary[], subject: string, employee: boolean, words: Words): TableModel {
  const most = largest(journeys.map(({ carried }) => carried.get(subject)?.waiting.value ?? null));
  return {
    columns: [
      { label: words.t('word.journey') },
      { label: words.t('overview.compare.touchpoints'), number: true },
      { label: words.t('insights.column.work'), number: true },
      { label: words.t('word.waitingTime'), number: true, wide: true },
      { label: words.t('analysis.flow'), number: true },
      { label: words.t('analysis.emotion'), number: true, wide: true },
    ],
    rows: rowsOf(journeys, ({ board, figures, carried }) => {
      const own = carried.get(subject);
      const name = { text: board.name || words.t('word.untitled') };
      const none = { text: '–', tone: 'faint' } as const;
      if (!own)
        return {
          id: board.id,
          touchpoints: [],
          cells: [name, { text: words.number(0, 0), tone: 'faint' }, none, none, none, none],
        };
      const of = words.t('overview.compare.of', { all: figures.touchpoints });
      return {
        id: board.id,
        touchpoints: own.touchpoints,
        cells: [
          name,
          { text: words.number(own.touchpoints.length, 0), note: of },
          hoursCell(words, own.process),
          timeCell(words, own.waiting, most),
          flowCell(words, own.flow),
          emotionCell(words, own.emotion, subject, employee),
        ],
      };
    }),
    unknown: [],
  };
}

/** A persona's mean says what it mixes, any other of how many it is. */
function emotionCell(words: Words, mean: FeltMean, subject: string, employee: boolean): Cell {
  if (mean.value === null) return { text: null };
  const [n, all] = [mean.touchpoints.length, mean.touchpoints.length + mean.unknown.length];
  const note = subject.startsWith('persona:') ? mixOf(words, mean, employee) : words.t('word.nOf', { n, all });
  return { ...swingCell(words, mean.value, 2), note, noteBelow: true };
}

export function CompareSubject({ journeys, read }: CompareSubjectProps) {
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const subjects = subjectsOf({ journeys, read }, words);
  // A team removed meanwhile is deselected.
  const subject = subjects.find(({ value }) => value === chosen) ?? subjects[0];
  if (!subject) return null;
  return (
    <section className="overview-section grid gap-4" aria-labelledby="overview-compare">
      <h2 id="overview-compare">{words.t('overview.compare')}</h2>
      <div className="overview-choose no-print">
        <Select
          label={words.t('overview.compare.what')}
          value={subject.value}
          options={subjects}
          onChange={setChosen}
        />
      </div>
      <div className="overview-wide scroll overview-data insight shrink" data-wide>
        <DataTable
          label={`${words.t('overview.compare')}: ${subject.label}`}
          table={tableOf(journeys, subject.value, subject.employee ?? false, words)}
        />
      </div>
      {subject.value.startsWith('persona:') && <p className="soft">{words.t('overview.compare.persona')}</p>}
    </section>
  );
}
