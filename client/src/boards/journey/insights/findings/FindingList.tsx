/** Findings by what was decided about them: open, accepted, dismissed. Long lists show their beginning first. */
import { FINDING_STATES, type FindingState } from '@polku/shared/boards/finding-record';
import type { Decided } from '@polku/shared/findings/decisions';
import { useState } from 'react';
import { useWords } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { Segmented } from '../../../../ui/Segmented';
import { FindingItem } from './FindingItem';
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
  const [limit, setLimit] = useState(FIRST);
  const shown = findings.filter((one) => one.state === state);
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
      </div>
      {shown.length === 0 ? (
        <p className="insight-empty">{words.t(`insights.findings.none.${state}`)}</p>
      ) : (
        <ul className="findings">
          {visible.map((decided) => (
            <FindingItem key={decided.fingerprint} decided={decided} readOnly={readOnly} run={run} />
          ))}
        </ul>
      )}
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
