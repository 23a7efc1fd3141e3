/**
 * What this process writes for whoever runs it: one JSON object a line, and the one line with which it ends. Secrets of people
 * never get there. Nothing that carries one is logged on purpose; this is the backstop, for errors of the system and of packages.
 */
import { type DestinationStream, type Logger, pino } from 'pino';

/** Of addresses, headers and queries: what stays, and what is taken out. */
const CARRIERS: readonly [RegExp, string][] = [
  [/(\/\/)[^/\s@"'\\]+@/g, '$1…@'],
  [/\b(bearer|basic)\s+[^\s"'\\,;]+/gi, '$1 …'],
  [/([?&](?:ticket|secret|password|token|code|device|member)=)[^&\s"'#]+/gi, '$1…'],
  [/\b(secret|password|ticket|token|authorization)(["'\\]*\s*=\s*|["'\\]+\s*:\s*)(["'\\]*)[^\s"'\\&,;}]+/gi, '$1$2$3…'],
];
/** Those of links, members and devices (32 characters and more), and tickets. Ids have 20, error codes fewer. */
const LONG = /[A-Za-z0-9_-]{30,}(?:\.[A-Za-z0-9_-]{10,})*/g;
/** Fields of an error that say what went wrong; others may hold what it went wrong with. */
interface ToldError {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: unknown;
}

/** @returns the text without what opens anything: user and password of addresses, tokens, secrets, tickets */
export function withoutSecrets(text: string): string {
  let clean = text;
  for (const [carrier, stays] of CARRIERS) clean = clean.replace(carrier, stays);
  return clean.replace(LONG, (long) => (isWord(long) ? long : '…'));
}

/** Hashes and some names are long, too, but in one case. */
function isWord(long: string): boolean {
  return !(/[a-z]/.test(long) && /[A-Z]/.test(long));
}

function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const said: ToldError = { type: error.name, message: error.message, stack: error.stack };
  return 'code' in error ? { ...said, code: error.code } : said;
}

/** @param destination the standard output unless given */
export function logger(level: string, destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: told }, hooks: { streamWrite: withoutSecrets } };
  return destination ? pino(options, destination) : pino(options);
}
