/** What the signs on a picture mean, for those who were not there when it was made. */
import type { Shape } from './scene';

export interface LegendEntry {
  readonly text: string;
  /** The sign itself in a box 16 wide and 12 high whose upper left corner is given. */
  readonly mark: (x: number, y: number) => readonly Shape[];
}
