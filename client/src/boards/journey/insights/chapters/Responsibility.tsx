/** Responsibility and evidence: ownership, subcontractors, assumptions. */
import type { Figure } from '@polku/shared/boards/journey/analysis/figure';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { UNOWNED } from '@polku/shared/kernel/people';
import { boardRecord } from '@polku/shared/kernel/project';
import { setBoardFields } from '@polku/shared/project/commands/set-board-fields';
import { useBoard } from '../../../../kernel/board/board-context';
import { ShowButton } from '../../../../kernel/board/ShowButton';
import { useOpenBoard } from '../../../../kernel/board-navigation';
import { useWords } from '../../../../kernel/words/words';
import { useProjection } from '../../../../kernel/store/use-projection';
import { OwnerField } from '../../../../people/OwnerField';
import { TableSection } from '../InsightSection';
import type { Names } from '../insights-context';
import { Bounded } from '../../words/Bounded';
import { shareText } from '../table-model';
import { staleTable } from '../tables/experience-tables';
import { evidenceTable, subcontractorTable, teamlessTable } from '../tables/ownership-tables';
import { UnknownButton } from '../UnknownButton';
import { Chapter } from './Chapter';

function Share({ label, figure }: { label: string; figure: Figure }) {
  const words = useWords();
  const share = shareText(words, figure.value, figure.bound);
  return (
    <li>
      <ShowButton label={label} ids={figure.touchpoints}>
        <span className="block soft">{label}</span>
        <strong>
          {share === null ? (
            <span className="insight-unknown faint">{words.t('word.unknown')}</span>
          ) : (
            <Bounded bound={figure.bound}>{share}</Bounded>
          )}
        </strong>
        <span className="insight-bar grow relative own-colour" data-tone="accent" aria-hidden>
          <i className="tall block" style={{ width: `${(figure.value ?? 0) * 100}%` }} />
        </span>
      </ShowButton>
      <UnknownButton title={label} ids={figure.unknown} />
    </li>
  );
}

function Count({ label, figure: { value, bound, touchpoints, unknown } }: { label: string; figure: Figure }) {
  const words = useWords();
  return (
    <li>
      <ShowButton label={label} ids={touchpoints}>
        <span className="block soft">{label}</span>
        <strong>
          {value === null ? words.t('word.unknown') : <Bounded bound={bound}>{words.number(value, 0)}</Bounded>}
        </strong>
      </ShowButton>
      <UnknownButton title={label} ids={unknown} />
    </li>
  );
}

/** The way to the persona sheets with assumed sections. */
function AssumedSheets({ evidence, names }: { evidence: JourneyFigures['evidence']; names: Names }) {
  const words = useWords();
  const openBoard = useOpenBoard();
  const personas = evidence.shares.find(({ level }) => level === 'assumption')?.personas ?? [];
  if (personas.length === 0) return null;
  return (
    <p className="insight-sheets cluster small soft">
      {words.t('insights.evidence.sheets')}{' '}
      {personas.map((id) =>
        openBoard ? (
          <button key={id} type="button" className="insight-say accent" onClick={() => openBoard(id)}>
            {names.of(id)}
          </button>
        ) : (
          <span key={id}>{names.of(id)}</span>
        ),
      )}
    </p>
  );
}

export interface ResponsibilityProps {
  readonly figures: JourneyFigures;
  readonly names: Names;
}

export function Responsibility({ figures, names }: ResponsibilityProps) {
  const words = useWords();
  const { session, board, readOnly, run } = useBoard();
  const read = session.projection;
  const owned = useProjection(read, (records) => records.get(boardRecord, board));
  const { ownership, evidence, staleness } = figures;
  const { owner } = ownership;
  const carried = ownership.subcontractedCount;
  return (
    <Chapter id="carriers">
      <TableSection
        id="ownership"
        title={words.t('insights.ownership')}
        how={words.t('insights.ownership.how')}
        table={() => teamlessTable(figures, words, names, read)}
        empty={words.t('insights.empty.teamless')}
      >
        <p className="owner-line bad" data-right={owner.by === 'person' || undefined}>
          {owner.by === 'person'
            ? owner.name || words.t('word.untitled')
            : owner.by === 'words'
              ? words.t('people.notYet', { name: owner.name })
              : words.t('analysis.owner.none')}
        </p>
        {!readOnly && (
          <div className="owner-field no-print">
            <OwnerField
              session={session}
              run={run}
              readOnly={false}
              label={words.t('analysis.owner')}
              owned={owned ?? UNOWNED}
              nobody={words.t('insights.owner.who')}
              onChange={(fields) => run(setBoardFields, { id: board, fields })}
            />
          </div>
        )}
      </TableSection>
      <TableSection
        id="evidence"
        title={words.t('analysis.evidenceShares')}
        how={words.t('analysis.evidenceShares.how', { all: evidence.all })}
        table={() => evidenceTable(figures, words)}
        empty={words.t('insights.empty.evidence')}
      >
        <AssumedSheets evidence={evidence} names={names} />
      </TableSection>
      <TableSection
        id="staleness"
        title={words.t('analysis.staleness')}
        how={
          staleness.after === null
            ? words.t('analysis.staleness.never')
            : words.t('analysis.staleness.how', { months: staleness.after, dated: staleness.dated, all: staleness.all })
        }
        table={() => staleTable(figures, words, names)}
        empty={words.t(staleness.dated === 0 ? 'insights.empty.staleness.undated' : 'insights.empty.staleness')}
      />
      <TableSection
        id="subcontractors"
        wide
        title={words.t('insights.subcontractors')}
        how={words.t('insights.subcontractors.how')}
        table={() => subcontractorTable(figures, words, names, read)}
        empty={words.t('insights.empty.subcontractors')}
      >
        {carried.touchpoints.length > 0 && (
          <ul className="shares grid shares-row">
            <Share label={words.t('insights.share.touchpoints')} figure={carried} />
            <Share label={words.t('insights.share.time')} figure={ownership.subcontractedTime} />
            <Share label={words.t('insights.share.negative')} figure={ownership.subcontractedNegative} />
            <Count label={words.t('insights.share.unmeasured')} figure={ownership.subcontractedUnmeasured} />
          </ul>
        )}
      </TableSection>
    </Chapter>
  );
}
