/** Export format: the comments of the project as a list. */
import { commentsOutline } from '@polku/shared/discussion/comments-outline';
import { readThreads } from '@polku/shared/discussion/threads';
import type { ExportFormat, ProjectSource } from '../../kernel/export-format';
import { showMoment } from '../../kernel/words/moments';
import { placeWords } from '../comments/place-words';

export const COMMENTS: ExportFormat<ProjectSource> = {
  id: 'comments',
  title: 'comments.title',
  lead: 'comments.export.lead',
  options: [
    {
      id: 'file',
      label: 'comments.export.file',
      choices: () => [
        { value: 'markdown', label: 'Markdown' },
        { value: 'csv', label: 'CSV' },
      ],
      first: () => 'markdown',
    },
  ],
  async make({ session, words, projectName }, chosen) {
    const { projection } = session.discussion;
    const table = commentsOutline({
      threads: readThreads(projection, projection.removed()),
      words,
      placeOf: (comment) => placeWords(session.projection, words).ofComment(comment),
      showTime: (at) => showMoment(at, words),
    });
    const title = `${projectName || words.t('word.untitled')} – ${words.t('comments.title')}`;
    if (chosen['file'] === 'csv') {
      const [{ csvOptionsFor }, { tableCsv }] = await Promise.all([
        import('@polku/shared/formats/csv'),
        import('@polku/shared/formats/table-csv'),
      ]);
      const csv = tableCsv(table, csvOptionsFor(words.locale));
      return { blob: new Blob([csv], { type: 'text/csv' }), title, ending: 'csv' };
    }
    const { outlineMarkdown } = await import('@polku/shared/formats/markdown');
    const text = outlineMarkdown({ title, tables: [table] });
    return { blob: new Blob([text], { type: 'text/markdown' }), title, ending: 'md' };
  },
};
