/** All formats in dialog order: pictures, print, the whole project, the kind's own formats, and text. */
import type { BoardKindView } from '../../kernel/board-kind-view';
import type { ExportFormat, PictureSource, ProjectSource } from '../../kernel/export-format';
import { COMMENTS } from './comments';
import { JSON_FILE } from './json';
import { MARKDOWN } from './markdown';
import { PNG } from './png';
import { PRINT } from './print';
import { ROUNDS } from './rounds';
import { SVG } from './svg';

/** What can be had wherever one is. */
export const PROJECT_FORMATS: readonly ExportFormat<ProjectSource>[] = [JSON_FILE, COMMENTS, ROUNDS];

/** @returns what a board of the kind can be had as */
export function formatsOf({ printed, exports = [] }: BoardKindView): readonly ExportFormat<PictureSource>[] {
  return [PNG, SVG, ...(printed ? [PRINT] : []), ...PROJECT_FORMATS, ...exports, MARKDOWN];
}
