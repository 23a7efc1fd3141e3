/**
 * A board or a page in reading order as one HTML file that stands alone: no script, nothing loaded, users' text escaped. It reads
 * well on paper and without colour.
 */
import type { Outline, OutlineTable } from '../kernel/outline';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** @returns the text for content and quoted attributes; signs that HTML forbids are left out */
export function escapeHtml(text: string): string {
  return text.replace(CONTROL, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const lines = (text: string): string => escapeHtml(text.trim()).replace(/\r?\n/g, '<br>');

/** The file forbids itself everything but its own style sheet. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 860px; margin: 0 auto; padding: 48px 24px 64px; background: #fff; color: #1c1c1c;
  font: 400 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: break-word; }
h1 { margin: 0 0 8px; font-size: 30px; line-height: 1.2; letter-spacing: -0.015em; }
h2 { margin: 40px 0 8px; font-size: 20px; line-height: 1.3; }
p { margin: 0 0 8px; }
header p { color: #555; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 15px; }
th, td { padding: 8px 16px 8px 0; border-bottom: 1px solid #c9c9c4; text-align: start; vertical-align: top; }
thead th { border-bottom: 2px solid #1c1c1c; font-size: 13px; }
tbody th { font-weight: 600; }
:is(th, td):last-child { padding-right: 0; }
footer { margin-top: 48px; color: #555; font-size: 13px; }
@media print {
  @page { size: A4; margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  table { font-size: 9.5pt; }
  h2, thead { break-after: avoid; }
  tr { break-inside: avoid; }
  .wide { overflow: visible; }
}
`.trim();

function tableHtml({ heading, lead = '', columns, rows }: OutlineTable, nth: number): string {
  const id = `part-${nth + 1}`;
  const title = `<h2 id="${id}">${lines(heading)}</h2>${lead === '' ? '' : `\n<p>${lines(lead)}</p>`}`;
  if (rows.length === 0) return `<section>\n${title}\n</section>`;
  const kept = columns.flatMap((_, at) => (rows.some(({ cells }) => cells[at]?.trim()) ? [at] : []));
  const head = kept.map((at) => `<th scope="col">${lines(columns[at] ?? '')}</th>`).join('');
  const body = rows.map(({ cells }) => {
    const row = kept.map((at, place) =>
      place === 0 ? `<th scope="row">${lines(cells[at] ?? '')}</th>` : `<td>${lines(cells[at] ?? '')}</td>`,
    );
    return `<tr>${row.join('')}</tr>`;
  });
  return `<section>
${title}
<div class="wide" tabindex="0" role="region" aria-labelledby="${id}"><table aria-labelledby="${id}">
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>
</section>`;
}

/** @param lang of the words, as in `en` @param foot a line at the end; '' for none */
export function outlineHtml({ title, lead = [], tables }: Outline, lang: string, foot = ''): string {
  const shown = tables.filter((table) => table.rows.length > 0 || (table.lead ?? '') !== '');
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title.trim().replace(/\s+/g, ' '))}</title>
<style>
${STYLE}
</style>
</head>
<body>
<header>
<h1>${lines(title)}</h1>
${lead.map((text) => `<p>${lines(text)}</p>`).join('\n')}
</header>
<main>
${shown.map(tableHtml).join('\n')}
</main>${foot === '' ? '' : `\n<footer>${lines(foot)}</footer>`}
</body>
</html>
`;
}
