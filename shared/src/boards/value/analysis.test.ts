import { describe, expect, it } from 'vitest';
import { PERSONA_BOARD, testValueMap, VALUE_BOARD } from '../../testing/test-value-map';
import { createTranslator } from '../../i18n/translator';
import { analyseFit } from './analysis';
import { compareAnswers, compareValueMaps } from './comparison';
import { addFitLink } from './commands/add-fit-link';
import { bringFromPersona } from './commands/bring-from-persona';
import { addCompetitorMap } from './commands/add-competitor-map';
import { removeValueRecords } from './commands/remove-value-records';
import { setValueItems } from './commands/set-value-items';
import { setValueMap } from './commands/set-value-map';
import { fitText } from './outline';
import { valueScene } from './scene';
import { readValueMap } from './value-reader';

describe('the fit of a value map', () => {
  it('is the share of pains and gains that are addressed, by importance', () => {
    const map = testValueMap({ pain: ['Waits', 'Noise'], gain: ['Sure of a date'], reliever: ['Call-back time'] });
    map.run(setValueItems, { ids: [map.id('Waits')], fields: { importance: 5 } });
    map.run(setValueItems, { ids: [map.id('Noise')], fields: { importance: 1 } });
    map.run(setValueItems, { ids: [map.id('Sure of a date')], fields: { importance: 4 } });
    map.link('Call-back time', 'Waits');
    const fit = analyseFit(map.reading());
    expect(fit.share).toBe(0.5);
    expect([fit.addressedWeight, fit.weight]).toEqual([5, 10]);
    expect(fit.unaddressedPains).toEqual([map.id('Noise')]);
    expect(fit.uncreatedGains).toEqual([map.id('Sure of a date')]);
  });

  it('leaves out what nobody has weighed, and says which that is', () => {
    const map = testValueMap({ pain: ['Waits', 'Noise'], gain: ['Sure of a date'], reliever: ['Call-back time'] });
    map.run(setValueItems, { ids: [map.id('Noise')], fields: { importance: 1 } });
    map.run(setValueItems, { ids: [map.id('Sure of a date')], fields: { importance: 4 } });
    map.link('Call-back time', 'Waits');
    map.link('Call-back time', 'Noise');
    const fit = analyseFit(map.reading());
    // Noise is addressed (1), Sure of a date is not (4): 1 ÷ (1 + 4). That Waits is addressed says nothing by importance.
    expect([fit.by, fit.share, fit.addressedWeight, fit.weight]).toEqual(['importance', 0.2, 1, 5]);
    expect(fit.unweighted).toEqual([map.id('Waits')]);
    expect(fit.addressed).toEqual([map.id('Waits'), map.id('Noise')]);
  });

  it('is the plain share, named so, where nobody has weighed anything', () => {
    const map = testValueMap({ pain: ['Waits', 'Noise'], gain: ['Sure of a date'], reliever: ['Call-back time'] });
    map.link('Call-back time', 'Waits');
    const fit = analyseFit(map.reading());
    // One of three; with a middle importance of 3 for each it would look weighed.
    expect([fit.by, fit.share, fit.weight]).toEqual(['count', 1 / 3, 0]);
    expect(fitText(createTranslator('en'), fit)).toBe('33\u00a0% (1 of 3, unweighted)');
    expect(fit.unweighted).toHaveLength(3);
  });

  it('is unknown by importance or by count where there is nothing to answer', () => {
    const fit = analyseFit(testValueMap({ product: ['Letting'] }).reading());
    expect([fit.share, fit.by]).toEqual([null, null]);
    expect(fitText(createTranslator('en'), fit)).toBe('–');
  });

  it('is unknown, not zero, where there are no pains and no gains; jobs do not count', () => {
    const map = testValueMap({ job: ['Finds a home'], product: ['Letting'] });
    map.link('Letting', 'Finds a home');
    const fit = analyseFit(map.reading());
    expect(fit.share).toBeNull();
    expect(fit.unhelpedJobs).toEqual([]);
    expect(fit.idleOffers).toEqual([]);
  });

  it('is zero where there are pains and nothing addresses them', () => {
    expect(analyseFit(testValueMap({ pain: ['Waits'] }).reading()).share).toBe(0);
  });

  it('knows offers that answer nothing', () => {
    const map = testValueMap({ pain: ['Waits'], product: ['Letting', 'Newsletter'] });
    map.link('Letting', 'Waits');
    expect(analyseFit(map.reading()).idleOffers).toEqual([map.id('Newsletter')]);
  });

  it('leaves out entries without words, and their links', () => {
    const map = testValueMap({ pain: ['Waits', ' '], reliever: ['Call-back time'] });
    const empty = map.reading().sections.pain[1]?.item.id ?? '';
    map.write([
      {
        op: 'create',
        id: 'l1',
        type: 'fitLink',
        board: VALUE_BOARD,
        fields: { from: map.id('Call-back time'), to: empty },
      },
    ]);
    const fit = analyseFit(map.reading());
    expect(fit.wanted).toEqual([map.id('Waits')]);
    expect(fit.share).toBe(0);
    expect(fit.idleOffers).toEqual([map.id('Call-back time')]);
  });

  it('ignores links that dangle, lead backwards or stay on one side, and counts a doubled one once', () => {
    const map = testValueMap({ pain: ['Waits', 'Noise'], reliever: ['Call-back time', 'Quiet hours'] });
    const link = (id: string, from: string, to: string) =>
      map.write([{ op: 'create', id, type: 'fitLink', board: VALUE_BOARD, fields: { from, to } }]);
    link('l1', map.id('Call-back time'), 'nowhere');
    link('l2', map.id('Waits'), map.id('Call-back time'));
    link('l3', map.id('Call-back time'), map.id('Quiet hours'));
    link('l4', map.id('Quiet hours'), map.id('Noise'));
    link('l5', map.id('Quiet hours'), map.id('Noise'));
    expect(map.reading().links.map((one) => one.link.id)).toEqual(['l4']);
    expect(analyseFit(map.reading()).addressed).toEqual([map.id('Noise')]);
    map.run(removeValueRecords, { ids: [map.id('Noise')] });
    expect(map.reading().links).toEqual([]);
  });

  it('is unknown when the persona was removed as a whole; what answered its lines is not called idle', () => {
    const map = testValueMap({ reliever: ['Call-back time'], product: ['Newsletter'] });
    const fields = { section: `${PERSONA_BOARD}Spains`, text: 'Waits', order: 'a1' };
    map.write([{ op: 'create', id: 'line', type: 'personaItem', board: PERSONA_BOARD, fields }]);
    const [waits = ''] = map.run(bringFromPersona, { board: VALUE_BOARD, items: ['line'] });
    map.run(addFitLink, { board: VALUE_BOARD, from: map.id('Call-back time'), to: waits });
    expect(analyseFit(map.reading())).toMatchObject({ share: 1, personaLost: false });
    map.write([{ op: 'remove', id: PERSONA_BOARD }]);
    const fit = analyseFit(map.reading());
    expect([fit.share, fit.personaLost, fit.wanted]).toEqual([null, true, []]);
    expect(fit.idleOffers).toEqual([map.id('Newsletter')]);
    const words = createTranslator('en');
    const texts = JSON.stringify(valueScene({ read: map.read, board: VALUE_BOARD, words }).items);
    expect(texts).toContain('the persona has been deleted');
    map.write([{ op: 'restore', id: PERSONA_BOARD }]);
    expect(analyseFit(map.reading())).toMatchObject({ share: 1, personaLost: false });
    // One line that the persona itself no longer has is another matter.
    map.write([{ op: 'remove', id: 'line' }]);
    expect(analyseFit(map.reading()).idleOffers).toHaveLength(2);
  });

  it('names the most important missing first', () => {
    const map = testValueMap({ pain: ['Small', 'Great'] });
    map.run(setValueItems, { ids: [map.id('Great')], fields: { importance: 5 } });
    expect(analyseFit(map.reading()).unaddressedPains).toEqual([map.id('Great'), map.id('Small')]);
  });
});

