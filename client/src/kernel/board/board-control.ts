/** The state of an open canvas board for shortcuts, gestures and menus; each kind adds its own. */
import type { CameraControl } from '../canvas/canvas-types';
import type { Session } from '../session/session-types';
import type { Words } from '../words/words';
import type { RunCommand } from './run-command';

export interface BoardControl<Layout> {
  readonly session: Session;
  readonly board: string;
  readonly words: Words;
  readonly readOnly: boolean;
  selection(): ReadonlySet<string>;
  select(ids: readonly string[]): void;
  /** Of the picture that is on screen now. */
  layout(): Layout;
  camera(): CameraControl | null;
  /** Runs a command; a refusal is shown to the person. */
  readonly run: RunCommand;
  /** Removes things with their dependents and announces it. @returns whether they are gone */
  remove(ids: readonly string[]): boolean;
  /** Selects and brings into view. */
  goTo(id: string): void;
}
