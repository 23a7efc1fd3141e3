/**
 * Compares two journeys of a project: figures, both pictures, every difference as a table. Read-only; recomputed in the
 * background, once for a burst of edits.
 */
import { boardRecord } from '@polku/shared/kernel/project';
import { ArrowLeftRight, Printer } from 'lucide-react';
import type { BoardComparisonProps } from '../../../kernel/board-view';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { Button, IconButton } from '../../../ui/Button';
import { Select } from '../../../ui/Field';
import { Compared, Summary } from './Compared';
import { useComparison } from './use-comparison';
import './compare.css';

export function CompareView({ session, before, after, onChoose, onShow }: BoardComparisonProps) {
  const words = useWords();
  const { projection } = session;
  const boards = useProjection(projection, (read) => read.list(boardRecord, ''));
  const comparison = useComparison(projection, before, after);
  const nameOf = (board: string): string => {
    const found = boards.find(({ id }) => id === board);
    return found?.name || words.t('word.untitled');
  };
  const names = { before: nameOf(before), after: nameOf(after) };
  const journeys = boards.filter(({ kind, archived, id }) => kind === 'journey' && (!archived || id === before));
  const choices = (without: string) =>
    journeys.filter(({ id }) => id !== without).map(({ id }) => ({ value: id, label: nameOf(id) }));
  return (
    <div className="compare paper tall scroll printable">
      <header>
        <h1>{words.t('compare.title', names)}</h1>
        {comparison ? (
          <Summary comparison={comparison} />
        ) : (
          <p role="status" className="compare-hint soft">
            {words.t('compare.working')}
          </p>
        )}
        <div className="compare-choose flex gap-2 no-print">
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
          <span className="grow" />
          <Button icon={<Printer size={16} />} isDisabled={!comparison} onPress={() => window.print()}>
            {words.t('word.print')}
          </Button>
        </div>
      </header>
      {comparison && <Compared session={session} comparison={comparison} {...{ before, after, names, onShow }} />}
    </div>
  );
}
