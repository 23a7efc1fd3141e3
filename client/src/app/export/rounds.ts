/** Export format: what the revealed rounds of the workshop came to. */
import { PROJECT_ID, projectRecord, teamRecord } from '@polku/shared/kernel/project';
import { stepsOf, workshopOf } from '@polku/shared/workshop/agenda';
import { clustersOf, gather, notesOf } from '@polku/shared/workshop/notes';
import type { FileRound } from '@polku/shared/workshop/results/json';
import type { ExportFormat, ProjectSource } from '../../kernel/export-format';
import { allRounds } from '../rounds/all-rounds';

/** @returns revealed rounds, in the order of the agenda; of one step, in the order of their opening */
async function revealed({ session, words }: ProjectSource): Promise<readonly FileRound[]> {
  const { projection } = session;
  const rounds = await allRounds(session);
  if (rounds === null) throw new Error(words.t('round.export.offline'));
  const order = new Map(stepsOf(session.workshop.projection).map(({ id }, at) => [id, at]));
  const blindSpotFrom = projection.get(projectRecord, PROJECT_ID)?.blindSpotFrom ?? 1;
  const teamName = (id: string): string => projection.get(teamRecord, id)?.name || words.t('word.untitled');
  const placeOf = (step: string): number => order.get(step) ?? Number.MAX_SAFE_INTEGER;
  const told = [...rounds]
    .sort((a, b) => placeOf(a.stepId) - placeOf(b.stepId) || a.openedAt - b.openedAt)
    .flatMap((info): readonly FileRound[] => {
      const { setup, result, roundId } = info;
      if (!result || info.state !== 'revealed') return [];
      const base = { info, setup, result, words, teamName, blindSpotFrom };
      if (!setup.notes) return [base];
      return [{ ...base, gathered: gather(notesOf(result), clustersOf(session.workshop.projection, roundId)) }];
    });
  if (told.length === 0) throw new Error(words.t('round.export.none'));
  return told;
}

export const ROUNDS: ExportFormat<ProjectSource> = {
  id: 'rounds',
  title: 'round.export',
  lead: 'round.export.lead',
  options: [
    {
      id: 'file',
      label: 'round.export.file',
      choices: () => [
        { value: 'markdown', label: 'Markdown' },
        { value: 'csv', label: 'CSV' },
        { value: 'json', label: 'JSON' },
      ],
      first: () => 'markdown',
    },
  ],
  async make(source, chosen) {
    const { session, words, projectName } = source;
    const rounds = await revealed(source);
    const name = workshopOf(session.workshop.projection)?.title.trim() || projectName || words.t('word.untitled');
    const title = `${name} – ${words.t('round.export')}`;
    if (chosen['file'] === 'json') {
      const { roundsJson } = await import('@polku/shared/workshop/results/json');
      return { blob: new Blob([roundsJson(name, rounds)], { type: 'application/json' }), title, ending: 'json' };
    }
    const { answerTable, resultTable } = await import('@polku/shared/workshop/results/tables');
    if (chosen['file'] === 'csv') {
      const [{ csvOptionsFor }, { tableCsv }] = await Promise.all([
        import('@polku/shared/formats/csv'),
        import('@polku/shared/formats/table-csv'),
      ]);
      const csv = tableCsv(answerTable(rounds, words), csvOptionsFor(words.locale));
      return { blob: new Blob([csv], { type: 'text/csv' }), title, ending: 'csv' };
    }
    const { outlineMarkdown } = await import('@polku/shared/formats/markdown');
    const text = outlineMarkdown({ title, tables: rounds.map(resultTable) });
    return { blob: new Blob([text], { type: 'text/markdown' }), title, ending: 'md' };
  },
};
