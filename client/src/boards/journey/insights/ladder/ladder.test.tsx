/** The ladder in the insights: written in place, led moments lead to exactly those, a touchpoint's text becomes shared. */
import { addReaction } from '@polku/shared/boards/journey/commands/add-reaction';
import { editText } from '@polku/shared/boards/journey/commands/edit-text';
import { linkReaction } from '@polku/shared/boards/journey/commands/link-reaction';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { ladderId, ladderRecord, reactionRecord } from '@polku/shared/boards/journey/records/schema';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { createToasts } from '../../../../ui/Toasts';
import { show } from '../../../../kernel/words/testing/show';
import { BOARD, journeySession } from '../../testing/journey-session';
import { mustRun, sampleJourney } from '../../testing/sample-journey';
import { Insights } from '../Insights';

afterEach(cleanup);

const metric = { name: 'CES', unit: '', baseline: 2, target: 4, actual: 3, date: '2026-02-01' };

async function opened(readOnly = false) {
  const session = journeySession(new Doc());
  const { touchpoints } = sampleJourney(session);
  const [first = '', second = '', third = ''] = touchpoints;
  mustRun(session, setTouchpointFields, { ids: touchpoints, fields: { momentOfTruth: false } });
  mustRun(session, setTouchpointFields, { ids: [first, second, third], fields: { momentOfTruth: true, metric: null } });
  mustRun(session, setTouchpointFields, { ids: [first], fields: { metric } });
  mustRun(session, editText, { id: first, field: 'desiredReaction', value: 'It looks like home' });
  const onShow = vi.fn<(label: string, ids: readonly string[]) => void>();
  const toasts = createToasts();
  const view = show(<Insights session={session} board={BOARD} readOnly={readOnly} toasts={toasts} onShow={onShow} />);
  const ladder = await screen.findByRole('region', { name: 'The ladder of reactions' });
  const reactions = () => session.projection.list(reactionRecord, BOARD);
  return { session, first, second, third, onShow, toasts, ladder: within(ladder), reactions, ...view };
}

describe('the ladder', () => {
  it('says how many moments are led, and leads to exactly those and to the others', async () => {
    const { ladder, user, onShow, first, second, third } = await opened();
    await user.click(ladder.getByRole('button', { name: '1 of 3 moments of truth are led' }));
    expect(onShow).toHaveBeenLastCalledWith('Moments of truth that are led', [first]);
    await user.click(ladder.getByRole('button', { name: '2 are not led' }));
    expect(onShow).toHaveBeenLastCalledWith('Moments of truth that are not led', [second, third]);
  });

  it('has the experience wanted, begun by a press and written in place', async () => {
    const { ladder, user, session } = await opened();
    await user.click(ladder.getByRole('button', { name: 'Write the experience wanted' }));
    await user.type(ladder.getByRole('textbox', { name: 'The experience wanted' }), 'No worries');
    expect(session.projection.get(ladderRecord, ladderId(BOARD))?.wanted).toBe('No worries');
  });

  it('is added to, written, linked, measured and removed by keyboard', async () => {
    const { ladder, user, reactions, first, toasts } = await opened();
    ladder.getByRole('button', { name: 'Add a reaction' }).focus();
    await user.keyboard('{Enter}');
    const field = ladder.getByRole('textbox', { name: 'Reaction' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('They called me first');
    expect(reactions()[0]?.text).toBe('They called me first');
    await user.click(ladder.getByRole('button', { name: 'Add a touchpoint' }));
    await user.type(ladder.getByRole('combobox', { name: 'Add a touchpoint' }), 'Sees the l');
    await user.click(await screen.findByRole('option', { name: 'Sees the listing' }));
    expect(reactions()[0]?.touchpoints).toEqual([first]);
    await user.click(ladder.getByRole('button', { name: 'Metric of “They called me first”' }));
    await user.type(ladder.getByRole('combobox', { name: 'Metric' }), 'NPS{Enter}');
    for (const [name, value] of [
      ['Baseline', '10'],
      ['Actual', '8'],
      ['Target', '30'],
    ] as const)
      await user.type(ladder.getByRole('textbox', { name }), `${value}{Enter}`);
    expect(reactions()[0]?.metric).toMatchObject({ name: 'NPS', baseline: 10, actual: 8, target: 30 });
    expect(ladder.getByText('Not on its way')).toBeTruthy();
    await user.click(ladder.getByRole('button', { name: 'Delete the reaction “They called me first”' }));
    expect(reactions()).toEqual([]);
    expect(toasts.store.getState().toasts.at(-1)?.text).toBe('Deleted “They called me first”.');
  });

  it('makes the text of a touchpoint a shared reaction at a press', async () => {
    const { ladder, user, reactions, first } = await opened();
    await user.click(ladder.getByRole('button', { name: 'Put on the ladder: It looks like home' }));
    expect(reactions()).toMatchObject([{ text: 'It looks like home', touchpoints: [first] }]);
  });

  it('is only read by who may not write', async () => {
    const { ladder, session } = await opened(true);
    expect(ladder.queryByRole('textbox')).toBeNull();
    expect(ladder.queryByRole('button', { name: 'Add a reaction' })).toBeNull();
    expect(ladder.getByText('It looks like home')).toBeTruthy();
    expect(session.projection.list(reactionRecord, BOARD)).toEqual([]);
  });
});

describe('the moments of truth', () => {
  it('stand by phase with what each lacks', async () => {
    const { session, second } = await opened();
    const [reaction = ''] = mustRun(session, addReaction, { board: BOARD, text: 'They knew me', fields: {} });
    mustRun(session, linkReaction, { id: reaction, add: [second] });
    const part = within(screen.getByRole('region', { name: 'Moments of truth by phase' }));
    await waitFor(() => expect(part.getByText('They knew me')).toBeTruthy());
    const rows = part.getAllByRole('row').map((row) => row.textContent);
    expect(rows.some((row) => row?.includes('They knew me') && row.endsWith('no metric'))).toBe(true);
    expect(rows.some((row) => row?.includes('It looks like home') && row.endsWith('led'))).toBe(true);
    expect(rows.filter((row) => row?.endsWith('no wanted reaction'))).toHaveLength(1);
  });
});
