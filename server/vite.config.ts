/** Bundles the server and its two worker threads; dependencies stay in node_modules, @polku/shared comes along. */
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
        'maintenance-worker': 'src/jobs/maintenance-worker.ts',
      },
      // Flat, because a worker is looked for beside the code that starts it.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: ['@polku/shared'] },
});
