import { describe, expect, it } from 'vitest';
import { linkItemTouchpoints } from '../../boards/value/commands/link-item-touchpoints';
import { setValueItems } from '../../boards/value/commands/set-value-items';
import { setValueMap } from '../../boards/value/commands/set-value-map';
import { createTranslator } from '../../i18n/translator';
import { testValueMap, VALUE_BOARD } from '../../testing/test-value-map';
import { dismissFinding } from '../commands/dismiss-finding';
import { decide, findingRecords } from '../decisions';
import { describeFinding } from '../describe-finding';
import { auditValueMap } from './audit-value';

function map() {
  const made = testValueMap({
    pain: ['Long queue', 'Noise', 'Dull walls'],
    reliever: ['Callback'],
    product: ['Newsletter', 'Own app'],
  });
  made.link('Callback', 'Noise');
  made.run(setValueItems, { ids: [made.id('Long queue')], fields: { importance: 5 } });
  made.run(setValueItems, { ids: [made.id('Dull walls')], fields: { importance: 2 } });
  made.write([{ op: 'create', id: 't1', type: 'touchpoint', board: 'journey0', fields: { title: 'Opens the app' } }]);
  made.run(linkItemTouchpoints, { id: made.id('Own app'), add: ['t1'] });
  return { ...made, found: () => auditValueMap(made.read, VALUE_BOARD) };
}

describe('findings of a value map', () => {
  it('are its pains that nobody addresses and its offers that nobody asked for, heaviest first', () => {
    const { found, id } = map();
    const said = found().map(({ kind, about, severity, touchpoints }) => [kind, about, severity, touchpoints]);
    expect(said).toEqual([
      ['unaddressed-pain', [id('Long queue')], 'high', []],
      ['unasked-offer', [id('Own app')], 'medium', ['t1']],
      ['unaddressed-pain', [id('Dull walls')], 'low', []],
      ['unasked-offer', [id('Newsletter')], 'low', []],
    ]);
  });

  it('say what it is, how heavy people think it is, and what it costs', () => {
    const { found } = map();
    const texts = (locale: 'en' | 'fi') => found().map((one) => describeFinding(one, createTranslator(locale)).text);
    expect(texts('en')).toEqual([
      'Nothing in the offering answers “Long queue”. Its severity is 5 of 5.',
      '“Own app” answers no job, pain or gain, and 1 touchpoint delivers it.',
      'Nothing in the offering answers “Dull walls”. Its severity is 2 of 5.',
      '“Newsletter” answers no job, pain or gain.',
    ]);
    expect(texts('fi')[0]).toBe('Mikään tarjoomassa ei vastaa kipuun ”Long queue”. Sen vakavuus on 5 / 5.');
  });

  it('are mended by a link, and one that nobody weighed is of medium weight', () => {
    const { found, link, run, id } = map();
    run(setValueItems, { ids: [id('Long queue')], fields: { importance: null } });
    const [first] = found();
    expect([first?.severity, describeFinding(first as never, createTranslator('en')).text]).toEqual([
      'medium',
      'Nothing in the offering answers “Long queue”.',
    ]);
    link('Own app', 'Long queue');
    link('Newsletter', 'Dull walls');
    expect(found()).toEqual([]);
  });

  it('call nothing unasked for before the customer has said anything, and are not about a competitor', () => {
    const alone = testValueMap({ product: ['Newsletter'] });
    expect(auditValueMap(alone.read, VALUE_BOARD)).toEqual([]);
    const { found, run } = map();
    run(setValueMap, { board: VALUE_BOARD, fields: { whose: 'competitor' } });
    expect(found()).toEqual([]);
  });

  it('stay dismissed when the item is worded or weighed anew', () => {
    const { found, read, run, id } = map();
    const queue = id('Long queue');
    run(dismissFinding, { board: VALUE_BOARD, name: 'unaddressed-pain', about: [queue], reason: 'Not ours' });
    run(setValueItems, { ids: [queue], fields: { importance: 3 } });
    const decided = decide(found(), findingRecords(read, VALUE_BOARD));
    expect(decided.find(({ about }) => about[0] === queue)?.state).toBe('dismissed');
  });
});
