/** Context of the journey view's parts: session, board, selection and how to run commands. */
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import type { Memo } from '@polku/shared/kernel/memo';
import type { BoardControl } from '../../../kernel/board/board-control';
import type { PastedTable } from './pasted-table';

export interface Editing {
  readonly id: string;
  readonly field: 'title' | 'name' | 'text';
  /** The whole text is selected, so that typing replaces it. */
  readonly whole?: boolean;
}

export interface JourneyControl extends BoardControl<JourneyLayout> {
  /** For caches of this view alone. */
  readonly memo: Memo;
  /** Lets the focus rest on a thing without selecting it, as after its neighbour was removed. */
  rest(id: string | null): void;
  /** The thing on which the focus rests while nothing is selected; null: where it happens to be. */
  resting(): string | null;
  /** Called when another layout is on the screen. @returns unsubscribe */
  onLayout(listener: () => void): () => void;
  /** Announces something to screen readers alone. */
  announce(text: string): void;
  /** Shows the person a problem. */
  tell(text: string): void;
  /** Shows the person what was done. @param key a later message with the same key replaces it */
  say(text: string, key: string): void;
  /** Asks what the columns of a pasted table become; null ends it. */
  askTable(pasted: PastedTable | null): void;
  /** Begins writing in a thing's text, or ends it. */
  edit(editing: Editing | null): void;
  /** Opens a quick menu (waste kinds, teams, …) at the selection. */
  quick(menu: QuickMenuKind): void;
  /** Puts the focus into a field of the inspector. */
  focusField(field: string): void;
}

export type QuickMenuKind = 'waste' | 'team' | 'channel' | 'layer';
