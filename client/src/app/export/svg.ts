/** Export format: a board's picture as SVG with its fonts embedded. */
import { sceneToSvg } from '@polku/shared/formats/svg';
import type { ExportFormat, PictureSource } from '../../kernel/export-format';
import { picturesOf } from '../../kernel/pictures/pictures-of-scene';
import { embeddedFonts } from './embedded-fonts';

export const SVG: ExportFormat<PictureSource> = {
  id: 'svg',
  title: 'app.export.svg',
  lead: 'app.export.svg.lead',
  async make({ session, theme, draw }) {
    const { scene, title } = draw();
    const found = await picturesOf(scene, session.pictures);
    const imageUrl = (hash: string) => found.get(hash)?.url;
    const svg = sceneToSvg(scene, { theme, title, imageUrl, fontCss: await embeddedFonts(scene) });
    return { blob: new Blob([svg], { type: 'image/svg+xml' }), title, ending: 'svg' };
  },
};
