import { createTranslator } from '@polku/shared/i18n/translator';
import type { Shape } from '@polku/shared/kernel/scene';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../kernel/words/words';
import { panelLook, screenLook } from '../draw/look';
import { type Picture, shapesOf } from '../draw/picture';
import { readResult } from '../model/read-result';
import { revealSteps } from '../model/steps';
import { exampleRound } from '../testing/rounds';
import { pictureOf } from './picture-of';

const KINDS = ['rating', 'mirror', 'dots', 'themes', 'ideation', 'waste', 'own-steps', 'handshake'] as const;
const words = { en: wordsOf(createTranslator('en')), fi: wordsOf(createTranslator('fi')) };
const noIcon = () => [];

/** Left, top, right and bottom of what a shape draws. */
function edges(shape: Shape): readonly [number, number, number, number] {
  switch (shape.kind) {
    case 'circle':
      return [shape.x - shape.r, shape.y - shape.r, shape.x + shape.r, shape.y + shape.r];
    case 'text': {
      if (shape.turned) return [shape.x, shape.y, shape.x, shape.y + shape.width];
      const left =
        shape.anchor === 'end'
          ? shape.x - shape.width
          : shape.anchor === 'middle'
            ? shape.x - shape.width / 2
            : shape.x;
      return [left, shape.y - shape.size * 0.7, left + shape.width, shape.y];
    }
    case 'path': {
      const points = shape.commands.flatMap((command) =>
        command[0] === 'Z' ? [] : [command.slice(-2) as [number, number]],
      );
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    }
    default:
      return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
  }
}

function outside(picture: Picture): readonly Shape[] {
  return shapesOf(picture).filter((shape) => {
    const [left, top, right, bottom] = edges(shape);
    return left < -8 || top < -8 || right > picture.width + 8 || bottom > picture.height + 8;
  });
}

describe.each(KINDS)('the picture of %s', (kind) => {
  it.each([1, 5, 31, 300])('keeps all of it inside, with %i people, in both sizes and languages', (people) => {
    for (const language of ['en', 'fi'] as const) {
      const { setup, result, context } = exampleRound(kind, {
        people,
        language,
        plan: kind === 'waste' ? { asked: 'everyone' } : {},
      });
      const model = readResult(setup, result, context, words[language]);
      expect(model).not.toBeNull();
      if (!model) return;
      for (const look of [panelLook(words[language], 340), screenLook(words[language], 0.45)])
        for (const shown of revealSteps(model)) {
          const drawn = pictureOf(look, model, shown, noIcon);
          expect(drawn ? outside(drawn.picture) : [], `${look.size} ${JSON.stringify(shown)}`).toEqual([]);
        }
    }
  });
});

it('ratings: every answer is a dot, and who cannot say is one, too', () => {
  const { setup, result, context } = exampleRound('rating', { people: 31 });
  const model = readResult(setup, result, context, words.en);
  const [first] = result.items;
  if (!model || !first?.asks[0]) throw new Error('nobody answered');
  const drawn = pictureOf(panelLook(words.en, 400), model, { item: first.item, beat: 0 }, noIcon);
  const dots = drawn?.picture.parts.filter(({ motion }) => motion === 'drop');
  expect(dots).toHaveLength(first.asks[0].n);
  expect(dots?.filter(({ id }) => id.startsWith('aside.'))).toHaveLength(first.asks[0].cantSay);
});

it('the mirror holds the customers’ answers back until its second beat, and the staff’s stay where they are', () => {
  const { setup, result, context } = exampleRound('mirror', { people: 31 });
  const model = readResult(setup, result, context, words.en);
  if (!model) throw new Error('no model');
  const look = screenLook(words.en, 0.45);
  const item = setup.items[1]?.id ?? '';
  const [before, after] = [0, 1].map((beat) => pictureOf(look, model, { item, beat }, noIcon)?.picture);
  const ofCustomers = (picture: Picture | undefined) =>
    picture?.parts.filter(({ id }) => id.startsWith('customer:')) ?? [];
  const rows = result.items[1]?.asks.find(({ ask }) => ask === 'customer')?.rows.length ?? 0;
  expect([ofCustomers(before).length, ofCustomers(after).length]).toEqual([0, rows]);
  expect(rows).toBeGreaterThan(5);
  const staff = (picture: Picture | undefined) => picture?.parts.filter(({ id }) => id.startsWith('predicted:'));
  expect(staff(before)).toEqual(staff(after));
});

describe('of a nameless round that too few answered', () => {
  const tooFew = (ask: string) => ({ ask, n: 3, cantSay: 0, tooFew: true, rows: [], groups: [], kept: 0 });
  /** An example of which three answered everything. */
  const saidOf = (kind: string, one: boolean, beat: number): readonly string[] => {
    const { setup, result, context } = exampleRound(kind, {
      people: 31,
      plan: { mode: 'nameless', asked: 'everyone' },
    });
    const items = setup.items.map(({ id }) => ({ item: id, asks: setup.asks.map((ask) => tooFew(ask.id)) }));
    const model = readResult(setup, { ...result, items }, context, words.en);
    if (!model) throw new Error('no model');
    const shown = { item: one ? (setup.items[0]?.id ?? '') : '', beat };
    const drawn = pictureOf(screenLook(words.en, 0.45), model, shown, noIcon);
    const texts = drawn ? shapesOf(drawn.picture).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])) : [];
    return [...new Set(texts)];
  };

  it.each([0, 1])('the mirror says that they are too few, not that nobody answered (beat %i)', (beat) => {
    const said = saidOf('mirror', true, beat);
    expect(said).toContain('Too few customers answered for it to be shown.');
    expect(said).toContain('Too few staff answered for it to be shown.');
    expect(said.filter((text) => /\b0\b/.test(text))).toEqual([]);
  });

  it('so do waste and handshakes', () => {
    const waste = saidOf('waste', false, 0);
    expect(waste).toContain('too few customers');
    expect(waste).toContain('too few to show');
    expect(waste).not.toContain('no customer answered');
    const handshake = saidOf('handshake', false, 0).join(' ');
    expect(handshake).toContain('too few answered for it to be shown');
    expect(handshake).toContain('gives (3)');
    expect(handshake).not.toContain('one side did not answer');
  });
});

it('a vote draws every dot, by side; with too many for that, bars', () => {
  const dotsOf = (people: number): number => {
    const { setup, result, context } = exampleRound('dots', { people });
    const model = readResult(setup, result, context, words.en);
    const drawn = model && pictureOf(screenLook(words.en, 0.5), model, { item: '', beat: 0 }, noIcon);
    return drawn?.picture.parts.filter(({ id }) => id.startsWith('dot:')).length ?? 0;
  };
  const { result } = exampleRound('dots', { people: 31 });
  const laid = result.items.flatMap(({ asks }) =>
    asks.flatMap(({ rows }) => rows.map(({ values }) => Number(values['dots']))),
  );
  expect(dotsOf(31)).toBe(laid.reduce((sum, n) => sum + n, 0));
  expect(dotsOf(300)).toBe(0);
});
