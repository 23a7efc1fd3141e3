/** The list of all cards: filtered by kind, assigned and completed, in path order. */
import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { editText } from '@polku/shared/boards/journey/commands/edit-text';
import { setCardFields } from '@polku/shared/boards/journey/commands/set-card-fields';
import type { Card, CardKind } from '@polku/shared/boards/journey/records/schema';
import { ownerOf } from '@polku/shared/kernel/people';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { newOwner } from '../../../people/testing/new-owner';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { show } from '../../../kernel/words/testing/show';
import { CardTable } from './CardTable';

afterEach(cleanup);

function cards({ readOnly = false, shown = [] as readonly number[] } = {}) {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const add = (kind: CardKind, under: string | undefined, text: string): string => {
    const id = mustRun(session, addCard, { board: BOARD, kind, under: under ?? '' })[0] ?? '';
    mustRun(session, editText, { id, field: 'text', value: text });
    return id;
  };
  const made = {
    action: add('action', sample.touchpoints[4], 'Approve on the spot'),
    late: add('action', sample.touchpoints[1], 'Answer by chat'),
    quote: add('quote', sample.touchpoints[0], 'Where do I click?'),
    stage: add('idea', sample.stages[1], 'One form'),
  };
  mustRun(session, setCardFields, { ids: [made.late], fields: { due: '2026-01-31' } });
  const [onSelect, onShow] = [vi.fn<(ids: readonly string[]) => void>(), vi.fn<(id: string) => void>()];
  const only = shown.length > 0 ? new Set(shown.map((at) => sample.touchpoints[at] ?? '')) : null;
  const view = show(
    <CardTable
      session={session}
      board={BOARD}
      selection={[]}
      onSelect={onSelect}
      onShow={onShow}
      readOnly={readOnly}
      shown={only}
      switcher={null}
      today="2026-02-01"
    />,
  );
  const texts = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  const record = (id: string) => session.projection.get(id) as unknown as Card;
  const row = (text: string) => screen.getByRole('row', { name: new RegExp(text) });
  return { session, made, texts, record, row, onSelect, onShow, ...view };
}

describe('the list of cards', () => {
  it('follows the path, a stage’s own before those of its touchpoints', () => {
    const { texts } = cards();
    expect(texts()).toEqual(['Where do I click?', 'Answer by chat', 'One form', 'Approve on the spot']);
  });

  it('shows one kind, and leaves out what is done', async () => {
    const { texts, user, row, record, made } = cards();
    await user.click(screen.getByRole('button', { name: 'Action 2' }));
    expect(texts()).toEqual(['Answer by chat', 'Approve on the spot']);
    await user.click(within(row('Approve')).getByRole('button', { name: /Status: Approve/ }));
    await user.click(screen.getByRole('option', { name: 'Done' }));
    expect(record(made.action).status).toBe('done');
    await user.click(screen.getByRole('switch', { name: 'Hide what is done or dropped' }));
    expect(texts()).toEqual(['Answer by chat']);
    expect(screen.getByRole('status')).toHaveTextContent('1 card');
  });

  it('leaves out what was dropped, and keeps what is stuck', async () => {
    const { texts, user, row, record, made } = cards();
    await user.click(screen.getByRole('button', { name: 'Action 2' }));
    await user.click(screen.getByRole('switch', { name: 'Hide what is done or dropped' }));
    for (const [name, status] of [
      ['Stuck', 'stuck'],
      ['Dropped', 'dropped'],
    ] as const) {
      await user.click(within(row('Approve')).getByRole('button', { name: /Status: Approve/ }));
      await user.click(screen.getByRole('option', { name }));
      expect(record(made.action).status).toBe(status);
      expect(texts().includes('Approve on the spot')).toBe(status === 'stuck');
    }
  });

  it('says who and by when; an action that is late is marked', async () => {
    const { user, row, record, made, session } = cards();
    await newOwner(user, /Who: Approve/, ' Aino ', row('Approve'));
    expect(ownerOf(session.projection, record(made.action))).toEqual({ by: 'person', name: 'Aino' });
    expect(within(row('Answer')).getByText('Late')).toBeInTheDocument();
    expect(within(row('Approve')).queryByText('Late')).toBeNull();
  });

  it('selects by its text and leads to the map by its place', async () => {
    const { user, made, onSelect, onShow } = cards();
    await user.click(screen.getByRole('button', { name: 'Answer by chat' }));
    expect(onSelect).toHaveBeenCalledWith([made.late]);
    await user.click(screen.getByRole('button', { name: 'Asks by phone' }));
    expect(onShow).toHaveBeenCalledWith(made.late);
  });

  it('looks at what the filter shows only, and a viewer can change nothing', () => {
    const { texts, row } = cards({ readOnly: true, shown: [1] });
    expect(texts()).toEqual(['Answer by chat']);
    expect(within(row('Answer')).getByRole('button', { name: /Who: Answer/ })).toBeDisabled();
  });
});
