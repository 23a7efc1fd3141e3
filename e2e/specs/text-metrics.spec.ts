/**
 * The browser draws text as wide as the product measures it without one; line breaks and exports depend on that. The sums, in
 * units of 1/2048 em, are also in shared/src/kernel/text.test.ts, where `measureText` must give them.
 */
import { expect, test } from '../scenes/test';

const faces = ['400', '600', '700', 'italic 400'] as const;
const sums: readonly (readonly [string, Readonly<Record<(typeof faces)[number], number>>])[] = [
  ['Waits for approval', { '400': 17778, '600': 18243, '700': 18474, 'italic 400': 18113 }],
  ['AVATAR To. Ty WAVE', { '400': 21708, '600': 22314, '700': 22617, 'italic 400': 21715 }],
  ['asiakaspalvelupäällikkö', { '400': 22702, '600': 23490, '700': 23883, 'italic 400': 23336 }],
  ['Häiriökysyntä – “sokea piste”', { '400': 28228, '600': 29123, '700': 29571, 'italic 400': 28694 }],
  ['12:30 – 10x20 -> (AB) ff fi', { '400': 24807, '600': 25201, '700': 25393, 'italic 400': 24828 }],
  ['3,5 pv · 26 h · −2,0 · 50 %', { '400': 25163, '600': 25453, '700': 25591, 'italic 400': 25150 }],
  ['Łódź Šárka Žižkov', { '400': 17910, '600': 18257, '700': 18431, 'italic 400': 18071 }],
];
const sizes = [11, 12, 12.5, 13, 15, 18];

test('text is as wide in the page, in SVG and on the canvas as it is measured', async ({ page }) => {
  await page.goto('/');
  const cases = sums.flatMap(([text, units]) =>
    faces.flatMap((face) => sizes.map((size) => ({ text, face, size, measured: (units[face] * size) / 2048 }))),
  );
  const drawn = await page.evaluate(async (wanted) => {
    for (const { text, face } of wanted) await document.fonts.load(`${face} 16px Inter`, text);
    const host = document.createElement('div');
    host.className = 'board-text';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    const span = document.createElement('span');
    svg.append(line);
    host.append(svg, span);
    document.body.append(host);
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('This browser gives no canvas.');
    return wanted.map(({ text, face, size }) => {
      const weight = face.replace('italic ', '');
      const style = face.startsWith('italic') ? 'italic' : 'normal';
      for (const element of [span, line]) {
        element.textContent = text;
        element.style.fontSize = `${size}px`;
        element.style.fontWeight = weight;
        element.style.fontStyle = style;
      }
      context.font = `${face} ${size}px Inter, sans-serif`;
      context.fontKerning = 'none';
      context.textRendering = 'geometricPrecision';
      context.letterSpacing = '0.0001px';
      return [span.getBoundingClientRect().width, line.getComputedTextLength(), context.measureText(text).width];
    });
  }, cases);
  const off = cases.flatMap((one, index) =>
    ['page', 'SVG', 'canvas'].flatMap((where, at) => {
      const width = drawn[index]?.[at] ?? Number.NaN;
      return Math.abs(width - one.measured) <= 0.5 ? [] : [{ ...one, where, width }];
    }),
  );
  expect(off).toEqual([]);
});
