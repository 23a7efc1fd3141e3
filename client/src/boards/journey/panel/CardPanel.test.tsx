import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { editText } from '@polku/shared/boards/journey/commands/edit-text';
import { setCardFields } from '@polku/shared/boards/journey/commands/set-card-fields';
import type { CardKind } from '@polku/shared/boards/journey/records/schema';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { show } from '../../../kernel/words/testing/show';
import { JourneyPanel } from './JourneyPanel';

afterEach(cleanup);

/** A card under the first touchpoint of the sample, with its panel. */
function cardPanel(kind: CardKind, { text = '', owner = '', ofStage = false } = {}) {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const under = (ofStage ? sample.stages[0] : sample.touchpoints[0]) ?? '';
  const [id = ''] = mustRun(session, addCard, { board: BOARD, kind, under });
  mustRun(session, setCardFields, { ids: [id], fields: { owner } });
  mustRun(session, editText, { id, field: 'text', value: text });
  const onSelect = vi.fn<(ids: readonly string[]) => void>();
  const view = show(
    <JourneyPanel
      session={session}
      board={BOARD}
      selection={[id]}
      readOnly={false}
      onHighlight={() => undefined}
      onSelect={onSelect}
    />,
  );
  return { session, onSelect, ...view };
}

describe('who does it by when', () => {
  const asked = (): boolean => screen.queryByRole('button', { name: /Who/ }) !== null;

  it('is asked of an action', () => {
    cardPanel('action');
    expect(asked()).toBe(true);
  });

  it('is not asked of a pain', () => {
    cardPanel('pain');
    expect(asked()).toBe(false);
  });

  it('stays in view where it has been said', () => {
    cardPanel('pain', { owner: 'Aino' });
    expect(screen.getByRole('button', { name: 'Make “Aino” a person' })).toBeTruthy();
  });
});

describe('turning a card into a touchpoint', () => {
  it('says where it will stand, and selects the new touchpoint', async () => {
    const { session, onSelect, user } = cardPanel('idea', { text: 'Reminds by text message' });
    const turn = screen.getByRole('button', { name: 'Turn into a touchpoint' });
    expect(turn).toHaveAccessibleDescription('It goes right after “Sees the listing”, in place of this card.');
    await user.click(turn);
    const made = session.projection.list('touchpoint', BOARD).find(({ title }) => title === 'Reminds by text message');
    expect(onSelect).toHaveBeenLastCalledWith([made?.id]);
  });

  it('of a stage’s card says that it will be the last of the stage', () => {
    cardPanel('idea', { ofStage: true });
    expect(screen.getByRole('button', { name: 'Turn into a touchpoint' })).toHaveAccessibleDescription(
      'It goes last in the stage “Looking”, in place of this card.',
    );
  });
});

describe('what a card is under', () => {
  it('is chosen by name, without dragging', async () => {
    const { session, user } = cardPanel('pain', { text: 'Long queue' });
    const under = screen.getByRole('combobox', { name: 'Under' });
    expect(under).toHaveProperty('value', 'Sees the listing');
    await user.click(under);
    await user.click(await screen.findByRole('option', { name: 'Signs the lease' }));
    const lease = session.projection.list('touchpoint', BOARD).find(({ title }) => title === 'Signs the lease');
    expect(session.projection.list('card', BOARD)[0]?.['under']).toBe(lease?.id);
  });

  it('can be a stage, which is named but not chosen', () => {
    cardPanel('idea', { ofStage: true });
    const under = screen.getByRole('combobox', { name: 'Under' });
    expect(under).toHaveProperty('value', '');
    expect(under).toHaveProperty('placeholder', 'Looking');
  });
});
