import { describe, expect, it } from 'vitest';
import type { OutlineTable } from '../kernel/outline';
import { outlineMarkdown } from './markdown';

const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]): OutlineTable => ({
  id: 't',
  heading: 'Touchpoints',
  columns,
  rows: rows.map((cells, at) => ({ id: String(at), cells })),
});

describe('a board as Markdown', () => {
  it('is a heading and a table for each part, without what is empty', () => {
    const tables = [
      table(['Name', 'Wait', 'Owner'], ['Call', '', 'Anna'], ['Visit', ' ', '']),
      table(['Nothing'], ['']),
      table(['None']),
    ];
    expect(outlineMarkdown({ title: 'Moving in', tables })).toBe(
      '# Moving in\n\n## Touchpoints\n\n| Name | Owner |\n| --- | --- |\n| Call | Anna |\n| Visit |  |\n',
    );
  });

  it('says what stands under the title and under a heading, also without rows', () => {
    const empty = { ...table(['Name']), lead: 'Nobody *came*' };
    expect(outlineMarkdown({ title: 'Day', lead: ['# Of rooms', '2. Two'], tables: [empty] })).toBe(
      '# Day\n\n\\# Of rooms\n\n2\\. Two\n\n## Touchpoints\n\nNobody \\*came\\*\n',
    );
  });

  it('keeps what somebody wrote as text, whatever Markdown would make of it', () => {
    const written = table(
      ['Name'],
      ['a | b\\'],
      ['*x* _y_ `z` [l](javascript:1)'],
      ['<img onerror=1> & more'],
      ['one\n\ntwo'],
    );
    expect(outlineMarkdown({ title: 'A\nB <b>', tables: [written] })).toBe(
      [
        '# A B &lt;b&gt;',
        '',
        '## Touchpoints',
        '',
        '| Name |',
        '| --- |',
        '| a \\| b\\\\ |',
        '| \\*x\\* \\_y\\_ \\`z\\` \\[l\\](javascript:1) |',
        '| &lt;img onerror=1&gt; &amp; more |',
        '| one<br>two |',
        '',
      ].join('\n'),
    );
  });
});
