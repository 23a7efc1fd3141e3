/** The export dialog of an open project: gives the formats their board and the browser the files. */
import { BOARD_KINDS, isKindId, LINK_TARGETS } from '@polku/shared/boards/index';
import { framedScene } from '@polku/shared/formats/framed-scene';
import { partOfScene } from '@polku/shared/formats/part-of-scene';
import type { Board } from '@polku/shared/kernel/project';
import type { Picture } from '@polku/shared/kernel/kind';
import type { Scene } from '@polku/shared/kernel/scene';
import { useState } from 'react';
import { viewOfKind } from '../../boards/index';
import {
  type DrawingOptions,
  ExportDialog,
  type OfferedFormat,
  type PicturePart,
} from '../../features/library/ExportDialog';
import { recordName } from '@polku/shared/i18n/record-name';
import type { ExportFormat } from '../../kernel/export-format';
import type { Session } from '../../kernel/session/session-types';
import { useWords, type Words } from '../../kernel/words/words';
import { frameOf } from '../board-frame';
import { download, fileName } from '../download';
import { formatsOf, PROJECT_FORMATS } from './formats';

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
  readonly asSeen: () => Picture | null;
  /** Prints the board's picture. */
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

export function ExportPanel(props: ExportPanelProps) {
  const { session, board, theme, projectName, selected, asSeen, onPrint, onClose } = props;
  const words = useWords();
  const kind = board && isKindId(board.kind) ? BOARD_KINDS[board.kind] : undefined;
  const [differs] = useState(() => asSeen() !== null);
  const whole = (of: Board, seen: boolean): Picture => {
    const own = seen ? asSeen() : null;
    if (own) return own;
    if (!kind) throw new Error(of.kind);
    return kind.picture({ read: session.projection, board: of.id, words });
  };
  // What can be had is settled when the dialog opens; what is drawn is the board as it is at the click.
  const [parts] = useState(() => (board && kind ? partsOf(whole(board, differs).scene, selected, session, words) : []));
  const draw = (of: Board, { seen, part, framed }: DrawingOptions) => {
    const all = whole(of, seen);
    const chosen = parts.find(({ id }) => id === part);
    const drawn = part === null ? all.scene : partOfScene(all.scene, chosen?.ids ?? []);
    if (!drawn) throw new Error(words.t('app.export.part.gone'));
    return {
      scene: framed ? framedScene(drawn, frameOf(words, projectName, of, all, chosen?.name)) : drawn,
      title: [of.name || words.t('word.untitled'), chosen?.name].filter(Boolean).join(' – '),
    };
  };
  const project = { session, words, projectName };
  const view = viewOfKind(board?.kind);
  const formats =
    board && view
      ? formatsOf(view).map((format) =>
          offered(format, (drawing) => ({
            ...project,
            board,
            links: LINK_TARGETS,
            theme: drawing.theme,
            draw: () => draw(board, drawing),
            print: onPrint,
          })),
        )
      : PROJECT_FORMATS.map((format) => offered(format, () => project));
  return (
    <ExportDialog
      theme={theme}
      drawn={view !== undefined}
      parts={parts}
      differs={differs}
      formats={formats}
      onClose={onClose}
    />
  );
}

/** @returns the format for the dialog: it hands its file to the browser and resolves with the remark */
function offered<Source>(format: ExportFormat<Source>, source: (drawing: DrawingOptions) => Source): OfferedFormat {
  const { losses, make, ...row } = format;
  return {
    ...row,
    losses: (drawing) => losses?.(source(drawing)) ?? '',
    async make(drawing, chosen, task) {
      const file = await make(source(drawing), chosen, task);
      task.signal.throwIfAborted();
      if (file) download(file.blob, fileName(file.title, file.ending));
      return file?.remark ?? null;
    },
  };
}

/** @returns what a picture can be made of besides the whole board: what is selected, and each column that has a head */
function partsOf(scene: Scene, selected: readonly string[], session: Session, words: Words): readonly Part[] {
  const columns = scene.heads.top.flatMap(({ id, interactive }) => {
    const record = interactive ? session.projection.get(id) : undefined;
    return record ? [{ id, name: recordName(record, words), ids: [id] }] : [];
  });
  if (!partOfScene(scene, selected)) return columns;
  return [{ id: 'selection', name: words.t('app.export.part.selection'), ids: selected }, ...columns];
}
