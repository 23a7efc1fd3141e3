/**
 * Keeps the phone page for a start without a network: its few files, under the name of this build. The page comes from here at
 * once, and a newer one with the next visit; the server's calls are never touched. `vite.phone.config.ts` fills in name and files.
 */
const NAME = 'polku-phone-dev';
const FILES = [];
const PAGE = '/phone.html';

self.addEventListener('install', (event) => {
  // All files of a build in one cache: a page never meets the script of another build.
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('polku-phone-') && name !== NAME))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) return;
  const isPage = event.request.mode === 'navigate' && /^\/w(\/|$)/.test(pathname);
  const wanted = isPage ? PAGE : pathname;
  if (!FILES.includes(wanted)) return;
  event.respondWith(
    caches
      .open(NAME)
      .then((cache) => cache.match(wanted))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
