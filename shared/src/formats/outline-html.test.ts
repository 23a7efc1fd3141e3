import { describe, expect, it } from 'vitest';
import { outlineHtml } from './outline-html';

const rows = (...cells: readonly (readonly string[])[]) => cells.map((own, at) => ({ id: String(at), cells: own }));

describe('tables as a page', () => {
  it('are headings and tables with heads, in the language of the texts', () => {
    const html = outlineHtml(
      {
        title: 'Renting, 12.3.2027',
        tables: [
          { id: 'actions', heading: 'Toimenpiteet', columns: ['Mitä', 'Kuka'], rows: rows(['Soita', 'Aino']) },
          { id: 'empty', heading: 'Tyhjä', columns: ['Mitä'], rows: [] },
        ],
      },
      'fi',
    );
    expect(html).toContain('<html lang="fi">');
    expect(html).toContain('<h1>Renting, 12.3.2027</h1>');
    expect(html).toContain('<tr><th scope="col">Mitä</th><th scope="col">Kuka</th></tr>');
    expect(html).toContain('<tr><th scope="row">Soita</th><td>Aino</td></tr>');
    expect(html).not.toContain('Tyhjä');
  });

  it('take no text for markup, and leave out columns in which nothing stands', () => {
    const html = outlineHtml(
      {
        title: '<script>alert(1)</script>',
        tables: [
          {
            id: 'x" onload="y',
            heading: 'A & B',
            columns: ['What', 'Nothing', 'Why'],
            rows: rows(['<img src=x onerror=alert(1)>', ' ', `"a"\n'b'`]),
          },
        ],
      },
      'en',
    );
    expect(html).not.toMatch(/<script|<img|onload="/);
    expect(html).toContain('<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>');
    expect(html).toContain('<h2 id="t0-xonloady">A &amp; B</h2>');
    expect(html).toContain('<td>&quot;a&quot;<br>&#39;b&#39;</td>');
    expect(html).not.toContain('Nothing');
  });
});
