/**
 * The contract of a column of the table: what a cell shows, and what a text written or pasted into it means. What is shown
 * can be pasted back. A cell that cannot take a text says why and stays as it was; an empty text clears it.
 */
import type { TouchpointTexts } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import type { TouchpointChanges } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { RolledByTouchpoint } from '@polku/shared/boards/journey/facts/roll-up';
import type { PersonaHere } from '@polku/shared/boards/journey/facts/personas';
import type { Layer, Stage, Touchpoint } from '@polku/shared/boards/journey/records/schema';
import type { MessageId } from '@polku/shared/i18n/catalogue';
import { LIMITS } from '@polku/shared/kernel/limits';
import type { Team } from '@polku/shared/kernel/project';
import type { Words } from '../../../kernel/words/words';
import type { Option } from './read-cell';

export interface TableContext {
  readonly words: Words;
  readonly teams: readonly Team[];
  readonly stages: readonly Stage[];
  readonly personas: readonly PersonaHere[];
  /** What a layer is called on this board. */
  readonly layerName: (layer: Layer) => string;
  /** Times of the touchpoints that take them from their sub-journey. */
  readonly rolled: RolledByTouchpoint;
  /** Channels of the board's own, as written. */
  readonly channels: readonly string[];
  /** Touchpoints that are the first of their stage. */
  readonly firsts?: ReadonlySet<string>;
}

/** What a cell wants written. */
export interface CellWrite {
  readonly fields?: TouchpointChanges;
  readonly texts?: TouchpointTexts;
  /** A team that is not there yet. */
  readonly teamName?: string;
  readonly stage?: string;
  /** A stage that is not there yet. */
  readonly stageName?: string;
  readonly withPrevious?: boolean;
}
export type Read = { readonly write: CellWrite } | { readonly why: string };

export interface Column {
  readonly id: string;
  readonly label: MessageId;
  /** Said instead of a label that is too short to stand alone. */
  readonly longLabel?: MessageId;
  readonly width: number;
  readonly align?: 'end';
  readonly kind: 'text' | 'choice' | 'choices' | 'yesNo';
  /** Several lines are possible. */
  readonly long?: boolean;
  /** People also write it as 1–5. */
  readonly levels?: true;
  readonly show: (touchpoint: Touchpoint, context: TableContext) => string;
  readonly read: (text: string, touchpoint: Touchpoint, context: TableContext) => Read;
  readonly options?: (context: TableContext) => readonly Option[];
  /** Anything else may be written, too: it becomes a new one. */
  readonly open?: 'stage' | 'team' | 'channel';
  /** Cannot be emptied. */
  readonly needed?: true;
  readonly chosen?: (touchpoint: Touchpoint) => readonly string[];
}

/** @returns what a cell wants written into fields */
export function fields(changes: TouchpointChanges): Read {
  return { write: { fields: changes } };
}

/** @returns why a text does not fit */
export function tooLong(words: Words, length: number, max: number = LIMITS.shortStringLength): Read {
  return { why: words.t('table.problem.long', { length, max }) };
}

/** @returns a number as it is written, without groups: “1,200” would be read back as 1.2 */
export function plainNumber({ locale }: Words, value: number, digits: number): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: false });
  return format.format(value).replace('-', '−');
}
