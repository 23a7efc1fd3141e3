/**
 * A table column: what a cell shows, and how text typed or pasted into it is read. Displayed text can be pasted back. A cell
 * that cannot take a text gives the reason and stays unchanged; empty text clears it.
 */
import { LIMITS } from '../../../kernel/limits';
import type { Person, Team } from '../../../kernel/project';
import type { Translator } from '../../../kernel/translate';
import type { PersonaHere } from '../facts/personas';
import type { RolledByTouchpoint } from '../facts/roll-up';
import type { Layer, Stage, Touchpoint } from '../records/schema';
import type { TouchpointChanges, TouchpointTexts } from './changes';
import type { Option } from './read-cell';

export interface Naming {
  readonly words: Translator;
  /** What a layer is called on this board. */
  readonly layerName: (layer: Layer) => string;
}

export interface TableContext extends Naming {
  readonly teams: readonly Team[];
  /** Of the project; left out: nobody. */
  readonly people?: readonly Pick<Person, 'id' | 'name'>[];
  readonly stages: readonly Stage[];
  readonly personas: readonly PersonaHere[];
  /** Times of the touchpoints that take them from their sub-journey. */
  readonly rolled: RolledByTouchpoint;
  /** Channels of the board's own, as written. */
  readonly channels: readonly string[];
  /** @returns the stored channel for a text in any language. */
  readonly channelOf: (text: string) => string;
  /** Touchpoints that are the first of their stage. */
  readonly firsts?: ReadonlySet<string>;
  /** Whether a description only helps to a template's question that the title has answered. */
  readonly isSpentHint?: (touchpoint: Pick<Touchpoint, 'title' | 'description'>) => boolean;
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
  /** Message. */
  readonly label: string;
  /** Used where the label is too short to stand alone. */
  readonly longLabel?: string;
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
export function tooLong(words: Translator, length: number, max: number = LIMITS.shortStringLength): Read {
  return { why: words.t('table.problem.long', { length, max }) };
}

/** @returns a number as it is written, without groups: “1,200” would be read back as 1.2 */
export function plainNumber({ locale }: Translator, value: number, digits: number): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: false });
  return format.format(value).replace('-', '−');
}
