/** Findings of the board around it with what people decided: its themes with their actions, and the list to decide on. */
import { type Decided, decide, findingRecords } from '@polku/shared/findings/decisions';
import type { Finding } from '@polku/shared/findings/finding';
import { type ReactNode, useMemo } from 'react';
import { useBoard } from '../kernel/board/board-context';
import { useProjection } from '../kernel/store/use-projection';
import { FindingItem } from './FindingItem';
import { FindingList } from './FindingList';
import { OtherActions } from './OtherActions';
import { ThemeCards, type ThemeCardsProps } from './ThemeCards';
import './findings.css';

/** @returns the findings with what people decided about them, followed live */
export function useDecided(findings: readonly Finding[]): readonly Decided[] {
  const { session, board } = useBoard();
  const records = useProjection(session.projection, (read) => findingRecords(read, board));
  return useMemo(() => decide(findings, records), [findings, records]);
}

export interface DecidedFindingsProps extends ThemeCardsProps {
  /** Between the themes and the list. */
  readonly children?: ReactNode;
}

export function DecidedFindings({ children, ...props }: DecidedFindingsProps) {
  const { findings } = props;
  const listed = useMemo(() => findings.map((decided) => ({ decided })), [findings]);
  return (
    <div className="board-findings">
      {findings.length > 0 && <ThemeCards {...props} />}
      <OtherActions />
      {children}
      <FindingList
        findings={listed}
        renderItem={({ decided }) => <FindingItem key={decided.fingerprint} decided={decided} />}
      />
    </div>
  );
}
