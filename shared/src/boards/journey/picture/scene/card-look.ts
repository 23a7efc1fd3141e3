/** Metrics of a touchpoint's card by map density: positions from its top left corner, in board pixels. */
import type { FontWeight } from '../../../../kernel/scene';
import { measuresOf } from '../grid/geometry';
import type { Density } from '../../records/schema';

export interface CardLook {
  readonly width: number;
  readonly height: number;
  /** Where texts begin and end. */
  readonly left: number;
  readonly right: number;
  readonly title: {
    readonly size: number;
    readonly weight: FontWeight;
    readonly first: number;
    readonly lineHeight: number;
    readonly maxLines: number;
  };
  /** Whether the moment-of-truth icon is at the end of the title's first line, or with the other icons. */
  readonly momentAtTitle: boolean;
  /** Baseline of the team. */
  readonly carrier: number;
  /** Top of the icons: on the title's last line if there is space, otherwise next to the team. */
  readonly signs: { readonly free: number; readonly beside: number };
  /** Baseline of value word and time; null: it has none. */
  readonly foot: number | null;
  /** `room`: what texts at its left keep off it. */
  readonly picture: {
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly room: number;
    /** It is next to the last line of the title. */
    readonly besideTitle: boolean;
  };
}

const comfortable = measuresOf('comfortable');
const compact = measuresOf('compact');

export const CARD_LOOKS: Readonly<Record<Density, CardLook>> = {
  comfortable: {
    width: comfortable.cardWidth,
    height: comfortable.cardHeight,
    left: 17,
    right: comfortable.cardWidth - 11,
    title: { size: 12.5, weight: 600, first: 23, lineHeight: 16, maxLines: 3 },
    momentAtTitle: true,
    carrier: 75,
    signs: { free: 46, beside: 66 },
    foot: 92,
    picture: { y: 46, width: 48, height: 34, room: 56, besideTitle: true },
  },
  compact: {
    width: compact.cardWidth,
    height: compact.cardHeight,
    left: 12,
    right: compact.cardWidth - 6,
    title: { size: 11, weight: 600, first: 17, lineHeight: 14, maxLines: 4 },
    momentAtTitle: false,
    carrier: 73,
    signs: { free: 49, beside: 64 },
    foot: null,
    picture: { y: 62, width: 21, height: 14, room: 25, besideTitle: false },
  },
};
