/** The tables of what a journey has beside touchpoints and cards. */
import { BOARD_KINDS, LINK_TARGETS, SPECS } from '@polku/shared/boards/index';
import { addConnector } from '@polku/shared/boards/journey/commands/add-connector';
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { writeChanges } from '@polku/shared/kernel/document';
import { addNote } from '@polku/shared/kernel/notes/note-commands';
import { LOCAL } from '@polku/shared/kernel/origin';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { LinkTargetsProvider } from '../../../kernel/link-targets';
import { show } from '../../../kernel/words/testing/show';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { MoreTables } from './MoreTables';

afterEach(cleanup);

const { goals } = BOARD_KINDS;

function tables({ only }: { only?: readonly number[] } = {}) {
  const doc = new Doc();
  const session = journeySession(doc, 'facilitator', SPECS);
  const { touchpoints } = sampleJourney(session);
  const [listing = '', call = ''] = touchpoints;
  const board = (id: string, kind: string, name: string) =>
    ({ op: 'create', id, type: 'board', board: '', fields: { kind, name, order: `b${id}` } }) as const;
  const boards = [board('aims', 'goals', 'Goals 2026'), board('anna', 'persona', 'Anna')];
  writeChanges(doc, boards, SPECS, { by: '', now: 0 }, LOCAL);
  session.projection.flush();
  const [goal = ''] = mustRun(session, goals.commands.addGoal, { board: 'aims', title: 'Complaints halve' });
  mustRun(session, goals.commands.linkGoalTouchpoints, { id: goal, add: [call] });
  mustRun(session, setEmotion, { ids: [call], emotion: -2, persona: 'anna' });
  mustRun(session, setTouchpointFields, { ids: [listing], fields: { extra: { Budget: '12' } } });
  mustRun(session, addConnector, { board: BOARD, from: call, to: listing, kind: 'rework' });
  const box = { x: 0, y: 0, width: 160, height: 112 };
  mustRun(session, addNote, { board: BOARD, kind: 'note', box, text: 'Ask the caretaker' });
  const [onSelect, onShow] = [vi.fn<(ids: readonly string[]) => void>(), vi.fn<(id: string) => void>()];
  const { user } = show(
    <LinkTargetsProvider value={LINK_TARGETS}>
      <MoreTables
        session={session}
        board={BOARD}
        selection={[]}
        onSelect={onSelect}
        onShow={onShow}
        shown={only ? new Set(only.map((at) => touchpoints[at] ?? '')) : null}
        switcher={null}
      />
    </LinkTargetsProvider>,
  );
  const open = async (name: string) => {
    await user.click(await screen.findByRole('radio', { name }));
    const [, ...rows] = within(screen.getByRole('table', { name })).getAllByRole('row');
    return rows.map((row) => [...row.children].slice(0, -1).map(({ textContent }) => textContent));
  };
  return { open, user, onSelect, onShow, listing, call };
}

describe('further tables of a journey', () => {
  it('are of ratings, personas, own fields, links, connectors and notes', async () => {
    const { open } = tables();
    expect(await open('Emotion by persona')).toEqual([['Asks by phone', '−2']]);
    expect(await open('Own fields')).toEqual([['Sees the listing', '12']]);
    expect(await open('Links')).toEqual([
      ['Asks by phone', 'Goals that this affects', 'Complaints halve', 'Goals 2026'],
    ]);
    expect(await open('Connectors')).toEqual([['Rework loop', 'Asks by phone', 'Sees the listing', '', '', '']]);
    expect(await open('Notes')).toEqual([['Note', 'Ask the caretaker', '', '']]);
    expect((await open('Ratings')).length).toBeGreaterThan(3);
  });

  it('lead to their things, in the panel and on the map', async () => {
    const { open, user, onSelect, onShow, call } = tables();
    await open('Emotion by persona');
    await user.click(screen.getByRole('button', { name: 'Asks by phone' }));
    expect(onSelect).toHaveBeenCalledWith([call]);
    await user.click(screen.getByRole('button', { name: 'Show “Asks by phone” on the map' }));
    expect(onShow).toHaveBeenCalledWith(call);
  });

  it('show what a filter leaves, and what belongs to no touchpoint', async () => {
    const { open } = tables({ only: [0] });
    expect(await open('Own fields')).toHaveLength(1);
    expect(await open('Notes')).toHaveLength(1);
    expect(await open('Links')).toEqual([]);
  });
});
