/** Settings from environment variables. Every setting has a default that is safe on a laptop. */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { DATA_BASE, PROGRAM_FOLDER } from './program';

const flag = z.enum(['0', '1']).default('0');
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4321),
  /** Only this machine unless asked for otherwise; `0.0.0.0` opens it to the network. */
  HOST: z.string().min(1).default('localhost'),
  /** Relative paths start at the root of the repository; of an installed package at the current folder. */
  DATA_DIR: z.string().min(1).default('data'),
  /** PostgreSQL, for several nodes; empty: everything is in the data folder. */
  DATABASE_URL: z
    .string()
    .refine(
      (url) => url === '' || (/^postgres(ql)?:\/\/[^/]/.test(url) && URL.canParse(url)),
      'has to be postgres://user:password@host:5432/name',
    )
    .default(''),
  /** Connections to PostgreSQL for calls; a node opens up to 14 more for turns, notes and jobs. */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(8),
  /** Relative paths start at the folder of the program. */
  CLIENT_DIR: z.string().min(1).default('client/dist'),
  /** Further origins (comma-separated) whose pages may open the socket; the server's own always may. */
  ALLOWED_ORIGINS: z.string().default(''),
  /** 1 behind one reverse proxy: the client's address is the last of X-Forwarded-For. */
  TRUST_PROXY: flag,
  /** Bearer token for /metrics; without it only this machine may read them. */
  METRICS_TOKEN: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  /** Limit on the database file in MB; 0 means none. */
  MAX_DATA_MB: z.coerce.number().int().min(0).default(0),
  /** Maximum number of projects on this server; 0 means no limit. Anyone who can reach the server can create one. */
  MAX_PROJECTS: z.coerce.number().int().min(0).default(10_000),
  /** Days that a picture stays after nothing refers to it any more; 0 keeps all for ever. */
  PICTURE_GRACE_DAYS: z.coerce.number().min(0).max(3650).default(30),
  /** Where everything that is written is copied to, for setting back to any time; empty: nowhere. */
  ARCHIVE_DIR: z.string().default(''),
  /** Days to which one can set back. */
  ARCHIVE_DAYS: z.coerce.number().min(1).max(3650).default(14),
});

/** The names of all environment variables that are read. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape);

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Empty without PostgreSQL. Holds a password. */
  databaseUrl: string;
  databaseConnections: number;
  clientDir: string;
  allowedOrigins: readonly string[];
  trustProxy: boolean;
  metricsToken: string;
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  maxDataBytes: number;
  maxProjects: number;
  /** 0: unused pictures are kept. */
  pictureGraceMs: number;
  /** Null without an archive. */
  archiveDir: string | null;
  archiveDays: number;
}

/** @throws with the names of the variables that are wrong */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new Error(`settings: ${z.prettifyError(parsed.error)}`);
  const set = parsed.data;
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: resolve(DATA_BASE, set.DATA_DIR),
    databaseUrl: set.DATABASE_URL,
    databaseConnections: set.DATABASE_CONNECTIONS,
    clientDir: resolve(PROGRAM_FOLDER, set.CLIENT_DIR),
    allowedOrigins: set.ALLOWED_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    trustProxy: set.TRUST_PROXY === '1',
    metricsToken: set.METRICS_TOKEN,
    logLevel: set.LOG_LEVEL,
    maxDataBytes: set.MAX_DATA_MB * 1024 * 1024,
    maxProjects: set.MAX_PROJECTS,
    pictureGraceMs: set.PICTURE_GRACE_DAYS * 24 * 60 * 60 * 1000,
    archiveDir: set.ARCHIVE_DIR === '' ? null : resolve(DATA_BASE, set.ARCHIVE_DIR),
    archiveDays: set.ARCHIVE_DAYS,
  };
}

/** @returns the database file of a data folder */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'polku.sqlite');
}
