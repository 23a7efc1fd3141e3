/** Where tiles are made: on threads of their own, or in pieces on the page's where the browser gives none. */
import { createTileEncoder } from './encode-tile';
import { nextTask } from './next-task';
import type { ThreadAnswer, ThreadBatch, ThreadQuestion, ThreadSetup } from './picture-thread';
import type { PngPlan } from './png-plan';
import type { TileBits } from './tile-deflate';
import type { Layers, PictureOptions, Tile } from './tile-painter';

export interface TileMaker {
  /** Batches that may wait for their answer at a time. */
  readonly atOnce: number;
  /** @param layers what is in or around the tiles @returns their stripes, from the left */
  make(layers: Layers, tiles: readonly Tile[]): Promise<readonly TileBits[]>;
  /** Gives up what is under way. */
  end(): void;
}

/** @returns a maker on the page's own thread, which is free again after every few tiles */
export function makerOnPage(plan: PngPlan, options: PictureOptions): TileMaker {
  const encode = createTileEncoder(plan, options);
  return {
    atOnce: 1,
    async make(layers, tiles) {
      const made: TileBits[] = [];
      for (const tile of tiles) {
        made.push(...encode(layers, tile));
        await nextTask();
      }
      return made;
    },
    end: () => undefined,
  };
}

/** More would wait for memory rather than compute. */
const mostThreads = 4;

/** @returns a maker on threads; null where there are none to be had, or they cannot do it */
export async function makerOnThreads(setup: ThreadSetup): Promise<TileMaker | null> {
  if (typeof Worker !== 'function') return null;
  const many = Math.min(mostThreads, navigator.hardwareConcurrency || 2);
  const threads = Array.from({ length: many }, () => new Thread());
  const end = (): void => threads.forEach((thread) => thread.end());
  try {
    await Promise.all(threads.map((thread) => thread.ask({ setup })));
  } catch (error) {
    end();
    console.warn('The picture is drawn on the page itself:', error);
    return null;
  }
  const numbers = new Map(setup.wide.map((item, number) => [item, number]));
  return {
    atOnce: 2 * many,
    async make(layers, tiles) {
      const named = layers.map((items) => items.map((item) => numbers.get(item) ?? item));
      const batch: ThreadBatch = { layers: named, tiles };
      const idlest = threads.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best));
      const answer = await idlest.ask({ batch });
      if (!('stripes' in answer)) throw new Error('the thread answered something else');
      return answer.stripes;
    },
    end,
  };
}

interface Asked {
  readonly resolve: (answer: ThreadAnswer) => void;
  readonly reject: (why: Error) => void;
}

class Thread {
  private readonly worker = new Worker(new URL('./picture-thread.ts', import.meta.url), { type: 'module' });
  private readonly asked: Asked[] = [];

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<ThreadAnswer>) => {
      const next = this.asked.shift();
      if ('failed' in data) next?.reject(new Error(data.failed));
      else next?.resolve(data);
    });
    this.worker.addEventListener('error', ({ message }) => {
      for (const { reject } of this.asked.splice(0)) reject(new Error(message || 'The thread could not be started.'));
    });
  }

  /** Questions without an answer. */
  get waiting(): number {
    return this.asked.length;
  }

  ask(question: ThreadQuestion): Promise<ThreadAnswer> {
    return new Promise((resolve, reject) => {
      this.asked.push({ resolve, reject });
      this.worker.postMessage(question);
    });
  }

  end(): void {
    this.worker.terminate();
    for (const { reject } of this.asked.splice(0)) reject(new Error('The thread has ended.'));
  }
}
