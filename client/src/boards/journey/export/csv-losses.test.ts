import { LINK_TARGETS } from '@polku/shared/boards/index';
import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import { setRowName } from '@polku/shared/boards/journey/commands/set-row-name';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { addNote } from '@polku/shared/kernel/notes/note-commands';
import type { LinkTargets } from '@polku/shared/kernel/link-targets';
import { createTranslator } from '@polku/shared/i18n/translator';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { wordsOf } from '../../../kernel/words/words';
import { csvLosses } from './csv-losses';

const [ITEMS] = LINK_TARGETS as readonly [LinkTargets];
/** Items of another board, each linked to what is given. */
const itemLinks = (linked: readonly string[]): LinkTargets => ({
  ...ITEMS,
  targets: (_, board) =>
    board === BOARD ? ['i1', 'i2'].map((id) => ({ id, board, name: id, about: '', linked })) : [],
});

describe('what a CSV does not carry', () => {
  it('is said in the words and numbers of this journey', () => {
    const session = journeySession(new Doc());
    const { touchpoints } = sampleJourney(session);
    const said = (locale: 'en' | 'fi') => csvLosses(session.projection, BOARD, wordsOf(createTranslator(locale)));
    mustRun(session, setTouchpointFields, { ids: touchpoints.slice(0, 2), fields: { origin: 'heard', image: 'a' } });
    mustRun(session, addCard, { board: BOARD, kind: 'pain', under: touchpoints[0] ?? '', text: 'Four times' });
    expect(said('en')).toMatch(/^A CSV file does not include: .*, 2 pictures, .* and 1 card\.$/);
    // What a CSV has a column for is not among it.
    expect(said('en')).not.toContain('origin');
    expect(said('fi')).toMatch(/^CSV-tiedostoon eivät mahdu: .*, 2 kuvaa, .* ja 1 kortti\.$/);
  });

  it('is everything that lies on the map beside the touchpoints, too', () => {
    const session = journeySession(new Doc());
    const { touchpoints } = sampleJourney(session);
    const [first = ''] = touchpoints;
    const said = (locale: 'en' | 'fi') =>
      csvLosses(session.projection, BOARD, wordsOf(createTranslator(locale)), [itemLinks([first, 'elsewhere'])]);
    const box = { x: 0, y: 0, width: 100, height: 40 };
    mustRun(session, addNote, { board: BOARD, kind: 'note', box, text: 'To ask' });
    mustRun(session, setRowName, { board: BOARD, by: 'layer', row: 'frontstage', name: 'What guests see' });
    mustRun(session, setEmotion, { ids: [first], emotion: -1, persona: 'p' });
    expect(said('en')).toContain('what single personas feel at 1 touchpoint, ');
    expect(said('en')).toMatch(/1 free note, the name given to 1 row,? and links with 2 value map items\.$/);
    expect(said('fi')).toMatch(/1 muistilappu tai nuoli, 1 rivin oma nimi ja linkit: 2 /);
  });

  it('is nothing where nothing is lost', () => {
    const session = journeySession(new Doc());
    expect(csvLosses(session.projection, BOARD, wordsOf(createTranslator('en')))).toBe('');
  });
});
