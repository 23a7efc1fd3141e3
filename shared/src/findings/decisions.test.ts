/** Deciding on findings: decisions persist, two people make one record, at most two themes, themes become actions. */
import { describe, expect, it } from 'vitest';
import { SPECS } from '../boards/index';
import { setTouchpointFields } from '../boards/journey/commands/set-touchpoint-fields';
import { isId } from '../kernel/ids';
import { createPeer } from '../testing/peer';
import { seededRandom } from '../testing/seeded-random';
import { BOARD, testBoard } from '../testing/test-board';
import { createTestRoom } from '../testing/test-room';
import { journeyChanges } from '../testing/test-board';
import { diverged } from '../testing/validity';
import { auditJourney } from './audit';
import { acceptFinding } from './commands/accept-finding';
import { addAction } from './commands/add-action';
import { addThemeAction } from './commands/add-theme-action';
import { chooseTheme } from './commands/choose-theme';
import { dismissFinding } from './commands/dismiss-finding';
import { dropTheme } from './commands/drop-theme';
import { reopenFinding } from './commands/reopen-finding';
import { removeThemeAction } from './commands/remove-theme-action';
import { setActionStatus } from './commands/set-action-status';
import { setThemeAction } from './commands/set-theme-action';
import type { FindingRecord } from '../boards/finding-record';
import { setFindingOwner } from './commands/set-finding-owner';
import { actionsOf, chosenThemes, decide, findingRecords, otherActions } from './decisions';
import { type Finding, fingerprintOf } from './finding';
import { findingId } from './finding-id';

const rated = (mean: number) => ({ mean, n: 12, source: '', date: '' });
const BLIND = { staffBelief: rated(4.5), experience: rated(2), importance: 4 };
const PICTURE = { Looking: ['Sees', 'Asks'], Applying: ['Signs'] };

function blindBoard() {
  const board = testBoard(
    PICTURE,
    { Sees: BLIND, Asks: BLIND, Signs: BLIND },
    createPeer({ specs: SPECS, random: seededRandom(11) }),
  );
  const { read, runner } = board;
  const audit = () => auditJourney(read, BOARD);
  const about = (title: string): Finding => {
    const found = audit().find((one) => one.kind === 'blind-spot' && one.about[0] === board.id(title));
    if (!found) throw new Error(`no blind spot at ${title}`);
    return found;
  };
  const ref = (title: string) => {
    const { name, about: ids } = about(title);
    return { board: BOARD, name, about: ids };
  };
  const stateOf = (title: string) =>
    decide(audit(), findingRecords(read, BOARD)).find(({ fingerprint }) => fingerprint === about(title).fingerprint);
  return { ...board, runner, ref, stateOf, audit };
}

describe('the audit', () => {
  it('gives the heaviest first, and the same again whatever the order of the touchpoints', () => {
    const { audit, runner, id } = blindBoard();
    const prints = () =>
      audit()
        .map(({ fingerprint }) => fingerprint)
        .sort();
    const before = prints();
    expect(audit().map(({ severity }) => severity)).toEqual(
      [...audit()]
        .map(({ severity }) => severity)
        .sort((a, b) => 'hml'.indexOf(a[0] ?? '') - 'hml'.indexOf(b[0] ?? '')),
    );
    runner.run(setTouchpointFields, { ids: [id('Sees')], fields: { staffBelief: rated(4.9), importance: 5 } });
    expect(prints()).toEqual(before);
  });

  it('takes no fingerprint from the order of the records', () => {
    expect(fingerprintOf('x', ['b', 'a', 'b'])).toBe(fingerprintOf('x', ['a', 'b']));
    expect(fingerprintOf('x', ['a'])).not.toBe(fingerprintOf('y', ['a']));
  });

  it('makes ids that fit a record, one for each finding', () => {
    const prints = Array.from({ length: 500 }, (_, n) => findingId('12345678901234567890', `blind-spot:${n}`));
    expect(new Set(prints).size).toBe(500);
    expect(prints.every((id) => isId(id) && id.startsWith('12345678901234567890F'))).toBe(true);
  });
});

