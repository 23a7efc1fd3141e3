/** A version of just before something large is asked for, and never waited for. */
import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Change } from '@polku/shared/kernel/change';
import type { Command } from '@polku/shared/kernel/command';
import { createPeer } from '@polku/shared/testing/peer';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createToasts } from '../../ui/Toasts';
import { removeAndAnnounce } from '../removal/remove-and-announce';
import { localSession } from '../session/testing/local-session';
import type { VersionsApi } from '../session/versions-api';
import { wordsOf } from '../words/words';
import { keepBefore, MANY } from './keep-before';

const say: Command<readonly Change[]> = { name: 'say', plan: (_, changes) => ({ changes }) };

function project(stages: number) {
  const peer = createPeer({ specs: SPECS });
  const ids = Array.from({ length: stages }, (_, at) => `stage${at}`);
  peer.do(
    say,
    ids.map((id) => ({ op: 'create', id, type: 'stage', board: 'board1', fields: { name: id, order: id } })),
  );
  const local = localSession({ ...peer, specs: SPECS });
  const keep = vi.fn<VersionsApi['keep']>(() => new Promise(() => undefined));
  const session = { ...local, versions: { ...local.versions, keep } };
  const words = wordsOf(createTranslator('en'));
  const door = { session, words, toasts: createToasts(), linked: () => new Map(), restore: () => undefined };
  const remove = (): boolean =>
    peer.runner.run(
      say,
      ids.map((id) => ({ op: 'remove', id })),
    ).done;
  return { peer, ids, session, keep, remove: () => removeAndAnnounce(door, ids, remove) };
}

test('deleting many things asks for one without that, and does not wait', () => {
  const { peer, ids, keep, remove } = project(MANY);
  const without = { client: peer.doc.clientID, clock: Y.getState(peer.doc.store, peer.doc.clientID) };
  expect(remove()).toBe(true);
  expect(peer.read.get(ids[0] ?? '')?.removed).not.toBeNull();
  expect(keep).toHaveBeenCalledExactlyOnceWith({ kind: 'before-delete', name: '', without });
});

test('deleting few things does not', () => {
  const { keep, remove } = project(MANY - 1);
  expect(remove()).toBe(true);
  expect(keep).not.toHaveBeenCalled();
});

test('offline nothing is asked, and the deletion goes on', () => {
  const { session, keep, remove } = project(MANY);
  const { status } = session.state.getState();
  session.state.setState({ status: { ...status, connection: 'offline' } });
  expect(remove()).toBe(true);
  keepBefore(session, 'before-import', session.moment());
  expect(keep).not.toHaveBeenCalled();
});
