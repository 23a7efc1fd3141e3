import { journeyPicture } from '@polku/shared/boards/journey/picture/scene/journey-scene';
import { createTranslator } from '@polku/shared/i18n/translator';
import { addNote } from '@polku/shared/kernel/notes/note-commands';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { show } from '../../../kernel/words/testing/show';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { JourneyPanel } from './JourneyPanel';

afterEach(cleanup);

const box = { x: 0, y: 0, width: 160, height: 0 };

describe('the ends of an arrow', () => {
  it('are attached to touchpoints and let go by name, without dragging', async () => {
    const session = journeySession(new Doc());
    const [listing = '', call = ''] = sampleJourney(session).touchpoints;
    const [note = ''] = mustRun(session, addNote, { board: BOARD, kind: 'note', box, text: 'Ask them' });
    const fields = { from: note };
    const [id = ''] = mustRun(session, addNote, { board: BOARD, kind: 'arrow', box, fields });
    const { user } = show(
      <JourneyPanel
        session={session}
        board={BOARD}
        selection={[id]}
        readOnly={false}
        onHighlight={() => undefined}
        onSelect={() => undefined}
      />,
    );
    const ends = () => [session.projection.get(id)?.['from'], session.projection.get(id)?.['to']];
    const tip = screen.getByRole('combobox', { name: 'Tip of the arrow' });
    expect(tip).toHaveProperty('placeholder', 'Not attached');
    await user.click(tip);
    await user.click(await screen.findByRole('option', { name: 'Asks by phone' }));
    expect(ends()).toEqual([note, call]);
    const start = screen.getByRole('combobox', { name: 'Start of the arrow' });
    expect(start).toHaveProperty('placeholder', 'Ask them');
    await user.click(start);
    expect(screen.queryByRole('option', { name: 'Asks by phone' })).toBeNull();
    await user.click(await screen.findByRole('option', { name: 'Sees the listing' }));
    expect(ends()).toEqual([listing, call]);
    await user.clear(screen.getByRole('combobox', { name: 'Tip of the arrow' }));
    await user.tab();
    expect(ends()).toEqual([listing, null]);
  });
});

describe('the colour of an arrow', () => {
  it('is chosen in the panel and drawn; until then it is ink', async () => {
    const session = journeySession(new Doc());
    sampleJourney(session);
    const [id = ''] = mustRun(session, addNote, { board: BOARD, kind: 'arrow', box: { ...box, height: 60 } });
    const stroke = () => {
      const { scene } = journeyPicture({ read: session.projection, board: BOARD, words: createTranslator('en') });
      const [line] = scene.items.find((item) => item.id === id)?.shapes ?? [];
      return line?.kind === 'path' ? line.stroke : undefined;
    };
    const { user } = show(
      <JourneyPanel
        session={session}
        board={BOARD}
        selection={[id]}
        readOnly={false}
        onHighlight={() => undefined}
        onSelect={() => undefined}
      />,
    );
    expect(screen.getByRole('radio', { name: 'Grey' })).toHaveProperty('checked', true);
    expect(stroke()).toBe('inkSoft');
    await user.click(screen.getByRole('radio', { name: 'Blue' }));
    expect(stroke()).toBe('blue');
    // An arrow stays one: only notes, texts and frames turn into one another.
    expect(screen.queryByRole('radio', { name: 'Frame' })).toBeNull();
  });
});
