/**
 * Two journeys of a project compared: figures, both under one another, every difference as a table. Reads only; it is
 * computed behind what somebody is typing, once for all edits of a moment.
 */
import type { Board } from '@polku/shared/kernel/project';
import { ArrowLeftRight, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BoardComparisonProps } from '../../../kernel/board-view';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { Button, IconButton } from '../../../ui/Button';
import { Select } from '../../../ui/Field';
import { useJourneyPicture } from '../use-journey-picture';
import { ComparePicture } from './ComparePicture';
import { countDifferences, differenceRows, kindsOf, SIGNS } from './difference-rows';
import { DifferenceTable } from './DifferenceTable';
import { FigureTable } from './FigureTable';
import { useComparison } from './use-comparison';
import './compare.css';

export function CompareView({ session, before, after, onChoose, onShow }: BoardComparisonProps) {
  const words = useWords();
  const { projection } = session;
  const boards = useProjection(projection, (read) => read.list('board', '')) as unknown as readonly Board[];
  const comparison = useComparison(projection, before, after);
  const kinds = useMemo(() => kindsOf(comparison), [comparison]);
  const rows = useMemo(() => differenceRows(comparison, projection, words), [comparison, projection, words]);
  const old = useJourneyPicture(useMemo(() => ({ projection, board: before, words }), [projection, before, words]));
  const now = useJourneyPicture(useMemo(() => ({ projection, board: after, words }), [projection, after, words]));
  const [pressed, setPressed] = useState<{ key: string; lit: ReadonlySet<string> } | null>(null);

  const nameOf = (board: string): string => {
    const found = boards.find(({ id }) => id === board);
    return found?.name || words.t('word.untitled');
  };
  const names = { before: nameOf(before), after: nameOf(after) };
  const journeys = boards.filter(({ kind, archived, id }) => kind === 'journey' && (!archived || id === before));
  const choices = (without: string) =>
    journeys.filter(({ id }) => id !== without).map(({ id }) => ({ value: id, label: nameOf(id) }));
  const figureTable = (part: 'figures' | 'waste') => (
    <FigureTable
      figures={comparison.figures}
      part={part}
      names={names}
      pressed={pressed?.key ?? null}
      onPress={(key, ids) => setPressed(key === null ? null : { key, lit: new Set(ids) })}
    />
  );
  return (
    <div className="compare">
      <header className="compare-head">
        <h1>{words.t('compare.title', names)}</h1>
        <p className="compare-hint">{words.t('compare.summary', { ...countDifferences(comparison) })}</p>
        {(['cards', 'connectors'] as const).map((part) => {
          const counts = countDifferences(comparison[part]);
          return Object.values(counts).some((count) => count > 0) ? (
            <p key={part} className="compare-hint">
              {words.t(`compare.summary.${part}`)} {words.t('compare.summary', { ...counts })}
            </p>
          ) : null;
        })}
        <div className="compare-choose">
          <Select
            label={words.t('compare.before')}
            value={before}
            options={choices(after)}
            onChange={(id) => onChoose(id, after)}
          />
          <IconButton
            label={words.t('compare.swap')}
            icon={<ArrowLeftRight size={16} />}
            onPress={() => onChoose(after, before)}
          />
          <Select
            label={words.t('compare.after')}
            value={after}
            options={choices(before)}
            onChange={(id) => onChoose(before, id)}
          />
          <span className="compare-space" />
          <Button icon={<Printer size={16} />} onPress={() => window.print()}>
            {words.t('compare.print')}
          </Button>
        </div>
      </header>
      <section aria-labelledby="compare-figures">
        <h2 id="compare-figures">{words.t('compare.section.figures')}</h2>
        {figureTable('figures')}
      </section>
      <section aria-labelledby="compare-picture">
        <h2 id="compare-picture">{words.t('compare.section.picture')}</h2>
        <p className="compare-hint">
          {words.t('compare.picture.how')} <Legend />
        </p>
        <ComparePicture
          comparison={comparison}
          read={projection}
          kinds={kinds}
          scenes={{ before: old.scene, after: now.scene }}
          names={names}
          lit={pressed?.lit ?? null}
          onShow={onShow}
        />
      </section>
      <section aria-labelledby="compare-differences">
        <h2 id="compare-differences">{words.t('compare.section.differences')}</h2>
        <DifferenceTable rows={rows} onShow={onShow} />
      </section>
      {comparison.figures.waste.length > 0 && (
        <section aria-labelledby="compare-waste">
          <h2 id="compare-waste">{words.t('analysis.wasteByKind')}</h2>
          {figureTable('waste')}
        </section>
      )}
    </div>
  );
}

function Legend() {
  const words = useWords();
  return (
    <span className="compare-legend">
      {(['added', 'removed', 'changed', 'moved'] as const).map((kind) => (
        <span key={kind}>
          <span className="compare-sign" data-kind={kind} aria-hidden="true">
            {SIGNS[kind]}
          </span>
          {words.t(`compare.kind.${kind}`)}
        </span>
      ))}
    </span>
  );
}
