/** Findings by what was decided about them: open, accepted, dismissed. Long lists show their beginning first. */
import { FINDING_STATES, type FindingState } from '@polku/shared/boards/finding-record';
import type { Decided } from '@polku/shared/findings/decisions';
import { useState } from 'react';
import { useWords } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { Segmented } from '../../../../ui/Segmented';
import { FindingItem } from './FindingItem';
import { Rest } from '../Rest';
import { ALL_KINDS, isOfKind, KindChoice } from './KindChoice';
import type { RunFinding } from './use-finding-commands';

const FIRST = 6;
const MORE = 40;

export interface FindingListProps {
  readonly findings: readonly Decided[];
  readonly readOnly: boolean;
  readonly run: RunFinding;
}

export function FindingList({ findings, readOnly, run }: FindingListProps) {
  const words = useWords();
  const [state, setState] = useState<FindingState>('open');
  const [kind, setKind] = useState(ALL_KINDS);
  const [limit, setLimit] = useState(FIRST);
  const decided = findings.filter((one) => one.state === state);
  const shown = decided.filter((one) => isOfKind(one, kind));
  const visible = shown.slice(0, limit);
  const count = (of: FindingState): number => findings.filter((one) => one.state === of).length;
  return (
    <div className="finding-list">
      <div className="finding-tabs">
        <Segmented
          size="small"
          label={words.t('insights.findings.which')}
          value={state}
          onChange={(next) => next && setState(next)}
          options={FINDING_STATES.map((value) => ({
            value,
            label: `${words.t(`findings.state.${value}`)} ${words.number(count(value), 0)}`,
          }))}
        />
        <KindChoice findings={decided} kind={kind} onChange={setKind} />
      </div>
      {shown.length === 0 ? (
        <p className="insight-empty">
          {words.t(findings.length === 0 ? 'insights.findings.nothing' : `insights.findings.none.${state}`)}
        </p>
      ) : (
        <ul className="findings">
          {visible.map((one) => (
            <FindingItem key={one.fingerprint} decided={one} readOnly={readOnly} run={run} />
          ))}
        </ul>
      )}
      {visible.length < shown.length && <Rest shown={visible.length} all={shown.length} />}
      {visible.length < shown.length && (
        <Button tone="plain" size="small" onPress={() => setLimit(limit + MORE)}>
          {shown.length <= limit + MORE
            ? words.t('insights.all', { n: shown.length })
            : words.t('insights.more', { n: MORE })}
        </Button>
      )}
    </div>
  );
}
