// @vitest-environment happy-dom
import { setValueItems } from '@polku/shared/boards/value/commands/set-value-items';
import { linkItemTouchpoints } from '@polku/shared/boards/value/commands/link-item-touchpoints';
import { createValueLayout } from '@polku/shared/boards/value/layout';
import { createTranslator } from '@polku/shared/i18n/translator';
import { testValueMap, VALUE_BOARD } from '@polku/shared/testing/test-value-map';
import { expect, it } from 'vitest';
import type { Session } from '../../kernel/session/session-types';
import { wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { createValueControl } from './value-control';

it('a deleted item says which links went with it and what it was linked to, and comes back', () => {
  const map = testValueMap({ pain: ['Long queue'], reliever: ['Callback'] });
  map.link('Callback', 'Long queue');
  map.write([{ op: 'create', id: 't1', type: 'touchpoint', board: 'journey0', fields: { title: 'Asks by phone' } }]);
  map.run(linkItemTouchpoints, { id: map.id('Callback'), add: ['t1'] });
  const words = wordsOf(createTranslator('en'));
  const toasts = createToasts();
  const session = { projection: map.read, runner: map.runner } as Partial<Session> as Session;
  const layout = createValueLayout()(map.reading());
  const { control } = createValueControl({ session, board: VALUE_BOARD, words, readOnly: false, toasts, layout });
  const id = map.id('Callback');
  expect(control.remove([id])).toBe(true);
  const [toast] = toasts.store.getState().toasts;
  expect(toast?.text).toBe('Deleted “Callback” with 1 link. 1 touchpoint was linked to it.');
  map.run(setValueItems, { ids: [map.id('Long queue')], fields: { importance: 5 } });
  toast?.action?.run();
  expect(map.reading().links).toHaveLength(1);
  expect(map.item('Long queue').importance).toBe(5);
});
