/** Export format: a board's picture as PNG. */
import type { ExportFormat, PictureSource } from '../../kernel/export-format';
import { picturesOf } from '../../kernel/pictures/pictures-of-scene';

export const PNG: ExportFormat<PictureSource> = {
  id: 'png',
  title: 'app.export.png',
  lead: 'app.export.png.lead',
  leadAsSeen: 'app.export.png.lead.seen',
  options: [
    {
      id: 'scale',
      label: 'app.export.scale',
      choices: () => ['1', '2', '3', '4'].map((value) => ({ value, label: `${value}×` })),
      first: () => '2',
    },
  ],
  async make({ session, words, theme, draw }, chosen, task) {
    const { exportPng } = await import('../../formats/png/export-png');
    const { scene, title } = draw();
    const found = await picturesOf(scene, session.pictures);
    const images = (hash: string) => found.get(hash)?.image;
    const made = await exportPng(scene, { theme, scale: Number(chosen['scale']), title, images, ...task });
    const remark = made.reduced ? words.t('app.export.reduced', { scale: words.number(made.scale, 2) }) : undefined;
    return { blob: made.blob, title, ending: 'png', remark };
  },
};
