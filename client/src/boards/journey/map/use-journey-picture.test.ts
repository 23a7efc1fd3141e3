import { addTouchpoints } from '@polku/shared/boards/journey/commands/add-touchpoints';
import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import { stagesOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { BOARD, journeySession, SPECS } from '../testing/journey-session';
import { journeyPicture, type PictureAsk } from './use-journey-picture';

describe('the picture of a board as one person has it', () => {
  const doc = new Doc();
  const { projection, runner } = journeySession(doc);
  runner.run(addStage, { board: BOARD, index: 0 });
  const stage = stagesOf(projection, BOARD)[0]?.id ?? '';
  runner.run(addTouchpoints, { board: BOARD, stage, index: 0, titles: ['Asks'] });
  const ask: PictureAsk = {
    projection,
    board: BOARD,
    words: createTranslator('en'),
    own: { lanes: { emotion: { shown: false } } },
    ownRows: 'team',
    ownDensity: 'compact',
  };
  const lanes = (asked: PictureAsk) => journeyPicture(asked).layout.lanes.map(({ type }) => type.id);

  it('has their lanes, rows and density; the board keeps its own', () => {
    const { layout } = journeyPicture(ask);
    expect([layout.rowsBy, layout.axis.measures.density, lanes(ask).includes('emotion')]).toEqual([
      'team',
      'compact',
      false,
    ]);
    const board = { ...ask, own: null, ownRows: null, ownDensity: null };
    expect([journeyPicture(board).layout.rowsBy, lanes(board).includes('emotion')]).toEqual(['layer', true]);
  });

  it('is the same while an edit concerns another board, and follows one of its own', () => {
    const before = journeyPicture(ask);
    const fields = { kind: 'journey', name: 'Another', order: 'a1' };
    const change = { op: 'create', id: 'other', type: 'board', board: '', fields } as const;
    writeChanges(doc, [change], SPECS, { by: 'test', now: 0 }, LOCAL);
    expect(journeyPicture(ask)).toBe(before);
    runner.run(addTouchpoints, { board: BOARD, stage, index: 0, titles: ['Sees'] });
    expect(journeyPicture(ask).layout.places.inOrder.map(({ touchpoint }) => touchpoint.title)).toEqual([
      'Sees',
      'Asks',
    ]);
  });
});
