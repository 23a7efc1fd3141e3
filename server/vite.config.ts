/** Bundles the server and its worker threads with what they import; only native and self-loading packages stay outside. */
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'src/main.ts',
        'log-worker': 'src/log/log-worker.ts',
        'postgres-worker': 'src/log/postgres-worker.ts',
        'archive-worker': 'src/jobs/archive/archive-worker.ts',
        'maintenance-worker': 'src/jobs/maintenance-worker.ts',
      },
      // Flat, because a worker is looked for beside the code that starts it.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  // Bundled dependencies halve the time to start; these load files of their own. The package asks for the same (package.json at the root).
  ssr: { noExternal: true, external: ['better-sqlite3', 'pg', 'pino'] },
});
