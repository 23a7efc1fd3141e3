/** The forms of rounds: what is shown of a setup, and what each control gives. */
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Answer, MyAnswers, MyRound, RoundAsk, RoundSetup } from '@polku/shared/kernel/rounds';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { wordsOf, WordsProvider } from '../kernel/words/words';
import { answerKey } from './answer-store';
import { RoundForm } from './RoundForm';

afterEach(cleanup);

const ITEMS = ['Orders', 'Waits', 'Calls'].map((title, at) => ({ id: `i${at}`, title, under: at < 2 ? 'Before' : '' }));
const RATE: RoundAsk = { id: 'rate', who: {}, fields: [{ id: 'experience', type: 'scale', from: 1, to: 5 }] };

function round(setup: Partial<RoundSetup>, more: Partial<MyRound> = {}): MyRound {
  const whole: RoundSetup = {
    kind: 'rating',
    mode: 'hidden',
    question: '',
    items: ITEMS,
    asks: [RATE],
    least: 5,
    dots: null,
    notes: null,
    phases: [],
    again: null,
    marks: false,
    ...setup,
  };
  return {
    roundId: 'r',
    stepId: 's',
    setup: whole,
    state: 'open',
    openedAt: 0,
    closesAt: null,
    revealedAt: null,
    written: false,
    done: 3,
    asked: 7,
    later: [],
    shown: null,
    phase: null,
    result: null,
    resultRevision: null,
    toAnswer: whole.items.map(({ id }) => ({ item: id, asks: whole.asks.map((ask) => ask.id) })),
    mine: { answers: [], done: false },
    moreUntil: null,
    mayReveal: false,
    elsewhere: false,
    ...more,
  };
}

/** Keeps answers as an outbox does. */
function show(shown: MyRound, { open = true, locale = 'en' as const } = {}) {
  let latest: MyAnswers = shown.mine;
  const drafts = new Map<string, string>();
  function Form() {
    const [mine, setMine] = useState<MyAnswers>(shown.mine);
    latest = mine;
    const without = (key: string): readonly Answer[] => mine.answers.filter((one) => answerKey(one) !== key);
    return (
      <RoundForm
        answering={{
          round: shown,
          mine,
          open,
          give: (answer) => setMine({ ...mine, answers: [...without(answerKey(answer)), answer] }),
          takeBack: (of) => setMine({ ...mine, answers: without(answerKey(of)) }),
          setDone: (done) => setMine({ ...mine, done }),
        }}
        draft={{ read: (item) => drafts.get(item) ?? '', write: (item, text) => void drafts.set(item, text) }}
      />
    );
  }
  render(
    <WordsProvider value={wordsOf(createTranslator(locale))}>
      <Form />
    </WordsProvider>,
  );
  return { mine: () => latest, drafts };
}
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

it('says what is promised, asks item by item, and jumps to any', () => {
  const { mine } = show(round({ question: 'How did it go?' }));
  screen.getByText('How did it go?');
  screen.getByText(/Nobody sees an answer before the reveal/);
  screen.getByText('3 of 7 people are done');
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Orders');
  const steps = within(screen.getByRole('group', { name: 'How was it?' })).getAllByRole('radio');
  expect(steps.map((radio) => radio.closest('label')?.textContent)).toEqual([
    '1 very bad',
    '2',
    '3',
    '4',
    '5 very good',
  ]);
  fireEvent.click(screen.getByRole('radio', { name: '5 very good' }));
  expect(mine().answers).toMatchObject([{ item: 'i0', ask: 'rate', values: { experience: 5 } }]);
  press('Next');
  const heading = screen.getByRole('heading', { level: 3 });
  expect(heading.textContent).toBe('Waits');
  expect(document.activeElement).toBe(heading);
  screen.getByText('All items: 1 of 3 answered');
  press('Calls');
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Calls');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true);
});

it('begins at what is not answered yet', () => {
  const given: Answer = {
    item: 'i0',
    ask: 'rate',
    note: '',
    values: { experience: 2 },
    cantSay: false,
    why: '',
    kept: false,
  };
  show(round({}, { mine: { answers: [given], done: false } }));
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Waits');
});

it('“I cannot say” takes the place of values, which take its place; a why goes with both', () => {
  const { mine } = show(round({}));
  fireEvent.click(screen.getByRole('radio', { name: '2' }));
  press('Add a short why');
  fireEvent.change(screen.getByRole('textbox', { name: /Why/ }), { target: { value: 'Nobody came' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'I cannot say' }));
  expect(mine().answers).toMatchObject([{ values: {}, cantSay: true, why: 'Nobody came' }]);
  fireEvent.click(screen.getByRole('radio', { name: '3' }));
  expect(mine().answers).toMatchObject([{ values: { experience: 3 }, cantSay: false, why: 'Nobody came' }]);
  press('Take my answer back');
  expect(mine().answers).toEqual([]);
});

