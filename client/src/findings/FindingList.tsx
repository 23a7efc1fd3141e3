/**
 * Findings by decision: open, accepted, dismissed; optionally of one kind; below them decisions about what is no longer found.
 * Long lists are truncated; items just decided keep their place (`recently-decided`). The caller renders each finding, of one
 * board or several.
 */
import { FINDING_STATES, type FindingState } from '@polku/shared/boards/finding-record';
import type { Decided } from '@polku/shared/findings/decisions';
import { type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { Segmented } from '../ui/Segmented';
import { TruncationNote } from './TruncationNote';
import { DecidingProvider, keptKey } from './recently-decided';
import { ALL_KINDS, isOfKind, KindChoice } from './KindChoice';

const FIRST = 6;
const MORE = 40;
const NONE: ReadonlySet<string> = new Set();

export interface FindingListProps<Found extends { readonly decided: Decided }> {
  readonly findings: readonly Found[];
  /** The list item of one, with its key. */
  readonly renderItem: (found: Found) => ReactNode;
  /** A further filter of the list, next to the other choices. */
  readonly choice?: ReactNode;
  /** Of all that there is, if `findings` are a choice of it. */
  readonly all?: number;
}

export function FindingList<Found extends { readonly decided: Decided }>(props: FindingListProps<Found>) {
  const { findings, renderItem, choice, all = findings.length } = props;
  const words = useWords();
  const [state, setState] = useState<FindingState>('open');
  const [kind, setKind] = useState(ALL_KINDS);
  const [limit, setLimit] = useState(FIRST);
  const [kept, setKept] = useState<ReadonlySet<string>>(NONE);
  const isKept = ({ record, fingerprint }: Decided): boolean => kept.has(keptKey(record?.board ?? '', fingerprint));
  const found = findings.filter(({ decided }) => decided.finding !== null);
  const gone = findings.filter(({ decided }) => decided.finding === null);
  const inState = found.filter(({ decided }) => decided.state === state || isKept(decided));
  const list = useMemo(
    () => ({
      state,
      keep: (board: string, fingerprint: string) =>
        setKept((before) => new Set(before).add(keptKey(board, fingerprint))),
    }),
    [state],
  );
  const shown = inState.filter(({ decided }) => isOfKind(decided, kind));
  const count = (of: FindingState): number => found.filter(({ decided }) => decided.state === of).length;
  return (
    <div className="finding-list">
      <div className="finding-tabs cluster">
        <Segmented
          size="small"
          label={words.t('insights.findings.which')}
          value={state}
          onChange={(next) => {
            if (!next) return;
            setState(next);
            setKept(NONE);
          }}
          options={FINDING_STATES.map((value) => ({
            value,
            label: `${words.t(`findings.state.${value}`)} ${words.number(count(value), 0)}`,
          }))}
        />
        {choice}
        <KindChoice findings={inState.map(({ decided }) => decided)} kind={kind} onChange={setKind} />
      </div>
      {shown.length === 0 ? (
        <p className="finding-empty soft rounded">
          {words.t(all === 0 ? 'insights.findings.nothing' : `insights.findings.none.${state}`)}
        </p>
      ) : (
        <DecidingProvider value={list}>
          <ul className="findings grid">{shown.slice(0, limit).map(renderItem)}</ul>
        </DecidingProvider>
      )}
      {shown.length > limit && (
        <>
          <TruncationNote shown={limit} all={shown.length} />
          <Button tone="plain" size="small" onPress={() => setLimit(limit + MORE)}>
            {shown.length <= limit + MORE
              ? words.t('insights.all', { n: shown.length })
              : words.t('insights.more', { n: MORE })}
          </Button>
        </>
      )}
      {gone.length > 0 && (
        <details className="finding-gone">
          <summary className="small soft">{words.t('findings.gone', { n: gone.length })}</summary>
          <ul className="findings grid">{gone.map(renderItem)}</ul>
        </details>
      )}
    </div>
  );
}
