/**
 * Moments at which the end of the process would be least convenient, published on Node's diagnostics channels, each named
 * `polku:<point>`. Nobody listens in production, where passing one costs the look at a property. What listens comes from
 * outside (`node --import`), in every thread; the server itself knows nothing of what happens then.
 */
import { channel } from 'node:diagnostics_channel';

const CHANNELS = {
  /** Rows of a commit are written, and the transaction is open. */
  append: channel('polku:append'),
  /** The commit has returned, and nobody was told. */
  sync: channel('polku:sync'),
  /** The room knows that edits are stored, and neither their author nor the others do. */
  acknowledge: channel('polku:acknowledge'),
  /** Somebody who came is about to be given the state of the document. */
  state: channel('polku:state'),
  /** A snapshot is stored; it was read back; what the one before it covers is gone. */
  'compact-written': channel('polku:compact-written'),
  'compact-verified': channel('polku:compact-verified'),
  'compact-dropped': channel('polku:compact-dropped'),
  /** The document was read, and nobody is in it. */
  load: channel('polku:load'),
  /** Everything of the document is stored, and it is about to leave the memory. */
  unload: channel('polku:unload'),
  /** What other nodes have to hear is about to be said to them. */
  notify: channel('polku:notify'),
} as const;

export type Point = keyof typeof CHANNELS;

/**
 * Tells whoever listens that this point was reached.
 * @param room the name of the document, where it is about one
 */
export function reached(point: Point, room = ''): void {
  const at = CHANNELS[point];
  if (at.hasSubscribers) at.publish({ point, room });
}
