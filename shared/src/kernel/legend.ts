/** The legend of a picture's symbols. */
import type { Shape } from './scene';

export interface LegendEntry {
  readonly text: string;
  /** The sign itself in a box 16 wide and 12 high whose upper left corner is given. */
  readonly mark: (x: number, y: number) => readonly Shape[];
}
