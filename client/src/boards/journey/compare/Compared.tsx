/** A finished comparison: figures, both pictures, every difference. */
import type { JourneyComparison } from '@polku/shared/boards/journey/compare/compare';
import { useMemo, useState } from 'react';
import type { BoardComparisonProps } from '../../../kernel/board-view';
import { useWords } from '../../../kernel/words/words';
import { useJourneyPicture } from '../map/use-journey-picture';
import { ComparePicture } from './ComparePicture';
import { countDifferences, differenceRows, kindsOf, SIGNS } from './difference-rows';
import { DifferenceTable } from './DifferenceTable';
import { EmotionTable } from './EmotionTable';
import { FigureTable } from './FigureTable';

/** How much differs, in words. */
export function Summary({ comparison }: { readonly comparison: JourneyComparison }) {
  const words = useWords();
  return (
    <>
      <p className="compare-hint soft">{words.t('compare.summary', { ...countDifferences(comparison) })}</p>
      {(['cards', 'connectors'] as const).map((part) => {
        const counts = countDifferences(comparison[part]);
        return Object.values(counts).some((count) => count > 0) ? (
          <p key={part} className="compare-hint soft">
            {words.t(`compare.summary.${part}`)} {words.t('compare.summary', { ...counts })}
          </p>
        ) : null;
      })}
    </>
  );
}

interface ComparedProps extends Omit<BoardComparisonProps, 'onChoose'> {
  readonly comparison: JourneyComparison;
  readonly names: { readonly before: string; readonly after: string };
}

export function Compared({ session, before, after, comparison, names, onShow }: ComparedProps) {
  const words = useWords();
  const { projection } = session;
  const kinds = useMemo(() => kindsOf(comparison), [comparison]);
  const rows = useMemo(() => differenceRows(comparison, projection, words), [comparison, projection, words]);
  const old = useJourneyPicture(
    useMemo(() => ({ projection, board: before, words, ownDensity: 'comfortable' }), [projection, before, words]),
  );
  const now = useJourneyPicture(
    useMemo(() => ({ projection, board: after, words, ownDensity: 'comfortable' }), [projection, after, words]),
  );
  const [pressed, setPressed] = useState<{ key: string; lit: ReadonlySet<string> } | null>(null);
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
    <>
      <section aria-labelledby="compare-figures">
        <h2 id="compare-figures">{words.t('word.figures')}</h2>
        {figureTable('figures')}
      </section>
      <section aria-labelledby="compare-picture">
        <h2 id="compare-picture">{words.t('compare.section.picture')}</h2>
        <p className="compare-hint soft">
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
      <section aria-labelledby="compare-emotions">
        <h2 id="compare-emotions">{words.t('compare.section.emotions')}</h2>
        <EmotionTable comparison={comparison} names={names} onShow={onShow} />
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
    </>
  );
}

function Legend() {
  const words = useWords();
  return (
    <span className="compare-legend wrap gap-3">
      {(['added', 'removed', 'changed', 'moved'] as const).map((kind) => (
        <span key={kind}>
          <span className="compare-sign pill" data-kind={kind} aria-hidden="true">
            {SIGNS[kind]}
          </span>
          {words.t(`compare.kind.${kind}`)}
        </span>
      ))}
    </span>
  );
}
