/** Where customers leave and what is asked again, as a person sees it in the insights. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { createToasts } from '../../../ui/Toasts';
import { show } from '../../../kernel/words/testing/show';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { Insights } from './Insights';

afterEach(cleanup);

async function opened(prepare: (set: (at: number, fields: object) => void) => void) {
  const session = journeySession(new Doc());
  const { touchpoints } = sampleJourney(session);
  prepare((at, fields) => mustRun(session, setTouchpointFields, { ids: [touchpoints[at] ?? ''], fields }));
  const onShow = vi.fn<(label: string, ids: readonly string[]) => void>();
  const view = show(
    <Insights session={session} board={BOARD} readOnly={false} toasts={createToasts()} onShow={onShow} />,
  );
  await screen.findByText('Tenant’s journey', {});
  return { touchpoints, onShow, part: (name: string) => within(screen.getByRole('region', { name })), ...view };
}

describe('where customers leave', () => {
  it('is a bound where shares are unknown, with a chart, a table, and the unknown touchpoints one press away', async () => {
    const { part, user, onShow, touchpoints } = await opened((set) => {
      set(0, { exitShare: 40 });
      set(2, { exitShare: 50 });
    });
    const leaving = part('Where customers leave');
    // (1 − 0.4) × (1 − 0.5) = 0.3
    expect(leaving.getByRole('button', { name: /^Come to the end.*30/ })).toBeTruthy();
    expect(leaving.getByRole('img', { name: 'How many of all who begin go on' })).toBeTruthy();
    const rows = within(leaving.getByRole('table'))
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatch(/50\s%.*at most 60\s%/);
    await user.click(
      leaving.getByRole('button', {
        name: new RegExp(`unknown.*${touchpoints.length - 2}|${touchpoints.length - 2}.*unknown`, 'i'),
      }),
    );
    expect(onShow.mock.calls[0]?.[1]).toHaveLength(touchpoints.length - 2);
  });

  it('says what to enter while nothing is known', async () => {
    const { part } = await opened(() => undefined);
    expect(part('Where customers leave').getByText(/which share of those who come/)).toBeTruthy();
  });
});

describe('data asked again', () => {
  it('name each datum and where it was asked before, and lead to both', async () => {
    const { part, user, onShow, touchpoints } = await opened((set) => {
      set(0, { data: { Address: 'asked' } });
      set(3, { data: { address: 'asked', Income: 'asked' } });
    });
    const again = part('Data asked again');
    expect(within(again.getByRole('table')).getAllByRole('row')).toHaveLength(2);
    await user.click(again.getByRole('button', { name: 'address' }));
    expect(onShow).toHaveBeenLastCalledWith('Data asked again: address', [touchpoints[0], touchpoints[3]]);
  });
});
