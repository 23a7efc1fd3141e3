import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator';
import { portraitFrom, portraitShapes } from '../../portraits/portrait';
import { PERSONA_BOARD, testValueMap, VALUE_BOARD } from '../../testing/test-value-map';
import { setValueMap } from './commands/set-value-map';
import { placeAt, ROWS } from './layout';
import { neighbourOf, sectionBeside } from './neighbours';
import { valueOutline } from './outline';
import { valuePicture, valueScene } from './scene';

const words = createTranslator('en');
const full = () => {
  const map = testValueMap({
    job: ['Finds a home'],
    pain: ['Waits', 'Noise'],
    gain: ['Is sure of a day that is written here at some length so that it takes several lines of the card'],
    product: ['Flats'],
    reliever: ['Calls back'],
  });
  map.link('Calls back', 'Waits');
  const input = { read: map.read, board: VALUE_BOARD, words };
  return { map, input, ...valuePicture(input) };
};

describe('the picture of a value map', () => {
  it('has facing sections of one height, and every card within its section', () => {
    const { layout } = full();
    for (const row of ROWS) {
      const [offer, customer] = [layout.sections.get(row.offer), layout.sections.get(row.customer)];
      expect([offer?.box.y, offer?.box.height]).toEqual([customer?.box.y, customer?.box.height]);
    }
    for (const { section, box, cards } of layout.sections.values()) {
      for (const card of cards) {
        expect(card.entry.item.section).toBe(section);
        expect(card.box.y).toBeGreaterThanOrEqual(box.y);
        expect(card.box.y + card.box.height).toBeLessThanOrEqual(box.y + box.height);
      }
    }
  });

  it('says what stands out in words, not by colour alone', () => {
    const { scene, map } = full();
    const label = (text: string) => scene.items.find(({ id }) => id === map.id(text))?.label;
    expect(label('Noise')).toContain('Not addressed');
    expect(label('Flats')).toContain('Nobody asked for this');
    expect(label('Waits')).toBe('Pain: Waits');
  });

  it('shows whose it is by the portrait that the persona has everywhere', () => {
    const { map, scene, input } = full();
    const head = (one: typeof scene) => one.items.find(({ id }) => id === 'side:customer');
    const name = (one: typeof scene) => head(one)?.shapes.find((shape) => shape.kind === 'text' && shape.size === 20);
    const portrait = portraitShapes({ x: 0, y: 0, width: 44, height: 44 }, portraitFrom(undefined, PERSONA_BOARD));
    const without = valueScene({ ...input, board: 'other' });
    expect((head(scene)?.shapes.length ?? 0) - (head(without)?.shapes.length ?? 0)).toBe(portrait.length);
    expect(name(scene)).toMatchObject({ text: 'Aino' });
    map.run(setValueMap, { board: VALUE_BOARD, fields: { persona: null } });
    expect(head(valueScene(input, scene))?.shapes).toHaveLength(head(without)?.shapes.length ?? 0);
  });

  it('keeps the identity of what did not change', () => {
    const { map, input, scene } = full();
    map.link('Flats', 'Noise');
    const next = valueScene(input, scene);
    const same = (text: string) => {
      const find = (one: typeof scene) => one.items.find(({ id }) => id === map.id(text));
      return find(next) === find(scene);
    };
    expect([same('Waits'), same('Noise')]).toEqual([true, false]);
  });

  it('knows where a drop would go, and where keys lead', () => {
    const { layout, map } = full();
    const waits = layout.cards.get(map.id('Waits'));
    if (!waits) throw new Error('no card');
    const at = { x: waits.box.x + 5, y: waits.box.y + waits.box.height };
    expect(placeAt(layout, at)).toMatchObject({ section: 'pain', index: 1 });
    expect(placeAt(layout, at, new Set([map.id('Waits')]))).toMatchObject({ section: 'pain', index: 0 });
    expect(placeAt(layout, { x: 500, y: 300 })).toBeNull();
    expect(neighbourOf(layout, map.id('Waits'), 'down')).toBe(map.id('Noise'));
    expect(neighbourOf(layout, map.id('Waits'), 'left')).toBe(map.id('Calls back'));
    expect(neighbourOf(layout, map.id('Waits'), 'right')).toBeUndefined();
    expect([sectionBeside('gain', 1), sectionBeside('job', -1)]).toEqual(['product', 'creator']);
  });

  it('is read as tables too, with the fit matrix', () => {
    const { input } = full();
    const { tables } = valueOutline(input);
    expect(tables.map(({ id }) => id)).toEqual(['items', 'matrix', 'figures']);
    const matrix = tables[1];
    expect(matrix?.rows[1]?.cells.slice(0, 3)).toEqual(['Calls back', '', 'yes']);
    for (const table of tables) for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
  });
});
