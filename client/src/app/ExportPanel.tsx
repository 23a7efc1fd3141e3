/** Makes the files of the export dialog: pictures from the scene, data from the document. */
import { BOARD_KINDS, isKindId } from '@polku/shared/boards/index';
import { sceneToSvg } from '@polku/shared/formats/svg';
import type { Board } from '@polku/shared/kernel/project';
import type { Scene } from '@polku/shared/kernel/scene';
import { ExportDialog } from '../features/library/ExportDialog';
import { picturesOf } from '../kernel/pictures/pictures-of-scene';
import type { Session } from '../kernel/session/session-types';
import { useWords } from '../kernel/words/words';
import { download, fileName } from './download';

export interface ExportPanelProps {
  readonly session: Session;
  readonly board: Board;
  readonly theme: 'light' | 'dark';
  readonly projectName: string;
  readonly onClose: () => void;
}

export function ExportPanel({ session, board, theme, projectName, onClose }: ExportPanelProps) {
  const words = useWords();
  const title = board.name || words.t('word.untitled');
  const kind = isKindId(board.kind) ? BOARD_KINDS[board.kind] : undefined;
  const scene = (): Scene => {
    if (!kind) throw new Error(board.kind);
    return kind.scene({ read: session.projection, board: board.id, words });
  };
  return (
    <ExportDialog
      theme={theme}
      onClose={onClose}
      onPng={async (options) => {
        const { exportPng } = await import('../formats/png/export-png');
        const drawn = scene();
        const pictures = await picturesOf(drawn, session.pictures);
        const images = (hash: string) => pictures.get(hash)?.image;
        const { blob, scale, reduced } = await exportPng(drawn, { ...options, title, images });
        download(blob, fileName(title, 'png'));
        return reduced ? words.t('app.export.reduced', { scale: words.number(scale, 2) }) : null;
      }}
      onSvg={async (colours) => {
        const drawn = scene();
        const pictures = await picturesOf(drawn, session.pictures);
        const imageUrl = (hash: string) => pictures.get(hash)?.url;
        const svg = sceneToSvg(drawn, { theme: colours, title, imageUrl });
        download(new Blob([svg], { type: 'image/svg+xml' }), fileName(title, 'svg'));
        return null;
      }}
      onJson={async () => {
        const { projectFile } = await import('./export-json');
        const { blob, pictures, missing } = await projectFile(session.exportStored(), session.pictures);
        download(blob, fileName(projectName, 'polku.json'));
        const size = `${words.number(blob.size / 1024 / 1024, 1)}\u00a0${words.t('pictures.megabyte')}`;
        const remarks = [
          ...(pictures > 0 ? [words.t('pictures.inJson', { n: pictures, size })] : []),
          ...(missing > 0 ? [words.t('pictures.notInJson', { n: missing })] : []),
        ];
        return remarks.length > 0 ? remarks.join(' ') : null;
      }}
      {...(board.kind === 'journey'
        ? {
            onCsv: async (format: 'excel' | 'plain') => {
              const { journeyCsv } = await import('./journey-csv');
              download(
                new Blob([journeyCsv(session.projection, board.id, words, format)], { type: 'text/csv' }),
                fileName(title, 'csv'),
              );
              return null;
            },
          }
        : {})}
    />
  );
}
