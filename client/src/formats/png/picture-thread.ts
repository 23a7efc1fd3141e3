/** Worker that makes tiles of one picture: first it gets what holds for all, then one batch after another. */
import type { Theme } from '@polku/shared/kernel/palette';
import type { SceneItem } from '@polku/shared/kernel/scene';
import { fontMetrics } from '@polku/shared/kernel/text-metrics';
import { createTileEncoder } from './encode-tile';
import type { FontBytes } from './load-fonts';
import type { PngPlan } from './png-plan';
import type { TileBits } from './tile-deflate';
import type { Tile } from './tile-painter';

export interface ThreadSetup {
  readonly plan: PngPlan;
  readonly theme: Theme;
  readonly fonts: readonly FontBytes[];
  /** Items that reach over many batches: batches name them by their place here. */
  readonly wide: readonly SceneItem[];
}
export interface ThreadBatch {
  readonly layers: readonly (readonly (SceneItem | number)[])[];
  readonly tiles: readonly Tile[];
}
export type ThreadQuestion = { readonly setup: ThreadSetup } | { readonly batch: ThreadBatch };
/** To each question one answer, in order. */
export type ThreadAnswer =
  | { readonly ready: true }
  | { readonly stripes: readonly TileBits[] }
  | { readonly failed: string };

/** The part of a worker's own scope that is used; the page's library has no type for it. */
interface ThreadScope {
  readonly fonts: FontFaceSet;
  postMessage(message: ThreadAnswer, transfer?: Transferable[]): void;
}
// A worker's scope has these; the library in use is that of pages.
const scope = self as unknown as ThreadScope;

let work: ((batch: ThreadBatch) => readonly TileBits[]) | null = null;

async function begin({ plan, theme, fonts, wide }: ThreadSetup): Promise<void> {
  await Promise.all(
    fonts.map(async ({ style, weight, range, bytes }) => {
      const face = new FontFace(fontMetrics.family, bytes, {
        style,
        weight,
        ...(range === '' ? {} : { unicodeRange: range }),
      });
      scope.fonts.add(await face.load());
    }),
  );
  const encode = createTileEncoder(plan, { theme });
  work = ({ layers, tiles }) => {
    const whole = layers.map((items) =>
      items.flatMap((item) => (typeof item === 'number' ? (wide[item] ?? []) : item)),
    );
    return tiles.flatMap((tile) => encode(whole, tile));
  };
}

function answer(question: ThreadQuestion): void | Promise<void> {
  if ('setup' in question) return begin(question.setup).then(() => scope.postMessage({ ready: true }));
  if (!work) throw new Error('the batch came before the setup');
  const stripes = work(question.batch);
  scope.postMessage(
    { stripes },
    stripes.flatMap(({ table, bits }) => [table.buffer, bits.buffer]),
  );
}

self.addEventListener('message', ({ data }: MessageEvent<ThreadQuestion>) => {
  const fail = (error: unknown): void =>
    scope.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  try {
    void Promise.resolve(answer(data)).catch(fail);
  } catch (error) {
    fail(error);
  }
});
