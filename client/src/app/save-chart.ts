/** Saves a chart as PNG or SVG, with its title, board and date above it. */
import { framedScene } from '@polku/shared/formats/framed-scene';
import type { SavePicture } from '../kernel/charts/save-picture';
import type { Words } from '../kernel/words/words';
import { dateToday } from './board-frame';
import { download, fileName } from './download';

/** Pixels per pixel of the chart. */
const SCALE = 2;

export interface ChartPlace {
  readonly words: Words;
  readonly theme: 'light' | 'dark';
  /** Board and view that the chart is in. */
  readonly where: string;
  /** Tells the person what went wrong. */
  readonly tell: (problem: string) => void;
}

export function chartSaver({ words, theme, where, tell }: ChartPlace): SavePicture {
  return async ({ title, subtitle, scene, format = 'png' }) => {
    try {
      const below = [where, subtitle, dateToday(words)].filter(Boolean).join(' · ');
      const framed = framedScene(scene, { title, subtitle: below, legend: [] });
      if (format === 'svg') {
        const [{ sceneToSvg }, { embeddedFonts }] = await Promise.all([
          import('@polku/shared/formats/svg'),
          import('./export/embedded-fonts'),
        ]);
        const svg = sceneToSvg(framed, { theme, title, fontCss: await embeddedFonts(framed) });
        download(new Blob([svg], { type: 'image/svg+xml' }), fileName(title, 'svg'));
        return;
      }
      const { exportPng } = await import('../formats/png/export-png');
      const { blob } = await exportPng(framed, { theme, scale: SCALE, title });
      download(blob, fileName(title, 'png'));
    } catch (error) {
      tell(words.t('app.export.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };
}
