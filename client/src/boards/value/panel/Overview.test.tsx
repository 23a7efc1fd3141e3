import { setValueMap } from '@polku/shared/boards/value/commands/set-value-map';
import { layoutValueMap } from '@polku/shared/boards/value/layout';
import { createTranslator } from '@polku/shared/i18n/translator';
import { PERSONA_BOARD, testValueMap, VALUE_BOARD, VALUE_SPECS } from '@polku/shared/testing/test-value-map';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { BoardProvider } from '../../../kernel/board/board-context';
import { localSession } from '../../../kernel/session/testing/local-session';
import { show } from '../../../kernel/words/testing/show';
import { wordsOf } from '../../../kernel/words/words';
import { createToasts } from '../../../ui/Toasts';
import { valueActions } from '../value-actions';
import { createValueControl } from '../value-control';
import { Overview } from './Overview';

afterEach(cleanup);

it('lines can be brought in only from a persona; without one it says what comes first', () => {
  const map = testValueMap({ pain: ['Long queue'] });
  const words = wordsOf(createTranslator('en'));
  const nothing = (): void => undefined;
  const session = localSession({ ...map, specs: VALUE_SPECS });
  const layout = () => layoutValueMap(map.reading());
  const { control } = createValueControl({
    session,
    board: VALUE_BOARD,
    words,
    readOnly: false,
    toasts: createToasts(),
    layout: layout(),
  });
  const panel = () => (
    <BoardProvider session={session} board={VALUE_BOARD} readOnly={false} tell={nothing}>
      <Overview control={control} layout={layout()} shown={null} onShow={nothing} />
    </BoardProvider>
  );
  const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Bring in from the persona' });
  const act = valueActions(control, { copy: nothing, cut: nothing }).find(({ id }) => id === 'bring');
  const { again } = show(panel());
  const why = () => document.getElementById(button().getAttribute('aria-describedby') ?? '')?.textContent;
  expect([button().disabled, act?.when?.(), why()]).toEqual([false, true, undefined]);
  map.run(setValueMap, { board: VALUE_BOARD, fields: { persona: null } });
  again(panel());
  expect([button().disabled, act?.when?.()]).toEqual([true, false]);
  expect(why()).toBe('Choose a persona for this map first.');
  map.write([{ op: 'remove', id: PERSONA_BOARD }]);
  again(panel());
  expect(why()).toMatch(/^Create a persona first/);
});