it('options and numbers: what is out of range is told and not given', () => {
  const { mine } = show(
    round({
      kind: 'waste',
      items: ITEMS.slice(0, 1),
      asks: [
        {
          id: 'doer',
          who: {},
          fields: [
            { id: 'waste', type: 'choice', options: ['waiting', 'errors'] },
            { id: 'minutes', type: 'number', from: 0, to: 90 },
          ],
        },
      ],
    }),
  );
  fireEvent.click(screen.getByRole('radio', { name: 'I sort out errors' }));
  const minutes = screen.getByRole<HTMLInputElement>('textbox', { name: 'Minutes each time' });
  press('More: Minutes each time');
  press('More: Minutes each time');
  press('Less: Minutes each time');
  expect(mine().answers).toMatchObject([{ values: { waste: 'errors', minutes: 5 } }]);
  fireEvent.change(minutes, { target: { value: '12,5' } });
  expect(mine().answers).toMatchObject([{ values: { waste: 'errors', minutes: 12.5 } }]);
  for (const wrong of ['91', '-1', 'ten']) {
    fireEvent.change(minutes, { target: { value: wrong } });
    expect(minutes.value).toBe(wrong);
    expect(minutes.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('From 0 to 90');
    expect(mine().answers[0]?.values).toEqual({ waste: 'errors' });
  }
});

it('dots: no more than there are, no more than fit on one', () => {
  const { mine } = show(
    round({
      kind: 'dots',
      asks: [{ id: 'dots', who: {}, fields: [{ id: 'dots', type: 'dots' }] }],
      dots: { each: 3, most: 2 },
    }),
  );
  screen.getByText('3 dots left of 3');
  for (let n = 0; n < 3; n += 1) press('Give a dot to Orders');
  for (let n = 0; n < 3; n += 1) press('Give a dot to Calls');
  screen.getByText('No dots left of 3');
  const dots = () => mine().answers.map(({ item, values }) => [item, values['dots']]);
  expect(dots()).toEqual([
    ['i0', 2],
    ['i2', 1],
  ]);
  press('Take a dot from Calls');
  press('Take a dot from Calls');
  expect(dots()).toEqual([['i0', 2]]);
});

it('notes: added, changed, kept, taken back; the draft is kept', () => {
  const { mine, drafts } = show(
    round({
      kind: 'ideation',
      items: ITEMS.slice(0, 1),
      asks: [{ id: 'note', who: {}, fields: [{ id: 'note', type: 'text', length: 100 }] }],
      notes: { most: 2 },
    }),
  );
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your note' });
  press('Add this note');
  expect(mine().answers).toEqual([]);
  fireEvent.change(field, { target: { value: ' A thought ' } });
  expect(drafts.get('i0')).toBe(' A thought ');
  press('Add this note');
  expect(mine().answers).toMatchObject([{ item: 'i0', values: { note: 'A thought' }, kept: false }]);
  expect(mine().answers[0]?.note).toMatch(/^[A-Za-z0-9]{20}$/);
  expect([field.value, drafts.get('i0')]).toEqual(['', '']);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Keep to myself' }));
  expect(mine().answers).toMatchObject([{ kept: true }]);
  press('Change');
  fireEvent.change(screen.getByRole('textbox', { name: 'Change' }), { target: { value: 'A better thought' } });
  press('Ready');
  screen.getByText('A better thought');
  fireEvent.change(field, { target: { value: 'Another' } });
  press('Add this note');
  screen.getByText('You have written as many notes as fit.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add this note' }).disabled).toBe(true);
  fireEvent.click(screen.getAllByRole('button', { name: 'Take back' })[0] ?? document.body);
  expect(mine().answers).toHaveLength(1);
});

it('while notes are read there is nothing to write, and those of others are shown', () => {
  const shown = round(
    {
      kind: 'ideation',
      items: ITEMS.slice(0, 1),
      asks: [{ id: 'note', who: {}, fields: [{ id: 'note', type: 'text', length: 100 }] }],
      notes: { most: 5 },
    },
    {
      phase: { nth: 1, reading: true, endsAt: null },
      result: {
        items: [
          {
            item: 'i0',
            asks: [
              {
                ask: 'note',
                n: 1,
                cantSay: 0,
                tooFew: false,
                rows: [{ values: { note: 'What I saw' }, why: '', note: 'abcdefgh' }],
                groups: [],
                kept: 0,
              },
            ],
          },
        ],
        answered: 1,
        asked: 7,
        sides: {},
        teams: {},
      },
    },
  );
  show(shown);
  screen.getByText('What I saw');
  screen.getByText(/Read what others wrote/);
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('what one does oneself is ticked in a list under headings', () => {
  const { mine } = show(
    round({
      kind: 'own-steps',
      mode: 'open',
      marks: true,
      asks: [{ id: 'own', who: {}, fields: [{ id: 'own', type: 'choice', options: ['yes'] }] }],
    }),
  );
  screen.getByText('Everyone sees answers as they come, with names.');
  fireEvent.click(within(screen.getByRole('group', { name: 'Before' })).getByRole('checkbox', { name: 'Waits' }));
  expect(mine().answers).toMatchObject([{ item: 'i1', ask: 'own', values: { own: 'yes' } }]);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Waits' }));
  expect(mine().answers).toEqual([]);
});

it('who is done can go back, and in a closed round only look', () => {
  const { mine } = show(round({}));
  press('I am done');
  expect(mine().done).toBe(true);
  screen.getByText('You are done. Thank you!');
  press('Change my answers');
  expect(mine().done).toBe(false);
  screen.getByRole('heading', { name: 'Orders' });
  cleanup();
  show(round({}, { mine: { answers: [], done: true } }), { open: false });
  press('See my answers');
  expect(screen.getAllByRole<HTMLInputElement>('radio').every((radio) => radio.closest('fieldset')?.disabled)).toBe(
    true,
  );
  expect(screen.queryByRole('button', { name: 'I am done' })).toBeNull();
});

it('who is not asked, or answers elsewhere, reads so', () => {
  show(round({}, { toAnswer: [] }));
  expect(screen.queryByText(/This round asks others/)).not.toBeNull();
  cleanup();
  show(round({ mode: 'nameless' }, { elsewhere: true }));
  expect(screen.queryByText(/on your other device/)).not.toBeNull();
});
