/** The summary of a workshop as files. */
import { csvOptionsFor } from '@polku/shared/formats/csv';
import { outlineMarkdown } from '@polku/shared/formats/markdown';
import { outlineHtml } from '@polku/shared/formats/outline-html';
import { tableCsv } from '@polku/shared/formats/table-csv';
import type { WholeSummary } from '@polku/shared/workshop/summary-page/facts';
import {
  longTable,
  summaryJson,
  summaryOutline,
  type SummaryWords,
  titleText,
} from '@polku/shared/workshop/summary-page/outline';
import type { ExportFormat } from '../../kernel/export-format';
import { showDay } from '../../kernel/words/moments';
import type { Words } from '../../kernel/words/words';

export interface SummarySource {
  readonly summary: WholeSummary;
  readonly words: Words;
  /** Names of people go into the file. */
  readonly names: boolean;
}

const howOf = ({ words, names }: SummarySource): SummaryWords => ({
  words,
  names,
  showDay: (at) => showDay(at, words),
});

function file(source: SummarySource, text: string, type: string, ending: string) {
  return Promise.resolve({
    blob: new Blob([text], { type }),
    title: titleText(source.words, source.summary),
    ending,
  });
}

const HTML: ExportFormat<SummarySource> = {
  id: 'summary-html',
  title: 'summary.export.html',
  lead: 'summary.export.html.lead',
  make(source) {
    const { words, summary } = source;
    const foot = words.t('summary.saved', { day: showDay(Date.now(), words) });
    return file(source, outlineHtml(summaryOutline(summary, howOf(source)), words.locale, foot), 'text/html', 'html');
  },
};

const MARKDOWN: ExportFormat<SummarySource> = {
  id: 'summary-markdown',
  title: 'summary.export.markdown',
  lead: 'summary.export.markdown.lead',
  make: (source) => file(source, outlineMarkdown(summaryOutline(source.summary, howOf(source))), 'text/markdown', 'md'),
};

const CSV: ExportFormat<SummarySource> = {
  id: 'summary-csv',
  title: 'summary.export.csv',
  lead: 'summary.export.csv.lead',
  make(source) {
    const { words, summary } = source;
    const table = longTable(summaryOutline(summary, howOf(source)), words);
    return file(source, tableCsv(table, csvOptionsFor(words.locale)), 'text/csv', 'csv');
  },
};

const JSON_FILE: ExportFormat<SummarySource> = {
  id: 'summary-json',
  title: 'summary.export.json',
  lead: 'summary.export.json.lead',
  make: (source) => file(source, summaryJson(source.summary, source.names), 'application/json', 'json'),
};

export const SUMMARY_FORMATS: readonly ExportFormat<SummarySource>[] = [HTML, MARKDOWN, CSV, JSON_FILE];
