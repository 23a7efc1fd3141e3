/** What one person did since a time, made ready to be taken back: asked of the server, compared in slices. */
import { hidingPreview } from '@polku/shared/history/hide';
import type { BoardDifference } from '@polku/shared/history/record-change';
import type { EditOrigins } from '@polku/shared/kernel/edit-origins';
import type { Pieces } from '@polku/shared/kernel/pieces';
import { currentRecords } from '@polku/shared/kernel/record-set';
import type { MemberEdits } from '@polku/shared/kernel/versions';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readOlderVersion } from '../../kernel/history/read-version';
import type { Answer } from '../../kernel/session/server-call';
import type { Session } from '../../kernel/session/session-types';
import { runInSlices } from '../../kernel/sliced/slices';
import { useWords, type Words } from '../../kernel/words/words';
import { versionProblem } from './problem';

/** What can be taken back. */
export interface Hiding {
  readonly origins: EditOrigins;
  readonly ids: readonly string[];
  readonly boards: readonly BoardDifference[];
}

export type HidingState =
  | { readonly step: 'choosing'; readonly problem: string | null }
  | { readonly step: 'looking' }
  /** `none`: they edited nothing since then; `nothing`: nothing of it is there any more. */
  | { readonly step: 'none' | 'nothing'; readonly since: string }
  /** `against`: ISO time of the version that older values come from; null: there was nothing before. */
  | { readonly step: 'ready'; readonly since: string; readonly against: string | null; readonly hiding: Hiding };

const CHOOSING: HidingState = { step: 'choosing', problem: null };

interface Found {
  readonly edits: MemberEdits;
  readonly origins: EditOrigins;
  readonly against: string | null;
}

function problemOf(answer: Answer<unknown>, words: Words): string | null {
  if (answer.kind === 'unreachable') return words.t('activity.problem.offline');
  return versionProblem(answer, words);
}

/** @returns what they did with the document from before it, or why it cannot be had */
async function find(session: Session, memberId: string, minutes: number, words: Words): Promise<Found | string> {
  const answer = await session.members.edits(memberId, minutes);
  if (answer.kind !== 'ok') return problemOf(answer, words) ?? '';
  const { value: edits } = answer;
  let older: Uint8Array | null = null;
  let against: string | null = null;
  if (edits.at !== null) {
    const version = await session.versions.at(edits.at);
    if (version.kind !== 'ok') return problemOf(version, words) ?? '';
    // A later one, if that has gone meanwhile, would hold their own edits.
    if (Date.parse(version.value.at) <= Date.parse(edits.at)) ({ bytes: older, at: against } = version.value);
  }
  try {
    return { edits, against, origins: session.originsOf(edits, await readOlderVersion(older, edits)) };
  } catch (error) {
    return words.t('history.problem.unreadable', { detail: error instanceof Error ? error.message : String(error) });
  }
}

export function useHiding(session: Session, memberId: string) {
  const words = useWords();
  const [state, setState] = useState<HidingState>(CHOOSING);
  /** Goes up with every question: only the answer to the latest one counts. */
  const asked = useRef(0);
  const stop = useRef((): void => undefined);
  const reset = useCallback(() => {
    asked.current += 1;
    stop.current();
    setState(CHOOSING);
  }, []);
  useEffect(
    () => () => {
      asked.current += 1;
      stop.current();
    },
    [],
  );
  const look = useCallback(
    async (minutes: number): Promise<void> => {
      const question = ++asked.current;
      setState({ step: 'looking' });
      const found = await find(session, memberId, minutes, words);
      if (question !== asked.current) return;
      if (typeof found === 'string') return setState({ step: 'choosing', problem: found });
      const { edits, origins, against } = found;
      const { since } = edits;
      if (edits.clients.length === 0 && edits.deleted.length === 0) return setState({ step: 'none', since });
      function* make(): Pieces<Hiding> {
        const ids = yield* origins.touched();
        return { origins, ids, boards: yield* hidingPreview(origins, ids, currentRecords(session.projection), words) };
      }
      stop.current = runInSlices(make(), (hiding) => {
        const isNothing = hiding.boards.length === 0;
        setState(isNothing ? { step: 'nothing', since } : { step: 'ready', since, against, hiding });
      });
    },
    [session, memberId, words],
  );
  return { state, look, reset };
}
