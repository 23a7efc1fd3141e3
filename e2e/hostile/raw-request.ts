/** Sends bytes to the HTTP side and reads what comes back, whatever it is. */
import { connect } from 'node:net';
import type { RawRequest } from './requests';

/** Nothing more comes of what may be incomplete; asking for the rest is the server's to give up, later than we wait. */
const SILENT_MS = 100;
/** Answers to whole requests come, or wait for news of a workshop. */
const WHOLE_SILENT_MS = 600;
const ANSWERED_MS = 15;
/** A server that does not even end what we have ended. */
const STUCK_MS = 20_000;
const KEPT_BYTES = 64 * 1024;

export interface RawAnswer {
  /** Of every answer that came, in their order. */
  readonly statuses: readonly string[];
  readonly text: string;
  /** The server did nothing at all with a connection that was ended. */
  readonly stuck: boolean;
}

export function sendRaw(port: number, { parts, pauseMs, isWhole }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const tcp = connect({ port, host: '127.0.0.1', noDelay: true });
    let text = '';
    let ended = false;
    const done = (stuck: boolean): void => {
      clearTimeout(timer);
      clearTimeout(pause);
      tcp.removeAllListeners('close');
      tcp.resetAndDestroy();
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status = '']) => status);
      resolve({ statuses, text, stuck });
    };
    const silent = (): void => {
      if (ended || text !== '') return done(text === '');
      ended = true;
      tcp.end();
      timer = setTimeout(silent, STUCK_MS);
    };
    let timer = setTimeout(silent, (isWhole ? WHOLE_SILENT_MS : SILENT_MS) + pauseMs);
    let pause: NodeJS.Timeout | undefined;
    const [first = Buffer.alloc(0), ...more] = parts;
    tcp.write(first);
    if (more.length > 0) pause = setTimeout(() => tcp.write(Buffer.concat(more)), pauseMs);
    tcp.on('data', (chunk: Buffer) => {
      if (text.length < KEPT_BYTES) text += chunk.toString('latin1');
      clearTimeout(timer);
      timer = setTimeout(silent, ANSWERED_MS);
    });
    // `close` follows.
    tcp.on('error', () => {});
    tcp.on('close', () => done(false));
  });
}
