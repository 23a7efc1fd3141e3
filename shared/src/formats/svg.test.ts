import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../kernel/palette';
import type { Scene, SceneItem, Shape } from '../kernel/scene';
import { escapeXml, inPaintingOrder, sceneToSvg } from './svg';

const item = (id: string, shapes: readonly Shape[], rest: Partial<SceneItem> = {}): SceneItem => ({
  id,
  plane: 1,
  box: { x: 0, y: 0, width: 100, height: 60 },
  shapes,
  interactive: false,
  ...rest,
});
const scene = (...items: SceneItem[]): Scene => ({
  bounds: { x: -10, y: 0, width: 200, height: 120 },
  items,
  heads: { topHeight: 0, leftWidth: 0, top: [], left: [] },
});
const text = (words: string, rest: Partial<Extract<Shape, { kind: 'text' }>> = {}): Shape => ({
  kind: 'text',
  x: 5,
  y: 20,
  text: words,
  size: 12,
  weight: 600,
  fill: 'ink',
  width: 40,
  ...rest,
});

describe('a scene written as SVG', () => {
  it('draws on paper, with a title, in the colours of the theme', () => {
    const svg = sceneToSvg(scene(item('a', [text('Odottaa')])), { theme: 'dark', title: 'Vuokra-asunto & <muutto>' });
    expect(svg).toContain('viewBox="-10 0 200 120"');
    expect(svg).toContain('<title>Vuokra-asunto &amp; &lt;muutto&gt;</title>');
    expect(svg).toContain(`fill="${PALETTES.dark.paper}"`);
    expect(svg).toContain(`fill="${PALETTES.dark.ink}" font-size="12" font-weight="600"`);
    expect(svg).toContain('textLength="40"');
  });

  it('turns a text that reads downwards around its beginning', () => {
    const svg = sceneToSvg(scene(item('a', [text('Odottaa', { turned: true })])), { theme: 'light', title: '' });
    expect(svg).toContain('transform="rotate(90 5 20)"');
  });

  it('defines each pattern once and lays it over its ground', () => {
    const strip: Shape = {
      kind: 'rect',
      x: 0,
      y: 0,
      width: 6,
      height: 60,
      radius: [7, 0, 0, 7],
      fill: { pattern: 'hatch', ink: 'red', ground: 'redMid' },
    };
    const svg = sceneToSvg(scene(item('a', [strip]), item('b', [strip])), { theme: 'light', title: '' });
    expect(svg.match(/<pattern /g)?.length).toBe(1);
    expect(svg.match(/url\(#polku-hatch-red\)/g)?.length).toBe(2);
    expect(svg.match(new RegExp(`fill="${PALETTES.light.redMid}"`, 'g'))?.length).toBe(2);
  });

  it('paints backdrops first, marks last and heads over all', () => {
    const order = inPaintingOrder({
      ...scene(item('mark', [], { plane: 2 }), item('card', []), item('band', [], { plane: 0 })),
      heads: { topHeight: 0, leftWidth: 0, top: [item('stage', [])], left: [item('row', [])] },
    });
    expect(order.map((one) => one.id)).toEqual(['band', 'card', 'mark', 'stage', 'row']);
  });

  it('leaves out what lies outside the area asked for', () => {
    const far = item('far', [text('far')], { box: { x: 150, y: 0, width: 10, height: 10 } });
    const svg = sceneToSvg(scene(item('a', [text('near')]), far), {
      theme: 'light',
      title: '',
      area: { x: 0, y: 0, width: 50, height: 50 },
    });
    expect(svg).toContain('near');
    expect(svg).not.toContain('far');
  });

  it('puts a placeholder where a picture is not at hand', () => {
    const picture: Shape = { kind: 'image', x: 0, y: 0, width: 60, height: 40, hash: 'h1', radius: 4 };
    expect(sceneToSvg(scene(item('a', [picture])), { theme: 'light', title: '' })).not.toContain('<image');
    const shown = sceneToSvg(scene(item('a', [picture])), {
      theme: 'light',
      title: '',
      imageUrl: () => 'data:image/png;base64,"',
    });
    expect(shown).toContain('href="data:image/png;base64,&quot;"');
  });

  it('cuts a framed picture by the box of an svg of its own, which every reader knows', () => {
    const part = { x: 0.5, y: 0, width: 0.5, height: 1 };
    const picture: Shape = { kind: 'image', x: 10, y: 0, width: 40, height: 40, hash: 'h1', radius: 4, part };
    const svg = sceneToSvg(scene(item('a', [picture])), { theme: 'light', title: '', imageUrl: () => 'data:x' });
    expect(svg).toContain(
      '<svg x="10" y="0" width="40" height="40" viewBox="10 0 40 40"><image href="data:x" x="-30" y="0"',
    );
    expect(svg).toContain('clip-path="inset(0px 0px 0px 40px round 4px)"/></svg>');
  });

  it('stays well-formed whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const written = escapeXml(words);
        expect(written).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(Array.from(written).every((char) => char >= ' ' || '\t\n\r'.includes(char))).toBe(true);
        expect(() => encodeURIComponent(written)).not.toThrow();
      }),
    );
    const svg = sceneToSvg(scene(item('a', [text('</text><script>x</script>', { fill: '#"/><x' })])), {
      theme: 'light',
      title: '',
    });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<x');
  });

  it('one bad number does not spoil the file', () => {
    const svg = sceneToSvg(scene(item('a', [text('x', { x: Number.NaN, width: Infinity })])), {
      theme: 'light',
      title: '',
    });
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});