describe('decisions', () => {
  it('hold when the numbers change: dismissed stays dismissed, accepted stays accepted', () => {
    const { runner, ref, stateOf, id } = blindBoard();
    runner.run(dismissFinding, { ...ref('Sees'), reason: 'Asked the wrong people' });
    runner.run(acceptFinding, ref('Asks'));
    runner.run(setTouchpointFields, {
      ids: [id('Sees'), id('Asks')],
      fields: { staffBelief: rated(5), importance: 1 },
    });
    expect(stateOf('Sees')).toMatchObject({ state: 'dismissed', record: { reason: 'Asked the wrong people' } });
    expect(stateOf('Asks')).toMatchObject({ state: 'accepted' });
    expect(stateOf('Signs')).toMatchObject({ state: 'open', record: null });
  });

  it('are still known when the finding is gone', () => {
    const { runner, ref, id, audit, read } = blindBoard();
    runner.run(acceptFinding, ref('Sees'));
    runner.run(setTouchpointFields, { ids: [id('Sees')], fields: { staffBelief: rated(2) } });
    const gone = decide(audit(), findingRecords(read, BOARD)).filter(({ finding }) => finding === null);
    expect(gone).toMatchObject([{ name: 'blind-spot', about: [id('Sees')], state: 'accepted' }]);
  });

  it('need a reason to dismiss', () => {
    const { runner, ref } = blindBoard();
    expect(runner.run(dismissFinding, { ...ref('Sees'), reason: '  ' })).toMatchObject({
      done: false,
      refusal: { reason: 'findings.refused.reasonMissing' },
    });
  });

  it('are refused on a board that is not there and for what is no finding', () => {
    const { runner, ref } = blindBoard();
    expect(runner.check(acceptFinding, { ...ref('Sees'), board: 'nowhere' })?.reason).toBe('refused.boardGone');
    expect(runner.check(acceptFinding, { ...ref('Sees'), name: 'Not one' })?.reason).toBe('findings.refused.unknown');
    expect(runner.check(acceptFinding, { ...ref('Sees'), about: ['no id'] })?.reason).toBe('findings.refused.unknown');
  });

  it('can be taken back, by reopening and by undo', () => {
    const { runner, ref, stateOf, undo } = blindBoard();
    runner.run(dismissFinding, { ...ref('Sees'), reason: 'No' });
    runner.run(reopenFinding, ref('Sees'));
    expect(stateOf('Sees')).toMatchObject({ state: 'open', record: { reason: '' } });
    undo();
    expect(stateOf('Sees')?.state).toBe('dismissed');
    undo();
    expect(stateOf('Sees')?.state).toBe('open');
    runner.run(acceptFinding, ref('Sees'));
    expect(stateOf('Sees')).toMatchObject({ state: 'accepted', record: { reason: '', theme: false } });
  });

  it('of two people who decide at the same time make one record', () => {
    const changes = journeyChanges(PICTURE, { Sees: BLIND });
    const room = createTestRoom({ seed: 3, peers: 2, specs: SPECS, network: 'server', start: changes });
    for (const peer of room.peers) {
      const found = auditJourney(peer.read, BOARD).find(({ kind }) => kind === 'blind-spot');
      if (!found) throw new Error('no blind spot');
      expect(peer.runner.run(acceptFinding, { board: BOARD, name: found.name, about: found.about }).done).toBe(true);
    }
    room.settle();
    expect(diverged(room.peers, SPECS)).toEqual([]);
    for (const peer of room.peers) expect(findingRecords(peer.read, BOARD)).toHaveLength(1);
  });
});

