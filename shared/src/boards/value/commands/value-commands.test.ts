import { describe, expect, it } from 'vitest';
import { PERSONA_BOARD, testValueMap, VALUE_BOARD } from '../../../testing/test-value-map';
import { personaLines } from '../persona-source';
import { addFitLink } from './add-fit-link';
import { addValueItems } from './add-value-items';
import { bringFromPersona } from './bring-from-persona';
import { editValueText } from './edit-value-text';
import { keepValueWords } from './keep-value-words';
import { moveValueItems } from './move-value-items';
import { removeValueRecords } from './remove-value-records';
import { restoreValueRecords } from './restore-value-records';
import { setValueItems } from './set-value-items';
import { toggleFitLink } from './toggle-fit-link';

const renting = () =>
  testValueMap({
    job: ['Finds a home'],
    pain: ['Waits', 'Noise'],
    gain: ['Is sure'],
    reliever: ['Calls back'],
    product: ['Flats'],
  });

describe('items of a value map', () => {
  it('are added at a place of their section', () => {
    const map = renting();
    map.run(addValueItems, { board: VALUE_BOARD, section: 'pain', texts: ['Forms', 'Fees'], index: 1 });
    expect(map.texts('pain')).toEqual(['Waits', 'Forms', 'Fees', 'Noise']);
  });

  it('move among the sections of their own side, never to the other', () => {
    const map = renting();
    map.run(moveValueItems, { ids: [map.id('Noise')], section: 'gain', index: 0 });
    expect([map.texts('pain'), map.texts('gain')]).toEqual([['Waits'], ['Noise', 'Is sure']]);
    const args = { ids: [map.id('Noise')], section: 'product' as const, index: 0 };
    expect(map.refusal(moveValueItems, args)).toBe('value.refused.otherSide');
  });

  it('take only an importance of 1 to 5', () => {
    const map = renting();
    const args = { ids: [map.id('Noise')], fields: { importance: 6 } };
    expect(map.refusal(setValueItems, args)).toBe('refused.badValue');
  });

  it('leave with their links in one step and come back with them', () => {
    const map = renting();
    map.link('Calls back', 'Waits');
    const waits = map.id('Waits');
    map.run(removeValueRecords, { ids: [waits] });
    expect(map.read.list('fitLink', VALUE_BOARD)).toEqual([]);
    map.run(restoreValueRecords, { ids: [waits] });
    expect(map.reading().links).toHaveLength(1);
    map.runner.undo.undo();
    map.runner.undo.undo();
    expect(map.reading().links).toHaveLength(1);
  });
});

describe('a fit link', () => {
  it('is stored from the offering to the customer, whichever end was taken first', () => {
    const map = renting();
    map.link('Waits', 'Calls back');
    const [link] = map.reading().links;
    expect([link?.from.text, link?.to.text]).toEqual(['Calls back', 'Waits']);
  });

  it('is refused twice between two, and between two of one side', () => {
    const map = renting();
    map.link('Calls back', 'Waits');
    const again = { board: VALUE_BOARD, from: map.id('Waits'), to: map.id('Calls back') };
    expect(map.refusal(addFitLink, again)).toBe('value.refused.linked');
    const sideways = { board: VALUE_BOARD, from: map.id('Flats'), to: map.id('Calls back') };
    expect(map.refusal(addFitLink, sideways)).toBe('value.refused.sameSide');
    const gains = { board: VALUE_BOARD, from: map.id('Is sure'), to: map.id('Waits') };
    expect(map.refusal(addFitLink, gains)).toBe('value.refused.sameSide');
  });

  it('is switched on and off in the matrix; doubled ones go together', () => {
    const map = renting();
    const cell = { board: VALUE_BOARD, from: map.id('Calls back'), to: map.id('Noise') };
    map.run(toggleFitLink, cell);
    map.write([
      { op: 'create', id: 'twin', type: 'fitLink', board: VALUE_BOARD, fields: { from: cell.from, to: cell.to } },
    ]);
    map.run(toggleFitLink, cell);
    expect(map.read.list('fitLink', VALUE_BOARD)).toEqual([]);
  });
});

describe('what the persona says', () => {
  const withPersona = () => {
    const map = renting();
    map.write([
      { op: 'create', id: 'own', type: 'personaSection', board: PERSONA_BOARD, fields: { standard: 'gains' } },
      {
        op: 'create',
        id: 'p1',
        type: 'personaItem',
        board: PERSONA_BOARD,
        fields: { section: `${PERSONA_BOARD}Spains`, text: 'Nobody answers', order: 'a1' },
      },
      {
        op: 'create',
        id: 'p2',
        type: 'personaItem',
        board: PERSONA_BOARD,
        fields: { section: 'own', text: 'A key at once', order: 'a2' },
      },
      {
        op: 'create',
        id: 'p3',
        type: 'personaItem',
        board: PERSONA_BOARD,
        fields: { section: `${PERSONA_BOARD}Sneeds`, text: 'Warmth', order: 'a3' },
      },
    ]);
    return map;
  };

  it('is offered by section: jobs, pains and gains, nothing else', () => {
    const { read } = withPersona();
    expect(personaLines(read, PERSONA_BOARD).map(({ section, text }) => [section, text])).toEqual([
      ['pain', 'Nobody answers'],
      ['gain', 'A key at once'],
    ]);
    expect(personaLines(read, null)).toEqual([]);
    expect(personaLines(read, 'nowhere')).toEqual([]);
  });

  it('flows in live, once, and is not edited here', () => {
    const map = withPersona();
    const [id = ''] = map.run(bringFromPersona, { board: VALUE_BOARD, items: ['p1', 'p1', 'p3'] });
    expect(map.reading().sections.pain.map(({ text, origin }) => [text, origin])).toEqual([
      ['Waits', 'own'],
      ['Noise', 'own'],
      ['Nobody answers', 'persona'],
    ]);
    expect(map.refusal(bringFromPersona, { board: VALUE_BOARD, items: ['p1'] })).toBe('value.refused.nothingNew');
    expect(map.refusal(editValueText, { id, field: 'text', value: 'Mine' })).toBe('value.refused.atPersona');
    map.write([{ op: 'text', id: 'p1', field: 'text', value: 'Nobody ever answers' }]);
    expect(map.reading().entries.get(id)?.text).toBe('Nobody ever answers');
  });

  it('that is removed stays with its last words, counts no more, and can be kept as own', () => {
    const map = withPersona();
    const [id = ''] = map.run(bringFromPersona, { board: VALUE_BOARD, items: ['p1'] });
    map.write([{ op: 'remove', id: 'p1' }]);
    expect(map.reading().entries.get(id)).toMatchObject({ text: 'Nobody answers', origin: 'removed' });
    map.run(keepValueWords, { ids: [id] });
    expect(map.reading().entries.get(id)).toMatchObject({ text: 'Nobody answers', origin: 'own' });
    expect(map.refusal(keepValueWords, { ids: [id] })).toBe('value.refused.ownWords');
  });

  it('goes with its board; what points nowhere reads as removed', () => {
    const map = withPersona();
    const [id = ''] = map.run(bringFromPersona, { board: VALUE_BOARD, items: ['p2'] });
    map.write([{ op: 'remove', id: PERSONA_BOARD }]);
    expect(map.reading().entries.get(id)?.origin).toBe('removed');
    expect(map.reading().persona).toMatchObject({ name: 'Aino', removed: true });
    map.write([{ op: 'set', id, fields: { fromPersona: 'nowhere' } }]);
    expect(map.reading().entries.get(id)).toMatchObject({ text: '', origin: 'removed' });
  });
});
