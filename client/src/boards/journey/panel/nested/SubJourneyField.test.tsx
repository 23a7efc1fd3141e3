import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import { addTemplate } from '@polku/shared/project/commands/add-template';
import { JOURNEY_TEMPLATES } from '@polku/shared/boards/journey/templates/list';
import { removeBoard } from '@polku/shared/project/commands/remove-board';
import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { OpenBoardProvider } from '../../../../kernel/board-navigation';
import { JourneyPanel } from '../JourneyPanel';
import { BOARD, journeySession } from '../../testing/journey-session';
import { mustRun, sampleJourney } from '../../testing/sample-journey';
import { show } from '../../../../kernel/words/testing/show';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** The panel of the touchpoint “Waits for a callback”, and a free board beside its own. */
function panel() {
  const session = journeySession(new Doc());
  const { touchpoints } = sampleJourney(session);
  const id = touchpoints[2] ?? '';
  const words = createTranslator('en');
  const [blank] = JOURNEY_TEMPLATES;
  if (!blank) throw new Error('no template');
  const [other = ''] = mustRun(session, addTemplate, { template: blank, name: 'The callback', words });
  const onOpen = vi.fn<(board: string) => void>();
  const view = show(
    <OpenBoardProvider value={onOpen}>
      <JourneyPanel
        session={session}
        board={BOARD}
        selection={[id]}
        readOnly={false}
        onHighlight={() => undefined}
        onSelect={() => undefined}
      />
    </OpenBoardProvider>,
  );
  return { session, other, onOpen, touchpoint: () => session.projection.get(id) as unknown as Touchpoint, ...view };
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('the sub-journey of a touchpoint', () => {
  it('is made with one press, named after it, and opened', async () => {
    const { user, touchpoint, session, onOpen } = panel();
    await user.click(button('Create a sub-journey'));
    const made = touchpoint().subJourney ?? '';
    expect(session.projection.get(made)).toMatchObject({ type: 'board', name: 'Waits for a callback' });
    expect(onOpen).toHaveBeenCalledWith(made);
  });

  it('can be a map that is there already, opened, and unlinked', async () => {
    const { user, touchpoint, other, onOpen } = panel();
    await user.click(button('Link a journey…'));
    await user.click(screen.getByRole('button', { name: /Which journey is the sub-journey\?/ }));
    await user.click(screen.getByRole('option', { name: 'The callback' }));
    expect(touchpoint().subJourney).toBe(other);
    await user.click(button('Open the sub-journey'));
    expect(onOpen).toHaveBeenCalledWith(other);
    await user.click(button('Unlink'));
    expect(touchpoint().subJourney).toBeNull();
  });

  it('gives its times, waiting beside the touchpoint’s own, until it is deleted', async () => {
    const { user, session, other, touchpoint } = panel();
    const [stage = ''] = mustRun(session, addStage, { board: other, name: 'Queue' });
    const fields = { processTime: { amount: 2, unit: 'h' as const }, waitTime: { amount: 30, unit: 'h' as const } };
    act(() => {
      mustRun(session, fillTouchpoints, {
        board: other,
        rows: [{ id: null, stage, texts: { title: 'Rings' }, fields }],
      });
    });
    await user.click(button('Link a journey…'));
    await user.click(screen.getByRole('button', { name: /Which journey is the sub-journey\?/ }));
    await user.click(screen.getByRole('option', { name: 'The callback' }));
    await user.click(screen.getByRole('switch', { name: 'Use its times' }));
    expect(touchpoint().rollUp).toBe(true);
    const waiting = document.querySelector<HTMLElement>('[data-field="waitTime"]');
    if (!waiting) throw new Error('no waiting time');
    // Its own 3.5 d of waiting, and the 30 h below.
    expect(within(waiting).getByText('4.75 d')).toBeInTheDocument();
    expect(within(waiting).getByText('With that of the sub-journey')).toBeInTheDocument();
    expect(within(waiting).getByRole('textbox')).toBeEnabled();
    const work = document.querySelector<HTMLElement>('[data-field="processTime"]');
    if (!work) throw new Error('no process time');
    expect(within(work).getByText('From the sub-journey')).toBeInTheDocument();
    expect(within(work).queryByRole('textbox')).toBeNull();

    act(() => void mustRun(session, removeBoard, { id: other }));
    expect(screen.getByText(/“The callback” has been deleted/)).toBeInTheDocument();
    expect(within(waiting).queryByText('With that of the sub-journey')).toBeNull();
    await user.click(button('Restore it'));
    expect(within(waiting).getByText('4.75 d')).toBeInTheDocument();
  });
});
