/** Export format: the whole project as a file that can be imported again. */
import type { ExportFormat, ProjectSource } from '../../kernel/export-format';

const MEGABYTE = 1024 * 1024;

export const JSON_FILE: ExportFormat<ProjectSource> = {
  id: 'json',
  title: 'app.export.json',
  lead: 'app.export.json.lead',
  async make({ session, words, projectName }) {
    const { projectFile } = await import('./project-file');
    const { blob, pictures, missing } = await projectFile(session.exportStored(), session.pictures);
    const size = `${words.number(blob.size / MEGABYTE, 1)}\u00a0${words.t('pictures.megabyte')}`;
    const remarks = [
      ...(pictures > 0 ? [words.t('pictures.inJson', { n: pictures, size })] : []),
      ...(missing > 0 ? [words.t('pictures.notInJson', { n: missing })] : []),
    ];
    return { blob, title: projectName, ending: 'polku.json', remark: remarks.join(' ') || undefined };
  },
};
