/** The way from a figure to the map and back. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BoardViewName } from '../../../kernel/board-view';
import type { JourneyControl } from '../control/journey-context';
import { show } from '../../../kernel/words/testing/show';
import { useShown } from './use-shown';

afterEach(cleanup);

const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 400, y: 200 }],
]);
const control = { layout: () => ({ places, notes: [] }), camera: () => null };

function Part({ view, onView }: { view: BoardViewName; onView: (view: BoardViewName) => void }) {
  const shown = useShown(control as unknown as JourneyControl, view, onView);
  return (
    <>
      <button type="button" onClick={() => shown.show('Handoffs', ['a', 'b'])}>
        figure
      </button>
      <code>{[...(shown.ids ?? [])].join(' ')}</code>
      {shown.bar}
    </>
  );
}

describe('showing touchpoints', () => {
  it('opens the map, says what is shown, leads back, and ends with Escape or its button', async () => {
    const onView = vi.fn<(view: BoardViewName) => void>();
    const { user, again } = show(<Part view="insights" onView={onView} />);
    await user.click(screen.getByText('figure'));
    expect(onView).toHaveBeenLastCalledWith('map');
    expect(screen.queryByText('Handoffs: 2 touchpoints')).toBeNull();
    again(<Part view="map" onView={onView} />);
    expect(screen.getByRole('status').textContent).toContain('Handoffs: 2 touchpoints');
    expect(screen.getByText('a b')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to insights' }));
    expect(onView).toHaveBeenLastCalledWith('insights');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('status')).toBeNull();
    await user.click(screen.getByText('figure'));
    await user.click(screen.getByRole('button', { name: 'Show everything again' }));
    expect(screen.queryByText('a b')).toBeNull();
  });
});
