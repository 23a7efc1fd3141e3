/**
 * Collects browser complaints: console errors, uncaught errors, CSP violations, failed requests and responses of 400 and
 * above. Every test listens; an unexpected complaint fails it.
 */
import type { BrowserContext } from '@playwright/test';

/**
 * What is told when the network or the server is gone, also in the middle of a file; only tests that take it away allow it.
 */
const NETWORK_LOSS = new RegExp(
  [
    'ERR_(INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|NETWORK_\\w+|CONNECTION_\\w+|TIMED_OUT|FAILED)',
    'ERR_(EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|INCOMPLETE_\\w+|INVALID_CHUNKED_ENCODING|CONTENT_DECODING_FAILED)',
    'WebSocket connection to',
  ].join('|'),
);
/** The page was left, or a download took a navigation over, while a request was under way. */
const LEFT = /ERR_ABORTED/;

export class Noise {
  readonly #heard: string[] = [];
  readonly #allowed: RegExp[] = [LEFT];

  listen(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#heard.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.#heard.push(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on('requestfailed', (request) => {
      this.#heard.push(`request: ${request.method()} ${request.url()} ${request.failure()?.errorText ?? ''}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) this.#heard.push(`answer: ${response.status()} ${response.url()}`);
    });
  }

  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  allowNetworkLoss(): void {
    this.allow(NETWORK_LOSS);
  }

  unexpected(): readonly string[] {
    return this.#heard.filter((line) => !this.#allowed.some((pattern) => pattern.test(line)));
  }
}
