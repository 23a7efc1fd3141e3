/** Export format: a board as text for documents and wikis. */
import { BOARD_KINDS, isKindId } from '@polku/shared/boards/index';
import { outlineMarkdown } from '@polku/shared/formats/markdown';
import type { BoardSource, ExportFormat } from '../../kernel/export-format';

export const MARKDOWN: ExportFormat<BoardSource> = {
  id: 'markdown',
  title: 'app.export.markdown',
  lead: 'app.export.markdown.lead',
  make({ session, words, links, board: { id, kind } }) {
    if (!isKindId(kind)) return Promise.resolve(null);
    const outline = BOARD_KINDS[kind].outline({ read: session.projection, board: id, words, links });
    const blob = new Blob([outlineMarkdown(outline)], { type: 'text/markdown' });
    return Promise.resolve({ blob, title: outline.title, ending: 'md' });
  },
};
