/** What differs between a kept version and now, made in slices; again when the project changes. */
import { SPECS } from '@polku/shared/boards/index';
import { difference } from '@polku/shared/history/difference';
import type { BoardDifference } from '@polku/shared/history/record-change';
import { type Pieces } from '@polku/shared/kernel/pieces';
import { currentRecords, type RecordSet, recordSet } from '@polku/shared/kernel/record-set';
import { useCallback, useEffect, useState } from 'react';
import { readVersion } from '../../kernel/history/read-version';
import type { Session } from '../../kernel/session/session-types';
import { runInSlices } from '../../kernel/sliced/slices';
import { useSlicedValue } from '../../kernel/sliced/use-sliced-value';
import { useWords, type Words } from '../../kernel/words/words';
import { versionProblem } from './problem';

/** A time of the project that can be looked at. */
export interface OpenVersion {
  /** ISO time of it. */
  readonly at: string;
  readonly records: RecordSet;
}

export interface VersionState {
  readonly open: OpenVersion | null;
  readonly problem: string | null;
  readonly loading: boolean;
}

const CLOSED: VersionState = { open: null, problem: null, loading: false };

/** What to open: a kept version, or the nearest to a time. */
export type Wanted = { readonly versionId: string; readonly at: string } | { readonly time: string };

async function fetchVersion(session: Session, wanted: Wanted, words: Words) {
  const answer =
    'time' in wanted ? await session.versions.at(wanted.time) : await session.versions.bytes(wanted.versionId);
  const problem = versionProblem(answer, words);
  if (answer.kind !== 'ok') return { problem };
  const { value } = answer;
  const [bytes, at] = value instanceof Uint8Array ? [value, 'at' in wanted ? wanted.at : ''] : [value.bytes, value.at];
  try {
    return { at, stored: await readVersion(bytes) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problem: words.t('history.problem.unreadable', { detail }) };
  }
}

/** Opens a version; the one asked for last counts. */
export function useVersion(session: Session, wanted: Wanted | null): VersionState {
  const words = useWords();
  const [state, setState] = useState(CLOSED);
  useEffect(() => {
    if (wanted === null) return setState(CLOSED);
    let cancel = (): void => undefined;
    let current = true;
    setState({ open: null, problem: null, loading: true });
    void fetchVersion(session, wanted, words).then((found) => {
      if (!current) return;
      if ('problem' in found) return setState({ open: null, problem: found.problem ?? null, loading: false });
      const { at, stored } = found;
      cancel = runInSlices(recordSet(stored, SPECS), (records) =>
        setState({ open: { at, records }, problem: null, loading: false }),
      );
    });
    return () => {
      current = false;
      cancel();
    };
  }, [session, wanted, words]);
  return state;
}

function* none(): Pieces<null> {
  yield;
  return null;
}

/** @returns null until it is first made */
export function useDifference(session: Session, open: OpenVersion | null): readonly BoardDifference[] | null {
  const words = useWords();
  const { projection } = session;
  const make = useCallback(
    () => () => (open ? difference(open.records, currentRecords(projection), words) : none()),
    [open, projection, words],
  );
  return useSlicedValue<readonly BoardDifference[] | null>(projection, make);
}
