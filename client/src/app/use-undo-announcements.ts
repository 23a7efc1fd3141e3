/**
 * Undo covers all boards of a project: a step undone or redone on a board that is not in view is announced with the board's
 * name and a link to it.
 */
import { CATALOGUES } from '@polku/shared/i18n/catalogue';
import type { UndoStep } from '@polku/shared/kernel/undo';
import { useEffect, useRef } from 'react';
import type { Session } from '../kernel/session/session-types';
import type { Words } from '../kernel/words/words';
import type { Toasts } from '../ui/Toasts';

export interface UndoAnnouncementsOptions {
  readonly session: Session;
  readonly toasts: Toasts;
  readonly words: Words;
  /** Ids of the boards in view. */
  readonly inView: readonly string[];
  readonly openBoard: (id: string) => void;
  /** Opens a record on its board. */
  readonly reach: (id: string) => void;
}

export function useUndoAnnouncements(options: UndoAnnouncementsOptions): void {
  const { session } = options;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => session.runner.undo.onStep((step) => tell(step, latest.current)), [session]);
}

function tell({ move, what, ids }: UndoStep, options: UndoAnnouncementsOptions): void {
  const { session, toasts, words, inView, openBoard, reach } = options;
  const { projection } = session;
  const touched = ids.flatMap((id) => projection.get(id) ?? []);
  const boards = new Set(touched.map(({ id, type, board }) => (type === 'board' ? id : board)));
  boards.delete(''); // what belongs to the project has no place
  const [board] = boards;
  if (board === undefined || inView.some((id) => boards.has(id))) return;
  const there = touched.find((record) => record.board === board && record.removed === null);
  const name = projection.get(board)?.['name'];
  const command = `command.${what}`;
  toasts.show({
    key: 'undo',
    text: words.t(`app.${move}.elsewhere`, {
      board: typeof name === 'string' && name !== '' ? name : words.t('word.untitled'),
      what: Object.hasOwn(CATALOGUES[words.locale], command) ? words.say(command) : words.t(`app.${move}`),
    }),
    tone: 'info',
    action: { label: words.t('app.undo.show'), run: () => (there ? reach(there.id) : openBoard(board)) },
  });
}
