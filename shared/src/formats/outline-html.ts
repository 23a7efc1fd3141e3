/**
 * Tables in reading order as one HTML page that needs nothing else: to be opened, printed, or pasted into a letter. People's texts
 * are escaped; the page has no script and asks no server.
 */
import type { Outline, OutlineTable } from '../kernel/outline';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.trim().replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
const cell = (text: string): string => escaped(text).replace(/\r?\n/g, '<br>');

/** Colours of the page's own, in light and dark; ink on paper. */
const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
thead th { font-weight: 600; border-bottom-width: 2px; }
tbody th { font-weight: 600; }
@media print { :root { color-scheme: light; } body { margin: 0; max-width: none; } tr, h2 { break-inside: avoid; } h2 { break-after: avoid; } .wide { overflow: visible; } }
`;

function tableHtml({ id, heading, columns, rows }: OutlineTable, at: number): string {
  // Columns in which nothing stands are left out, as in Markdown.
  const kept = columns.flatMap((_, nth) => (rows.some(({ cells }) => cells[nth]?.trim()) ? [nth] : []));
  const head = kept.map((nth) => `<th scope="col">${escaped(columns[nth] ?? '')}</th>`).join('');
  const body = rows.map(({ cells }) => {
    const own = kept.map((nth, first) => {
      const text = cell(cells[nth] ?? '');
      return first === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
    });
    return `<tr>${own.join('')}</tr>`;
  });
  const name = `t${at}-${id.replace(/[^A-Za-z0-9]/g, '')}`;
  return `<section aria-labelledby="${name}">
<h2 id="${name}">${escaped(heading)}</h2>
<div class="wide"><table aria-labelledby="${name}">
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>
</section>
`;
}

/** @param language of the texts */
export function outlineHtml({ title, tables }: Outline, language: 'en' | 'fi'): string {
  const filled = tables.filter(({ rows }) => rows.some(({ cells }) => cells.some((text) => text.trim())));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${filled.map(tableHtml).join('')}</main>
</body>
</html>
`;
}
