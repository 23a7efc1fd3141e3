/**
 * An export format of a board or the whole project: one row of the export dialog. Formats for every board are listed in
 * `app/export/formats.ts`, a kind's own in its view.
 */
import type { MessageId } from '@polku/shared/i18n/catalogue';
import type { LinkTargets } from '@polku/shared/kernel/link-targets';
import type { Board } from '@polku/shared/kernel/project';
import type { Scene } from '@polku/shared/kernel/scene';
import type { LucideIcon } from 'lucide-react';
import type { Session } from './session/session-types';
import type { Words } from './words/words';

export interface ProjectSource {
  readonly session: Session;
  readonly words: Words;
  readonly projectName: string;
}
export interface BoardSource extends ProjectSource {
  readonly board: Board;
  /** What its records can be linked with on boards of other kinds. */
  readonly links: readonly LinkTargets[];
}
export interface PictureSource extends BoardSource {
  readonly theme: 'light' | 'dark';
  /** Scale-free picture of what the person chose. Throws an Error for a part that is no longer on the board. */
  readonly draw: () => { readonly scene: Scene; readonly title: string };
  readonly print: () => void;
}

/** A choice between a few in a row of its own, such as the scale. */
export interface ExportOption {
  readonly id: string;
  readonly label: MessageId;
  readonly choices: (words: Words) => readonly { readonly value: string; readonly label: string }[];
  /** Chosen at first. */
  readonly first: (words: Words) => string;
}

export interface ExportedFile {
  readonly blob: Blob;
  /** Without an ending; the file's name is made of it. */
  readonly title: string;
  readonly ending: string;
  /** A note for the person: what was reduced or left out. */
  readonly remark?: string | undefined;
}

/** How a file that takes long is followed and called off. */
export interface ExportTask {
  readonly signal: AbortSignal;
  /** How much is done, 0–1; not every format says. */
  readonly tell: (done: number) => void;
}

export interface ExportFormat<Source> {
  readonly id: string;
  readonly title: MessageId;
  readonly lead: MessageId;
  /** In place of `lead` while a picture shows the board as this person sees it. */
  readonly leadAsSeen?: MessageId;
  readonly options?: readonly ExportOption[];
  /** A sentence on what the file does not carry; empty: nothing. */
  readonly losses?: (source: Source) => string;
  /** The button's label and icon where no file is made; omitted: download. */
  readonly button?: { readonly label: MessageId; readonly icon: LucideIcon };
  /**
   * @param chosen the value of each option by its id
   * @returns null if no file is made. Rejects with an Error that is shown to the person, or with the signal's reason
   */
  readonly make: (
    source: Source,
    chosen: Readonly<Record<string, string>>,
    task?: ExportTask,
  ) => Promise<ExportedFile | null>;
}
