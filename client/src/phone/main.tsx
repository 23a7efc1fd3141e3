/** The phone page's entry point. Built by itself, with a small stand-in for React (`client/vite.phone.config.ts`). */
import { createRoot } from 'react-dom/client';
import { Phone } from './Phone';
import './phone.css';

const root = document.getElementById('root');
if (!root) throw new Error('phone.html has no #root');
createRoot(root).render(<Phone />);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Keeps this page for a start without a network; nothing else depends on it.
  navigator.serviceWorker
    .register('/phone-sw.js', { scope: '/w' })
    .catch((error: unknown) => console.warn('This page is not kept for a start without a network.', error));
}
