/** Makes the files of the export dialog: pictures from the scene, data from the document. */
import { BOARD_KINDS, isKindId } from '@polku/shared/boards/index';
import { framedScene } from '@polku/shared/formats/framed-scene';
import { partOfScene } from '@polku/shared/formats/part-of-scene';
import { sceneToSvg } from '@polku/shared/formats/svg';
import type { Board } from '@polku/shared/kernel/project';
import type { Scene } from '@polku/shared/kernel/scene';
import { useState } from 'react';
import {
  type DrawingOptions,
  ExportDialog,
  type PictureOptions,
  type PicturePart,
} from '../features/library/ExportDialog';
import { nameOfRecord } from '../features/search/SearchField';
import { picturesOf } from '../kernel/pictures/pictures-of-scene';
import type { Session } from '../kernel/session/session-types';
import { useWords, type Words } from '../kernel/words/words';
import { frameOf } from './board-frame';
import { csvLosses } from './csv-losses';
import { download, fileName } from './download';
import { embeddedFonts } from './embedded-fonts';

interface Part extends PicturePart {
  readonly ids: readonly string[];
}

export interface ExportPanelProps {
  readonly session: Session;
  /** Null where the whole project is in view. */
  readonly board: Board | null;
  readonly theme: 'light' | 'dark';
  readonly projectName: string;
  /** Ids of what is selected on the board. */
  readonly selected: readonly string[];
  /** The picture as the person sees it; null where that is as the board has it. */
  readonly asSeen: () => Scene | null;
  /** Prints the board's picture. */
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

export function ExportPanel({
  session,
  board,
  theme,
  projectName,
  selected,
  asSeen,
  onPrint,
  onClose,
}: ExportPanelProps) {
  const words = useWords();
  const title = board?.name || words.t('word.untitled');
  const kind = board && isKindId(board.kind) ? BOARD_KINDS[board.kind] : undefined;
  const [differs] = useState(() => asSeen() !== null);
  const whole = (seen: boolean): Scene => {
    const own = seen ? asSeen() : null;
    if (own) return own;
    if (!kind || !board) throw new Error(board?.kind);
    return kind.scene({ read: session.projection, board: board.id, words });
  };
  // What can be had is settled when the dialog opens; what is drawn is the board as it is at the click.
  const [parts] = useState(() => (kind ? partsOf(whole(differs), selected, session, words) : []));
  const scene = ({ seen, part, framed }: DrawingOptions): Scene => {
    const all = whole(seen);
    const chosen = parts.find(({ id }) => id === part);
    const drawn = part === null ? all : partOfScene(all, chosen?.ids ?? []);
    if (!drawn) throw new Error(words.t('app.export.part.gone'));
    return framed && board ? framedScene(drawn, frameOf(words, projectName, board, all, chosen?.name)) : drawn;
  };
  const titleOf = (part: string | null): string =>
    [title, parts.find(({ id }) => id === part)?.name].filter(Boolean).join(' – ');
  const pictures = {
    onPng: async (asked: PictureOptions): Promise<string | null> => {
      const { exportPng } = await import('../formats/png/export-png');
      const drawn = scene(asked);
      const name = titleOf(asked.part);
      const found = await picturesOf(drawn, session.pictures);
      const images = (hash: string) => found.get(hash)?.image;
      const { blob, scale, reduced } = await exportPng(drawn, {
        theme: asked.theme,
        scale: asked.scale,
        title: name,
        images,
      });
      download(blob, fileName(name, 'png'));
      return reduced ? words.t('app.export.reduced', { scale: words.number(scale, 2) }) : null;
    },
    onSvg: async (asked: DrawingOptions): Promise<string | null> => {
      const drawn = scene(asked);
      const name = titleOf(asked.part);
      const found = await picturesOf(drawn, session.pictures);
      const imageUrl = (hash: string) => found.get(hash)?.url;
      const fontCss = await embeddedFonts(drawn);
      const svg = sceneToSvg(drawn, { theme: asked.theme, title: name, imageUrl, fontCss });
      download(new Blob([svg], { type: 'image/svg+xml' }), fileName(name, 'svg'));
      return null;
    },
  };
  return (
    <ExportDialog
      theme={theme}
      parts={parts}
      onClose={onClose}
      differs={differs}
      {...(kind ? pictures : {})}
      {...(board && printable(board) ? { onPrint } : {})}
      onJson={async () => {
        const { projectFile } = await import('./export-json');
        const { blob, pictures: kept, missing } = await projectFile(session.exportStored(), session.pictures);
        download(blob, fileName(projectName, 'polku.json'));
        const size = `${words.number(blob.size / 1024 / 1024, 1)}\u00a0${words.t('pictures.megabyte')}`;
        const remarks = [
          ...(kept > 0 ? [words.t('pictures.inJson', { n: kept, size })] : []),
          ...(missing > 0 ? [words.t('pictures.notInJson', { n: missing })] : []),
        ];
        return remarks.length > 0 ? remarks.join(' ') : null;
      }}
      {...(board?.kind === 'journey'
        ? {
            csvLoses: csvLosses(session.projection, board.id, words),
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

/** Sheets (goals, personas) are printed as the pages they are. */
export function printable({ kind }: Board): boolean {
  return kind === 'journey' || kind === 'value';
}

/** @returns what a picture can be made of besides the whole board: what is selected, and each column that has a head */
function partsOf(scene: Scene, selected: readonly string[], session: Session, words: Words): readonly Part[] {
  const columns = scene.heads.top.flatMap(({ id, interactive }) => {
    const record = interactive ? session.projection.get(id) : undefined;
    return record ? [{ id, name: nameOfRecord(record, words), ids: [id] }] : [];
  });
  if (!partOfScene(scene, selected)) return columns;
  return [{ id: 'selection', name: words.t('app.export.part.selection'), ids: selected }, ...columns];
}
