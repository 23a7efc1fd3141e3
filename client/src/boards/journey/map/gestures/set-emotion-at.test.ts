import { emotionPoint } from '@polku/shared/boards/journey/picture/layout/hit';
import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { createTranslator } from '@polku/shared/i18n/translator';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { wordsOf } from '../../../../kernel/words/words';
import { createToasts } from '../../../../ui/Toasts';
import { createJourneyControl } from '../../control/journey-control';
import { setEmotionAt } from './set-emotion-at';
import { BOARD, journeySession } from '../../testing/journey-session';
import { sampleJourney } from '../../testing/sample-journey';

function openMap(readOnly = false) {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const words = wordsOf(createTranslator('en'));
  const layout = journeyLayout({ read: session.projection, board: BOARD, words });
  const { control } = createJourneyControl({ session, board: BOARD, words, readOnly, toasts: createToasts(), layout });
  const [id = ''] = sample.touchpoints;
  const emotion = () => (session.projection.get(id) as unknown as Touchpoint).emotion;
  const point = emotionPoint(layout, id)?.customer ?? { x: 0, y: 0 };
  return { control, session, id, emotion, point, layout };
}

describe('a double click in the emotion lane', () => {
  it('says how the customer feels at the touchpoint of that column, and undo takes it back', () => {
    const { control, session, id, emotion, layout, point } = openMap();
    const before = emotion();
    const lane = layout.lanes.find(({ type }) => type.id === 'emotion')?.box ?? { y: 0, height: 0 };
    expect(setEmotionAt(control, { x: point.x + 30, y: lane.y + lane.height / 2 })).toBe(true);
    expect(emotion()).toBe(0);
    expect([...control.selection()]).toEqual([id]);
    session.runner.undo.undo();
    expect(emotion()).toBe(before);
  });

  it('is nothing of the sort above the lane, nor for a viewer', () => {
    const { control, emotion, layout, point } = openMap();
    const before = emotion();
    expect(setEmotionAt(control, { x: point.x, y: layout.rows[0]?.y ?? 0 })).toBe(false);
    expect(emotion()).toBe(before);
    const viewer = openMap(true);
    expect(setEmotionAt(viewer.control, viewer.point)).toBe(false);
  });
});
