/** The themes to choose from of all journeys, ranked together. */
import type { RecordReader } from '@polku/shared/kernel/projection';
import { useWords } from '../../../kernel/words/words';
import { TableSection } from '../insights/InsightSection';
import { namesOf } from '../insights/insights-context';
import { themeTable } from '../insights/tables/experience-tables';
import type { AllJourneys } from './all-journeys';

export function AllThemes({ across, read }: { across: AllJourneys; read: RecordReader }) {
  const words = useWords();
  const ranked = across.themes.map(({ board, theme }) => ({ ...theme, place: board.name || words.t('word.untitled') }));
  return (
    <div className="overview-section overview-data">
      <TableSection
        id="all-themes"
        wide
        title={words.t('overview.themes')}
        how={words.t('overview.themes.how')}
        table={() => themeTable(ranked, across.unranked, words, namesOf(read, words))}
        empty={words.t('insights.empty.themes')}
      />
    </div>
  );
}
