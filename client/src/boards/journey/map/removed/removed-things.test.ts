import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { addConnector } from '@polku/shared/boards/journey/commands/add-connector';
import { addTouchpoints } from '@polku/shared/boards/journey/commands/add-touchpoints';
import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import { restoreRecords } from '@polku/shared/boards/journey/commands/restore-records';
import { createTranslator } from '@polku/shared/i18n/translator';
import { addNote } from '@polku/shared/kernel/notes/note-commands';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { wordsOf } from '../../../../kernel/words/words';
import { removedThings } from './removed-things';
import { BOARD, journeySession } from '../../testing/journey-session';
import { mustRun, sampleJourney } from '../../testing/sample-journey';

const words = wordsOf(createTranslator('en'));

function board() {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const removed = () => removedThings(session.projection, BOARD, words).map(({ kind, name }) => `${kind}: ${name}`);
  return { session, sample, removed };
}

describe('what was removed', () => {
  it('is there to be brought back whatever it was: a free note, a picture without words, a connector', () => {
    const { session, sample, removed } = board();
    const [from = '', to = ''] = sample.touchpoints;
    const box = { x: 0, y: 0, width: 120, height: 80 };
    const [note = ''] = mustRun(session, addNote, { board: BOARD, kind: 'note', box, text: 'Who calls back?' });
    const [picture = ''] = mustRun(session, addCard, {
      board: BOARD,
      kind: 'picture',
      under: from,
      fields: { image: 'a'.repeat(64) },
    });
    const [connector = ''] = mustRun(session, addConnector, { board: BOARD, from, to, kind: 'rework' });
    expect(removed()).toEqual([]);
    mustRun(session, removeRecords, { ids: [note, picture, connector] });
    expect(removed().sort()).toEqual([
      'Note: Who calls back?',
      'Picture: Picture',
      'Rework loop: Sees the listing → Asks by phone',
    ]);
    mustRun(session, restoreRecords, { ids: [note] });
    expect(session.projection.get(note)?.removed).toBeNull();
  });

  it('leaves out what nobody would know, and connectors that come back with their touchpoint', () => {
    const { session, sample, removed } = board();
    const [from = '', to = ''] = sample.touchpoints;
    mustRun(session, addConnector, { board: BOARD, from, to, kind: 'dependency' });
    const [blank = ''] = mustRun(session, addTouchpoints, {
      board: BOARD,
      stage: sample.stages[0] ?? '',
      index: 0,
      titles: [''],
    });
    mustRun(session, removeRecords, { ids: [blank, from] });
    expect(removed()).toEqual(['Touchpoint: Sees the listing']);
  });
});
