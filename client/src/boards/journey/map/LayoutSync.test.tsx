/** The layout of the open journey, in views with a map and in those without. */
import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import { setJourneySettings } from '@polku/shared/boards/journey/commands/set-journey-settings';
import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { wordsOf } from '../../../kernel/words/words';
import { createToasts } from '../../../ui/Toasts';
import { createJourneyControl } from '../control/journey-control';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { LayoutSync } from './LayoutSync';
import { journeyPicture, type PictureAsk } from './use-journey-picture';

afterEach(cleanup);

function opened(drawn: boolean) {
  const session = journeySession(new Doc());
  const { touchpoints } = sampleJourney(session);
  const words = wordsOf(createTranslator('en'));
  const ask: PictureAsk = { projection: session.projection, board: BOARD, words };
  const { layout } = journeyPicture(ask);
  const open = createJourneyControl({ session, board: BOARD, words, readOnly: false, toasts: createToasts(), layout });
  const seen = { scene: undefined, shown: null, bright: null, matching: null };
  const parts = { open, control: open.control, seen, ask };
  const { rerender } = render(<LayoutSync parts={parts} drawn={drawn} />);
  const told = vi.fn<() => void>();
  open.control.onLayout(told);
  return {
    session,
    told,
    stages: () => open.control.layout().axis.stages.length,
    rows: () => open.control.layout().rowsBy,
    edit: () => void mustRun(session, setEmotion, { ids: touchpoints.slice(0, 1), emotion: 1.25 }),
    draw: () => rerender(<LayoutSync parts={parts} drawn />),
  };
}

describe('where the map is drawn', () => {
  it('every edit brings its layout', () => {
    const { session, told, stages, edit } = opened(true);
    act(edit);
    expect(told).toHaveBeenCalledOnce();
    act(() => void mustRun(session, addStage, { board: BOARD, name: 'Living there' }));
    expect(told).toHaveBeenCalledTimes(2);
    expect(stages()).toBe(4);
  });
});

describe('where no map is drawn', () => {
  it('an edit lays nothing out until somebody asks', () => {
    const { session, told, stages, edit } = opened(false);
    act(edit);
    act(() => void mustRun(session, addStage, { board: BOARD, name: 'Living there' }));
    expect(told).not.toHaveBeenCalled();
    expect(stages()).toBe(4);
  });

  it('another arrangement of the map is passed on', () => {
    const { session, told, rows } = opened(false);
    const before = rows();
    act(() => void mustRun(session, setJourneySettings, { board: BOARD, fields: { rows: 'team' } }));
    expect(told).toHaveBeenCalled();
    expect([before, rows()]).toEqual(['layer', 'team']);
  });

  it('the map has what was edited meanwhile once it is drawn again', () => {
    const { session, told, stages, draw } = opened(false);
    act(() => void mustRun(session, addStage, { board: BOARD, name: 'Living there' }));
    act(draw);
    expect(told).toHaveBeenCalled();
    expect(stages()).toBe(4);
  });
});
