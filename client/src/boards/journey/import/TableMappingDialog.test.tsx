import { columnsToRead } from '@polku/shared/boards/journey/tidy/columns';
import { readPastedTable } from '@polku/shared/formats/table-text';
import type { TidyRow } from '@polku/shared/kernel/tidy';
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../kernel/words/testing/show';
import { TableMappingDialog } from './TableMappingDialog';

afterEach(cleanup);

const NOTHING = { stages: [], teams: ['Desk'] };
const OWN = {};

function ask(text: string, locale: 'en' | 'fi' = 'en') {
  const table = readPastedTable(text, columnsToRead());
  if (!table.ok) throw new Error('refused');
  const onTake = vi.fn<(rows: readonly TidyRow[], left: number) => void>();
  const onClose = vi.fn<() => void>();
  const dialog = (
    <TableMappingDialog table={table} how="paste" known={NOTHING} own={OWN} onTake={onTake} onClose={onClose} />
  );
  show(dialog, locale);
  const texts = (selector: string): readonly (string | null)[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
  const [drop, take] = document.querySelectorAll<HTMLButtonElement>('.dialog-actions button');
  const press = (element: Element | null | undefined): void => act(() => (element as HTMLElement | null)?.click());
  /** @param nth of the choices, from above */
  const choose = (nth: number, option: string): void => {
    press(document.querySelectorAll('.mapped-how button')[nth]);
    press(screen.getByText(option, { selector: '[role="option"] *' }).closest('[role="option"]'));
  };
  const taken = () => onTake.mock.calls[0]?.[0].map(({ fields, extra }) => ({ ...fields, ...extra }));
  const news = () => document.querySelector('.mapped-news')?.textContent;
  return { drop, take, press, choose, taken, texts, news, onTake, onClose };
}

describe('a table that is not understood for certain', () => {
  it('shows what each column becomes, every cell that cannot be taken, and what is made', () => {
    const { take, press, texts, taken, news, onTake } = ask(
      'Touchpoint\tBudget\tWork\tTeam\nCalls\t12\tlong\tdesk\nWaits\t\t2 h\tBooking',
    );
    expect(texts('.mapped-column .mapped-what strong')).toEqual(['Touchpoint', 'BudgetCheck', 'Work', 'Team']);
    expect(texts('.mapped-how .field-select')).toEqual([
      expect.stringContaining('Touchpoint'),
      expect.stringContaining('A field of your own'),
      expect.stringContaining('Process time'),
      expect.stringContaining('Team'),
    ]);
    expect(texts('.paste-problems li')).toEqual([
      'Row 2, Worklong“long” is not a time such as 30 min, 2 h or 3 working days.',
    ]);
    expect(news()).toBe('Makes 2 touchpoints. New team: Booking. One cell is left out.');
    press(take);
    expect(onTake.mock.calls[0]?.[1]).toBe(1);
    expect(taken()).toEqual([
      { touchpoint: 'Calls', Budget: '12', team: 'desk' },
      { touchpoint: 'Waits', process_time: 2, process_unit: 'h', team: 'Booking' },
    ]);
  });

  it('reads emotions beyond two as 1 to 5 and says so; it can be told otherwise', () => {
    const { take, press, choose, taken, texts } = ask('Touchpoint\tEmotion\nCalls\t2\nWaits\t4');
    expect(texts('.mapped-how .field-select')[2]).toContain('1 very bad … 5 very good');
    choose(2, '−2 very bad … +2 very good');
    expect(texts('.paste-problems li')).toEqual(['Row 3, Emotion4“4” is not between -2 and 2.']);
    choose(2, '1 very bad … 5 very good');
    press(take);
    expect(taken()?.map((row) => row['emotion'])).toEqual([-1, 1]);
  });

  it('asks how a plain 1 and 2 are meant before it can be taken', () => {
    const { take, press, choose, taken } = ask('Touchpoint\tEmotion\nCalls\t2\nWaits\t1');
    expect(take?.disabled).toBe(true);
    choose(2, '−2 very bad … +2 very good');
    press(take);
    expect(taken()?.map((row) => row['emotion'])).toEqual([2, 1]);
  });

  it('takes plain times in the unit that is chosen', () => {
    const { take, press, choose, taken, texts } = ask('Touchpoint\tWork\nCalls\t2\nWaits\t3 h');
    expect(texts('.paste-problems li')).toEqual(['Row 2, Work2“2” has no unit. Choose one for the column.']);
    choose(2, 'days');
    press(take);
    expect(taken()?.map((row) => row['process_unit'])).toEqual(['d', 'h']);
  });

  it('without heads asks what the columns are, whether there is a head, and can be dropped', () => {
    const { drop, take, press, choose, news, texts, onClose, onTake } = ask('Alpha\tBeta\tGamma\nWaits\tat home\t4');
    choose(2, 'Importance');
    expect(texts('.paste-problems li')).toEqual(['Row 1, Column 3Gamma“Gamma” is not a number.']);
    press(document.querySelector('[role="switch"]'));
    expect(texts('.mapped-column .mapped-what strong')).toEqual(['AlphaCheck', 'BetaCheck', 'GammaCheck']);
    expect(news()).toBe('Choose the column that holds the touchpoints.No touchpoint yet. 3 cells are left out.');
    expect(take?.disabled).toBe(true);
    choose(0, 'Touchpoint');
    expect(take?.disabled).toBe(false);
    press(drop);
    expect([onClose.mock.calls.length, onTake.mock.calls.length]).toEqual([1, 0]);
  });

  it('of two columns that would be one gives the one up, visibly', () => {
    const { choose, texts } = ask('Touchpoint\tBudget\tTeam\nCalls\t12\tDesk');
    choose(1, 'Team');
    expect(
      texts('.mapped-how .field-select').map((text) =>
        text?.replace(/^.*?(A field of your own|Team|Touchpoint).*$/, '$1'),
      ),
    ).toEqual(['Touchpoint', 'Team', 'A field of your own']);
  });
});
