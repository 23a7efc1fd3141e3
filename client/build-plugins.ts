/** Plugins that the builds of the app and of the phone page share. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Compresses what the server then sends as it is; a small server should not compress per request. */
export function precompress(): Plugin {
  let outDir = '';
  return {
    name: 'polku-precompress',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile() || !/\.(js|css|svg|json)$/.test(entry.name)) continue;
          const file = join(entry.parentPath, entry.name);
          // Two builds write into the folder, one after the other.
          const done = `${file}.br`;
          if (existsSync(done) && statSync(done).mtimeMs >= statSync(file).mtimeMs) continue;
          const bytes = readFileSync(file);
          if (bytes.length < 1024) continue;
          writeFileSync(done, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
          writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        }
      },
    },
  };
}

/** The phone page's address in the development server. There it runs with React itself. */
export function phoneAddress(): Plugin {
  return {
    name: 'polku-phone-address',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (/^\/w(\/[^.]*)?$/.test(request.url?.replace(/\?.*$/, '') ?? '')) request.url = '/phone.html';
        next();
      });
    },
  };
}
