import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { createTranslator } from '@polku/shared/i18n/translator';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { wordsOf } from '../../../kernel/words/words';
import { csvLosses } from './csv-losses';

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

  it('is nothing where nothing is lost', () => {
    const session = journeySession(new Doc());
    expect(csvLosses(session.projection, BOARD, wordsOf(createTranslator('en')))).toBe('');
  });
});
