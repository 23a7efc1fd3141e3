/** Kinds of customer value against what a value map promises, as a person sees it in the insights. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { LinkTargets } from '@polku/shared/kernel/link-targets';
import { LINK_TARGETS } from '@polku/shared/boards/index';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { LinkTargetsProvider } from '../../../kernel/link-targets';
import { show } from '../../../kernel/words/testing/show';
import { createToasts } from '../../../ui/Toasts';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { Insights } from './Insights';

afterEach(cleanup);

const [ITEMS] = LINK_TARGETS as readonly [LinkTargets];

describe('kinds of customer value', () => {
  it('are counted by stage and held against the promise; promised without a kind is unknown, not broken', async () => {
    const session = journeySession(new Doc());
    const { touchpoints } = sampleJourney(session);
    const [a = '', b = '', c = ''] = touchpoints;
    mustRun(session, setTouchpointFields, { ids: touchpoints, fields: { valueDimensions: [] } });
    mustRun(session, setTouchpointFields, { ids: [a], fields: { valueDimensions: ['emotional'] } });
    mustRun(session, setTouchpointFields, { ids: [b], fields: { valueDimensions: ['functional'] } });
    const item = { id: 'i', board: BOARD, name: 'A callback', about: '', linked: [a, b, c], promises: ['emotional'] };
    const links: LinkTargets = { ...ITEMS, targets: (_, board) => (board === BOARD ? [item] : []) };
    const onShow = vi.fn<(label: string, ids: readonly string[]) => void>();
    const { user } = show(
      <LinkTargetsProvider value={[links]}>
        <Insights session={session} board={BOARD} readOnly={false} toasts={createToasts()} onShow={onShow} />
      </LinkTargetsProvider>,
    );
    await screen.findByText('Tenant’s journey', {});
    const part = within(screen.getByRole('region', { name: 'Kinds of customer value by stage' }));
    expect(part.getByRole('img', { name: /what value maps promise/ })).toBeTruthy();
    const rows = part.getAllByRole('row').filter((row) => within(row).queryByText('Emotional'));
    const [row] = rows;
    if (!row) throw new Error('no row of the emotional kind');
    // One tagged; three promised; one given for certain, since one of the others has no kind at all.
    expect(row.textContent).toMatch(/Emotional13.*at least 1/);
    await user.click(within(row).getByRole('button', { name: /unknown/ }));
    expect(onShow.mock.calls.at(-1)?.[1]).toEqual([c]);
  });
});
