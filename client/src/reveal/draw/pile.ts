/**
 * Answers as dots in piles: every answer is one dot, all of one size and equally many in a row, so that a pile twice as high is
 * twice as many answers.
 */

export interface PileShape {
  /** Radius of a dot. */
  readonly r: number;
  /** From the middle of a dot to the middle of the next. */
  readonly pitch: number;
  /** Dots in a full row. */
  readonly columns: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const LEAST_R = 0.6;
const STEP = 0.1;

/** From dot to dot, as a share of the radius. */
function pitchOf(r: number): number {
  return 2 * r + Math.max(0.4, r * 0.22);
}

/**
 * @param counts how many lie in each pile
 * @param room of one pile; `r` the largest radius of a dot
 * @returns the shape in which the highest pile fits its room
 */
export function pileShape(
  counts: readonly number[],
  room: { readonly width: number; readonly height: number; readonly r: number },
): PileShape {
  const most = Math.max(1, ...counts);
  for (let r = room.r; r > LEAST_R; r -= STEP) {
    const pitch = pitchOf(r);
    const wide = Math.floor((room.width + pitch - 2 * r) / pitch);
    const high = Math.floor((room.height + pitch - 2 * r) / pitch);
    if (wide < 1 || high < 1 || wide * high < most) continue;
    // As high as there is room: piles are compared by their height.
    return { r, pitch, columns: Math.ceil(most / high) };
  }
  const pitch = pitchOf(LEAST_R);
  return { r: LEAST_R, pitch, columns: Math.max(1, Math.floor(room.width / pitch)) };
}

/**
 * @param n dots, piled up from the foot's middle at 0, 0 with y upwards negative
 * @returns where they are, the lowest row first; a row that is not full stands in the middle
 */
export function pileSpots(n: number, { r, pitch, columns }: PileShape): readonly Spot[] {
  return Array.from({ length: n }, (_, at) => {
    const row = Math.floor(at / columns);
    const inRow = Math.min(columns, n - row * columns);
    const x = ((at % columns) - (inRow - 1) / 2) * pitch;
    return { x, y: -(r + row * pitch) };
  });
}

/** @returns how high a pile of n is */
export function pileHeight(n: number, { r, pitch, columns }: PileShape): number {
  return n === 0 ? 0 : (Math.ceil(n / columns) - 1) * pitch + 2 * r;
}

/** @returns the numbers 0 … n − 1 in an order in which neighbours do not follow each other, always the same */
export function scattered(n: number): readonly number[] {
  const order = Array.from({ length: n }, (_, at) => at);
  return order.sort((a, b) => ((a * 0.618034) % 1) - ((b * 0.618034) % 1));
}
