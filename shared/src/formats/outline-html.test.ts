import { describe, expect, it } from 'vitest';
import { escapeHtml, outlineHtml } from './outline-html';

const table = (heading: string, rows: readonly (readonly string[])[], lead?: string) => ({
  id: 't',
  heading,
  ...(lead === undefined ? {} : { lead }),
  columns: ['Action', 'Owner', 'Due'],
  rows: rows.map((cells, at) => ({ id: String(at), cells })),
});

const ATTACK = `</title></style><script>alert(1)</script><img src=x onerror=alert(2)>"'&`;

describe('a page as HTML', () => {
  it('has a heading, paragraphs, and a table for each part, its first column as heads of rows', () => {
    const html = outlineHtml(
      { title: 'Renting', lead: ['29 Nov 2026'], tables: [table('Actions', [['Call', 'Aino', '']], 'Three in all.')] },
      'en',
      'Saved from Polku',
    );
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<h1>Renting</h1>\n<p>29 Nov 2026</p>');
    expect(html).toContain('<h2 id="part-1">Actions</h2>\n<p>Three in all.</p>');
    expect(html).toContain('<th scope="row">Call</th><td>Aino</td></tr>');
    // A column without anything is left out.
    expect(html).not.toContain('Due');
    expect(html).toContain('<footer>Saved from Polku</footer>');
  });

  it('leaves out what has neither rows nor a sentence', () => {
    const html = outlineHtml({ title: 'Renting', tables: [table('Nothing', []), table('Votes', [], 'None.')] }, 'fi');
    expect(html).not.toContain('Nothing');
    expect(html).toContain('<h2 id="part-1">Votes</h2>\n<p>None.</p>\n</section>');
  });

  it('keeps whatever somebody wrote as text, wherever it stands', () => {
    const html = outlineHtml(
      {
        title: ATTACK,
        lead: [ATTACK],
        tables: [{ ...table(ATTACK, [[ATTACK, ATTACK]], ATTACK), columns: [ATTACK, ATTACK] }],
      },
      'en',
      ATTACK,
    );
    const escaped = escapeHtml(ATTACK);
    expect(html.split(escaped)).toHaveLength(11);
    expect(html.replaceAll(escaped, '')).not.toMatch(/script>|<img|onerror/);
    expect(html.match(/<\/(title|style)>/g)).toEqual(['</title>', '</style>']);
  });

  it('loads nothing and runs nothing', () => {
    const html = outlineHtml({ title: 'Renting', tables: [] }, 'en');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|@import|url\(|src=|href=/);
  });

  it('leaves out signs that HTML forbids', () => {
    expect(escapeHtml('a\u0000b\u0008c\td\n')).toBe('abc\td\n');
  });
});