describe('value maps of one persona', () => {
  it('stand side by side, ours first; archived ones and other kinds do not', () => {
    const map = testValueMap({ pain: ['Waits'] });
    const board = (id: string, fields: object) =>
      map.write([
        { op: 'create', id, type: 'board', board: '', fields: { kind: 'value', name: id, order: id, ...fields } },
      ]);
    board('arival0', {});
    board('old', { archived: true });
    board('path', { kind: 'journey' });
    map.run(setValueMap, { board: 'arival0', fields: { whose: 'competitor', persona: 'persona0' } });
    const [compared, ...others] = compareValueMaps(map.read);
    expect(compared?.persona?.name).toBe('Aino');
    expect(compared?.maps.map(({ board: id, fit }) => [id, fit.share])).toEqual([
      [VALUE_BOARD, 0],
      ['arival0', null],
    ]);
    expect(others).toEqual([]);
  });
});

describe('a competitor’s map', () => {
  it('has the same customer and nothing offered, is compared with one’s own, and is taken back in one step', () => {
    const map = testValueMap({ pain: ['Waits'], gain: ['Sure of a date'], reliever: ['Call-back time'] });
    map.run(setValueItems, { ids: [map.id('Waits')], fields: { importance: 5, touchpoints: ['t1'] } });
    map.link('Call-back time', 'Waits');
    const [rival = ''] = map.run(addCompetitorMap, { board: VALUE_BOARD, name: 'Other landlord' });
    const reading = readValueMap(map.read, rival);
    expect(reading).toMatchObject({ whose: 'competitor', persona: { id: PERSONA_BOARD } });
    expect(reading.sections.pain).toMatchObject([{ text: 'Waits', item: { importance: 5, touchpoints: [] } }]);
    expect(reading.sections.gain).toHaveLength(1);
    expect([reading.sections.reliever, reading.links]).toEqual([[], []]);
    expect(compareValueMaps(map.read)[0]?.maps.map(({ board, fit }) => [board, fit.share])).toEqual([
      // Of what is weighed, Waits (5): all of it is addressed. The gain has no importance.
      [VALUE_BOARD, 1],
      [rival, 0],
    ]);
    const [compared] = compareValueMaps(map.read);
    const answers = compareAnswers(compared?.maps ?? []).map((one) => [
      one.entry.text,
      one.answers.map((all) => all?.map(({ text }) => text)),
    ]);
    expect(answers).toEqual([
      ['Waits', [['Call-back time'], []]],
      ['Sure of a date', [[], []]],
    ]);
    map.runner.undo.undo();
    expect(map.read.get(rival)?.removed).not.toBeNull();
    expect(compareValueMaps(map.read)[0]?.maps).toHaveLength(1);
  });
});