describe('themes', () => {
  it('are two at most: a third is refused with a clear message', () => {
    const { runner, ref, read } = blindBoard();
    expect(runner.run(chooseTheme, ref('Sees')).done).toBe(true);
    expect(runner.run(chooseTheme, ref('Asks')).done).toBe(true);
    expect(runner.run(chooseTheme, ref('Asks')).done).toBe(true);
    expect(runner.run(chooseTheme, ref('Signs'))).toMatchObject({
      done: false,
      refusal: { reason: 'findings.refused.thirdTheme', values: { max: 2 } },
    });
    runner.run(dropTheme, ref('Sees'));
    expect(runner.run(chooseTheme, ref('Signs')).done).toBe(true);
    expect(chosenThemes(read, BOARD)).toHaveLength(2);
  });

  it('are accepted by being chosen, and no theme any more when dismissed', () => {
    const { runner, ref, stateOf } = blindBoard();
    runner.run(chooseTheme, ref('Sees'));
    expect(stateOf('Sees')).toMatchObject({ state: 'accepted', theme: true });
    runner.run(dismissFinding, { ...ref('Sees'), reason: 'Settled' });
    expect(stateOf('Sees')).toMatchObject({ state: 'dismissed', theme: false });
    expect(runner.check(dropTheme, ref('Sees'))?.reason).toBe('findings.refused.notATheme');
  });

  it('turn into actions that know their theme and have an owner', () => {
    const { runner, ref, read, id } = blindBoard();
    const action = { ...ref('Sees'), under: id('Sees'), text: 'Ask ten customers', owner: 'Aino' };
    expect(runner.check(addThemeAction, action)?.reason).toBe('findings.refused.notATheme');
    runner.run(chooseTheme, ref('Sees'));
    runner.run(setFindingOwner, { ...ref('Sees'), owner: ' Mikko ' });
    expect(runner.check(addThemeAction, { ...action, owner: '' })?.reason).toBe('findings.refused.ownerMissing');
    expect(runner.check(addThemeAction, { ...action, text: ' ' })?.reason).toBe('findings.refused.textMissing');
    expect(runner.check(addThemeAction, { ...action, under: 'nowhere' })).not.toBeNull();
    expect(runner.run(addThemeAction, action).done).toBe(true);
    const [theme] = chosenThemes(read, BOARD);
    expect(theme).toMatchObject({ owner: 'Mikko' });
    expect(theme && actionsOf(read, theme)).toMatchObject([
      { text: 'Ask ten customers', owner: 'Aino', status: 'open', under: id('Sees'), board: BOARD },
    ]);
  });

  it('are not needed for an action: it stands under a touchpoint or stage, or on the board itself', () => {
    const { runner, read, id } = blindBoard();
    const action = { board: BOARD, text: ' Call back ', owner: 'Aino', under: id('Asks') };
    expect(runner.check(addAction, { ...action, board: 'gone' })?.reason).toBe('refused.boardGone');
    expect(runner.check(addAction, { ...action, owner: '' })?.reason).toBe('findings.refused.ownerMissing');
    expect(runner.run(addAction, action).done).toBe(true);
    expect(read.list('card', BOARD)).toMatchObject([
      { kind: 'action', text: 'Call back', under: id('Asks'), theme: null },
    ]);
    expect(otherActions(read, BOARD)).toEqual([]);
    expect(runner.run(addAction, { ...action, under: null, due: '2026-12-01' }).done).toBe(true);
    expect(otherActions(read, BOARD)).toMatchObject([
      { text: 'Call back', owner: 'Aino', due: '2026-12-01', under: null },
    ]);
  });

  it('of a board without a map have their action under what is behind them on its journey, or beside them', () => {
    const { runner, read, id, undo } = blindBoard();
    const fields = { kind: 'goals', name: 'Goals', order: 'a9' };
    runner.run(
      { name: 'board', plan: () => ({ changes: [{ op: 'create', id: 'goals0', type: 'board', board: '', fields }] }) },
      {},
    );
    const ref = { board: 'goals0', name: 'goal-orphan', about: ['goal0'] };
    runner.run(chooseTheme, ref);
    const action = { ...ref, text: 'Name an owner', owner: 'Aino' };
    expect(runner.run(addThemeAction, { ...action, under: id('Sees') }).done).toBe(true);
    expect(runner.run(addThemeAction, { ...action, under: null, due: '2026-12-01' }).done).toBe(true);
    expect(runner.check(addThemeAction, { ...action, under: null, text: '' })?.reason).toBe(
      'findings.refused.textMissing',
    );
    const theme = () => actionsOf(read, chosenThemes(read, 'goals0')[0] as FindingRecord);
    expect(theme()).toMatchObject([
      { board: BOARD, under: id('Sees'), text: 'Name an owner' },
      { board: 'goals0', under: null, due: '2026-12-01', status: 'open' },
    ]);
    expect(read.list('card', 'goals0')).toEqual([]);
    const [, beside] = theme();
    runner.run(setThemeAction, { ids: [beside?.id ?? ''], fields: { status: 'done' } });
    expect(theme()[1]?.status).toBe('done');
    for (const [at, status] of (['stuck', 'dropped'] as const).entries()) {
      expect(runner.run(setActionStatus, { id: theme()[at]?.id ?? '', status }).done).toBe(true);
      expect(theme()[at]?.status).toBe(status);
      undo();
    }
    expect(theme().map(({ status }) => status)).toEqual(['open', 'done']);
    expect(runner.check(setActionStatus, { id: id('Sees'), status: 'done' })?.reason).toBe('refused.gone');
    runner.run(removeThemeAction, { ids: [beside?.id ?? ''] });
    expect(theme()).toHaveLength(1);
    undo();
    expect(theme()).toHaveLength(2);
  });
});
