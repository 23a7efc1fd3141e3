/**
 * What happened while this device was away: what others changed, and which fields both wrote meanwhile. Found out as the
 * server's edits come in, and kept on this device until the person has put it away.
 */
import type * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { bothWrote, type BothWrote, recordsChanged } from '@polku/shared/kernel/both-wrote';
import { boardIn, type SpecLookup } from '@polku/shared/kernel/document';
import type { Projection } from '@polku/shared/kernel/projection';
import type { Settings } from '../storage/storage-types';
import { awaySetting } from '../storage/away-setting';
import type { AwayReport, FieldConflict } from './session-types';

/** Fields that the app itself writes beside people's work. */
const ASIDE: ReadonlySet<string> = new Set(['changed']);
/** Where a thing stands among others: who moves it last has moved it. */
const PLACE = 'order';
/** More than one reads; the rest is told by its number. */
const MOST_KEPT = 2_000;

export interface AwayOptions {
  readonly projectId: string;
  readonly doc: Y.Doc;
  readonly projection: Projection;
  readonly specs: SpecLookup;
  readonly settings: Settings;
}

export interface Away {
  readonly report: StoreApi<{ readonly report: AwayReport | null }>;
  /** A connection begins. @param before this device has had the server's document before */
  begin(before: boolean): void;
  /**
   * The server's edits are in, in a transaction that is about to end.
   * @param own whether an item is one of this device that was not acknowledged
   */
  took(transaction: Y.Transaction, own: (id: Y.ID) => boolean): void;
  /** All that the server had is here. @param told also what only others changed; false after a moment without connection */
  end(told: boolean): void;
  dismiss(): void;
}

/** Reads what was kept from an earlier visit. Never rejects. */
export async function createAway(options: AwayOptions): Promise<Away> {
  const { doc, projection, specs, settings } = options;
  const setting = awaySetting(options.projectId);
  const kept = await settings.read(setting).catch(() => null);
  const report = createStore<{ readonly report: AwayReport | null }>(() => ({ report: readReport(kept) }));
  /** Null: not asked for. */
  let changed: Set<string> | null = null;
  let both: BothWrote[] = [];
  let isNew = true;

  const keep = (now: AwayReport | null): void => {
    report.setState({ report: now });
    settings.write(setting, now).catch((error: unknown) => {
      console.warn('What happened meanwhile could not be kept on this device.', error);
    });
  };
  const tell = (changedByOthers: AwayReport['changedByOthers']): void => {
    const conflicts = both.map((one): FieldConflict => ({ ...one, board: boardIn(doc, one.id) }));
    both = [];
    if (Object.keys(changedByOthers).length === 0 && conflicts.length === 0) return;
    keep(joined(report.getState().report, { changedByOthers, conflicts }));
  };
  return {
    report,
    begin(before) {
      isNew = !before;
      changed = new Set();
      both = [];
    },
    took(transaction, own) {
      if (isNew) return;
      for (const id of changed ? recordsChanged(doc, transaction, ASIDE) : []) changed?.add(id);
      const found = bothWrote(doc, transaction, specs, own);
      both.push(...found.filter(({ field }) => field !== PLACE));
      if (!changed) tell({});
    },
    end(told) {
      const ids = [...(changed ?? [])];
      changed = null;
      projection.flush();
      tell(told && !isNew ? byBoard(doc, projection, ids) : {});
    },
    dismiss: () => keep(null),
  };
}

/** Ids by board; a board's own under itself, and what belongs to the project under `''`. */
function byBoard(doc: Y.Doc, projection: Projection, ids: readonly string[]): Record<string, readonly string[]> {
  const boards: Record<string, string[]> = {};
  for (const id of ids.slice(0, MOST_KEPT)) {
    const board = projection.get(id)?.type === 'board' ? id : boardIn(doc, id);
    (boards[board] ??= []).push(id);
  }
  return boards;
}

function joined(before: AwayReport | null, now: AwayReport): AwayReport {
  if (!before) return now;
  const boards = new Set([...Object.keys(before.changedByOthers), ...Object.keys(now.changedByOthers)]);
  const idsOf = (board: string): readonly string[] => [
    ...new Set([...(before.changedByOthers[board] ?? []), ...(now.changedByOthers[board] ?? [])]),
  ];
  const again = new Set(now.conflicts.map(({ id, field }) => `${id} ${field}`));
  return {
    changedByOthers: Object.fromEntries([...boards].map((board) => [board, idsOf(board)])),
    conflicts: [...before.conflicts.filter(({ id, field }) => !again.has(`${id} ${field}`)), ...now.conflicts],
  };
}

function readReport(value: unknown): AwayReport | null {
  if (typeof value !== 'object' || value === null) return null;
  const { changedByOthers, conflicts } = value as Partial<Record<keyof AwayReport, unknown>>;
  if (typeof changedByOthers !== 'object' || changedByOthers === null || !Array.isArray(conflicts)) return null;
  // Written by this app on this device; a value that does not fit its field any more is refused when it is used.
  return { changedByOthers: changedByOthers as AwayReport['changedByOthers'], conflicts: conflicts as FieldConflict[] };
}
