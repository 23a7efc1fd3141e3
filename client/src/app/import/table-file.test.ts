/** Importing a table file: into a new project at once if understood, otherwise after a question. */
import { expect, it } from 'vitest';
import { readImport } from './read-import';

const read = (text: string) => readImport(new File([text], 'journey.csv'), () => undefined);

it('is understood in Finnish Excel’s form, with Polku’s own heads and units in the cells', async () => {
  const content = await read('Touchpoint;Waiting;Work;%C&A\r\nCalls;1,5 d;10 min;92,5\r\n');
  expect(content).toMatchObject({
    kind: 'rows',
    rows: [
      { fields: { wait_time: 1.5, wait_unit: 'd', process_time: 10, process_unit: 'min', complete_accurate: 92.5 } },
    ],
  });
});

it.each([
  ['without heads', 'Calls;by phone\r\nWaits;at home\r\n'],
  ['with a head that nobody knows', 'Touchpoint;Budget\r\nCalls;12\r\n'],
  ['with a cell that cannot be taken', 'touchpoint;emotion\r\nCalls;7\r\nWaits;-1\r\n'],
  ['without a touchpoint', 'touchpoint;team\r\n;Desk\r\n'],
])('is asked about %s', async (_, text) => {
  expect(await read(text)).toMatchObject({ kind: 'table' });
});

it('that holds nothing but heads is refused', async () => {
  expect(await read('touchpoint;team\r\n')).toMatchObject({
    kind: 'refused',
    refusal: { problems: [{ messageId: 'formats.csv.onlyHeader' }] },
  });
});
