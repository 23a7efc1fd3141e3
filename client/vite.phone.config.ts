/**
 * Builds the phone page into the folder of the app, after it. It is small: Preact stands in for React, one script, one style
 * sheet, no fonts. Its service worker (`phone-sw.js`) keeps these files and nothing of the app.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { precompress } from './build-plugins';

/** Writes the service worker, with what the page consists of. */
function phoneWorker(): Plugin {
  const source = fileURLToPath(new URL('phone-sw.js', import.meta.url));
  return {
    name: 'polku-phone-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = Object.values(bundle).filter(({ fileName }) => /\.(js|css|html)$/.test(fileName));
        const hash = createHash('sha256');
        for (const file of built) hash.update(file.type === 'chunk' ? file.code : file.source);
        const files = ['/favicon.svg', ...built.map(({ fileName }) => `/${fileName}`)].sort();
        const text = readFileSync(source, 'utf8')
          .replace("'polku-phone-dev'", JSON.stringify(`polku-phone-${hash.digest('hex').slice(0, 16)}`))
          .replace('const FILES = [];', `const FILES = ${JSON.stringify(files)};`);
        this.emitFile({ type: 'asset', fileName: 'phone-sw.js', source: text });
      },
    },
  };
}

export default defineConfig({
  // Copied by the build of the app.
  publicDir: false,
  plugins: [phoneWorker(), precompress()],
  resolve: {
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
    ],
    dedupe: ['preact'],
  },
  build: {
    // People come with the phones they have: of these years, about six.
    target: ['es2021', 'chrome100', 'firefox100', 'safari15.4'],
    emptyOutDir: false,
    assetsInlineLimit: 0, // a data: font or script is against the content security policy
    sourcemap: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'phone.html' },
  },
});
