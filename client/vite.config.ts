/**
 * Builds and serves the client. The service worker precaches everything the app can need (fonts and lazy chunks too), so that
 * it starts offline; it never caches the API. It is registered by app/pwa, which asks before updating; the server's CSP
 * allows no inline script. The phone page is built by itself, into the same folder: vite.phone.config.ts.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { phoneAddress, precompress } from './build-plugins';

const SERVER = process.env['POLKU_SERVER'] ?? 'http://localhost:4321';

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/',
        name: 'Polku',
        short_name: 'Polku',
        description: "Map a customer's path through a service together, live or offline.",
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#fbfaf7',
        theme_color: '#1b6b5a',
        categories: ['productivity', 'business'],
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,ico,woff2,json}'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        navigateFallback: '/index.html',
        // `/w` is the phone page, which has a service worker of its own.
        navigateFallbackDenylist: [/^\/(api|sync|w)(\/|$)/, /^\/(healthz|metrics)$/, /\.[a-z0-9]+$/i],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: false,
        runtimeCaching: [],
      },
    }),
    phoneAddress(),
    precompress(),
  ],
  resolve: { dedupe: ['yjs', 'lib0', 'y-protocols', 'react', 'react-dom'] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // a data: font or script is against the content security policy
    sourcemap: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // What changes rarely apart from what changes with every version: an update then fetches little.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](\.pnpm[\\/])?(react|react-dom|scheduler|zustand|wouter)[@\\/]/ },
            { name: 'sync', test: /node_modules[\\/](\.pnpm[\\/])?(yjs|lib0|y-protocols|y-websocket|dexie)[@\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: SERVER },
      '/sync': { target: SERVER, ws: true },
    },
  },
});
