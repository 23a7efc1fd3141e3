/**
 * The built client. Hashed files are cached for ever; everything else (index.html, sw.js, the manifest) is revalidated each
 * time, so that an old shell never loads new chunks. A missing file is 404; app routes get index.html, `/w` and below the page for
 * phones.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { ApiError } from '@polku/shared/kernel/protocol';
import type { FastifyInstance } from 'fastify';
import { API_ERRORS } from './failures';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
/** Vite puts files whose name carries their hash there. */
const HASHED = /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.\w+(\.br|\.gz)?$/;
const FILE = /\.[a-z0-9]+$/i;
const PHONE = /^\/w(\/|$)/;

export async function clientFiles(app: FastifyInstance, clientDir: string): Promise<void> {
  const built = existsSync(join(clientDir, 'index.html'));
  const phoneBuilt = existsSync(join(clientDir, 'phone.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: clientDir,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (response, path) => {
        response.setHeader('cache-control', HASHED.test(path) ? FOR_EVER : ASK_AGAIN);
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    // The part before the question mark, verbatim: `//x:99999/` is a path here, not a host.
    const [pathname = '/'] = request.url.split('?');
    const appRoute = request.method === 'GET' && !/^\/(api|sync)(\/|$)/.test(pathname) && !FILE.test(pathname);
    if (built && appRoute) return reply.sendFile(phoneBuilt && PHONE.test(pathname) ? 'phone.html' : 'index.html');
    const body: ApiError = { error: 'not-found', message: API_ERRORS['not-found'] };
    return reply.status(404).header('cache-control', 'no-store').send(body);
  });
}
