/** A value map as editable tables, equivalent to the picture. */
import { addCompetitorMap } from '@polku/shared/boards/value/commands/add-competitor-map';
import { testValueMap, VALUE_BOARD } from '@polku/shared/testing/test-value-map';
import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onQuietPage, showValueMap } from './testing/show-value-map';

onQuietPage();
const full = () => testValueMap({ pain: ['Long queue', 'Noise'], reliever: ['Callback', 'Earplugs'] });
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

it('the matrix links and unlinks by its boxes, and arrows walk them', async () => {
  const map = full();
  const { user } = showValueMap(map, { view: 'table' });
  await user.click(box('Callback answers Long queue'));
  expect(map.reading().links).toHaveLength(1);
  expect(box('Callback answers Long queue').checked).toBe(true);
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(box('Callback answers Noise'));
  await user.keyboard('{ArrowDown}{ArrowLeft}{ArrowUp} ');
  expect(map.reading().links).toEqual([]);
});

it('says that it fills when both sides have items', () => {
  showValueMap(testValueMap({ pain: ['Noise'] }), { view: 'table' });
  expect(screen.getByText('The matrix fills when both sides have items.')).toBeTruthy();
});

it('words and weights are written in the rows, and a wrong weight is told', async () => {
  const map = full();
  const { user } = showValueMap(map, { view: 'table' });
  const items = within(screen.getByRole('table', { name: 'Items' }));
  await user.type(items.getByRole('textbox', { name: 'Text of the item: Noise' }), ' at night{Enter}');
  expect(map.texts('pain')).toEqual(['Long queue', 'Noise at night']);
  const weight = items.getByRole('textbox', { name: 'Severity: Noise at night' });
  await user.type(weight, '4{Enter}');
  expect(map.item('Noise at night').importance).toBe(4);
  await user.clear(weight);
  await user.type(weight, '9{Enter}');
  expect(map.item('Noise at night').importance).toBe(4);
  expect(items.getByText('1–5')).toBeTruthy();
});

it('a row that is pressed or written in is the item chosen: the panel shows its fields', async () => {
  const map = full();
  const { user, selected } = showValueMap(map, { view: 'table' });
  await user.click(screen.getAllByRole('cell', { name: 'Pain' })[0] ?? document.body);
  expect(selected()).toEqual(['Long queue']);
  expect(screen.getByRole('radiogroup', { name: 'Severity' })).toBeTruthy();
  act(() => screen.getByRole('textbox', { name: 'Severity: Noise' }).focus());
  expect(selected()).toEqual(['Noise']);
});

it('is compared with a competitor’s map of the same persona', async () => {
  const map = full();
  map.link('Callback', 'Noise');
  showValueMap(map, { view: 'table' });
  expect(screen.getByText(/^Another value map of the same persona/)).toBeTruthy();
  act(() => void map.run(addCompetitorMap, { board: VALUE_BOARD, name: 'Them' }));
  const compared = within(await screen.findByRole('table', { name: 'Value maps compared: Aino' }));
  expect(compared.getAllByRole('rowheader').map((head) => head.textContent)).toEqual(['Renting to Aino', 'Them']);
  const answers = within(screen.getByRole('table', { name: 'What answers what they have: Aino' }));
  expect(answers.getByRole('cell', { name: 'Callback' })).toBeTruthy();
});

it('somebody who may only look finds it all, and changes nothing', () => {
  const map = full();
  showValueMap(map, { view: 'table', role: 'viewer' });
  expect(box('Callback answers Noise').disabled).toBe(true);
  const fields = screen.getAllByRole<HTMLInputElement | HTMLTextAreaElement>('textbox');
  expect(fields.filter(({ readOnly, disabled }) => !readOnly && !disabled)).toEqual([]);
});
