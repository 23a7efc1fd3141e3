/**
 * Three or more handoffs in a row, each touchpoint of the run passing on to another team. The finding is about the two ends
 * of the run. Severity: high from five, otherwise medium.
 */
import type { Seam } from '../../boards/journey/analysis/handoffs';
import { each } from '../../kernel/pieces';
import type { Draft, FindingKind, JourneyAudit } from '../finding';

export const RUN_FROM = 3;

function draft(run: readonly Seam[], { title }: JourneyAudit): readonly Draft[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length < RUN_FROM) return [];
  return [
    {
      about: [first.from, last.to],
      touchpoints: [first.from, ...run.map(({ to }) => to)],
      severity: run.length >= 5 ? 'high' : 'medium',
      values: { count: run.length, from: title(first.from), to: title(last.to) },
    },
  ];
}

export const handoffRun: FindingKind = {
  id: 'handoff-run',
  *find(audit) {
    const found: Draft[] = [];
    let run: Seam[] = [];
    yield* each(audit.figures.handoffs.seams, (seam) => {
      if (run.at(-1)?.to !== seam.from) {
        found.push(...draft(run, audit));
        run = [];
      }
      run.push(seam);
    });
    return [...found, ...draft(run, audit)];
  },
};
