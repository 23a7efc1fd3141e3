/** The figures as readable tables. */
import type { AnalysisFigures, HeldUp } from './analysis';
import type { CanvasFigures } from './canvas';
import type { Motion } from './numbers';
import type { SyncFigures } from './sync';

const whole = (value: number): string => value.toFixed(0);
const one = (value: number): string => value.toFixed(1);
const share = (value: number): string => `${whole(value * 100)} %`;
const move = ({ shown, p95FrameMs, mainThread }: Motion): string =>
  `${shown} of 60, p95 ${whole(p95FrameMs)} ms, main thread ${share(mainThread)}`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function canvasTable(all: readonly CanvasFigures[]): string {
  const row = (name: string, show: (figures: CanvasFigures) => string): string[] => [name, ...all.map(show)];
  return table(
    ['map, Chromium 1280×800, software rendering', ...all.map(({ touchpoints }) => `${touchpoints} touchpoints`)],
    [
      row('CSV import until shown, ms', ({ importMs }) => whole(importMs)),
      row('open until every touchpoint in view is painted, ms', ({ openMs }) => whole(openMs)),
      row('pan at 100 %: frames drawn', ({ pan }) => move(pan)),
      row('pan with all in view', ({ panAll }) => move(panAll)),
      row('zoom out and in', ({ zoom }) => move(zoom)),
      row('drag one', ({ drag }) => move(drag)),
      row('another types, 60 a second', ({ remoteTyping }) => move(remoteTyping)),
      row(
        'PNG of all, 1×, ms',
        ({ png }) => `${whole(png.ms)} (${png.width}×${png.height}${png.remark && ', reduced'})`,
      ),
      row('heap after collection, MB', ({ heapMb }) => one(heapMb)),
      row('elements in the document', ({ elements }) => whole(elements)),
    ],
  );
}

export function analysisTable(all: readonly AnalysisFigures[]): string {
  const row = (name: string, show: (figures: AnalysisFigures) => HeldUp): string[][] =>
    (
      [
        ['slice', 'a slice of the analysis'],
        ['shown', 'showing what came of it'],
        ['any', 'any task at all'],
      ] as const
    ).map(([part, what]) => [`${name}: ${what}`, ...all.map((figures) => one(show(figures)[part]))]);
  return table(
    [
      'another edits, longest task of the main thread, ms',
      ...all.map(({ touchpoints }) => `${touchpoints} touchpoints`),
    ],
    [
      ...row('Insights open', ({ insights }) => insights),
      ...row('figures beside the map', ({ panel }) => panel),
      ...row('project overview open', ({ overview }) => overview),
    ],
  );
}

export function syncTable({ seen, durable, cpuMsPerEdit, bytesOutPerEdit, commitsPerEdit }: SyncFigures): string {
  const times = ({ p50, p95, p99 }: SyncFigures['seen']): string => `${one(p50)} / ${one(p95)} / ${one(p99)}`;
  return table(
    ['sync, 30 writers × 4 edits/s + 20 Hz cursors', ''],
    [
      ['edit → seen by another, ms p50 / p95 / p99', times(seen)],
      ['edit → durable, ms p50 / p95 / p99', times(durable)],
      ['server CPU per edit, cursors included, ms', cpuMsPerEdit.toFixed(2)],
      ['bytes out per edit, all readers, cursors included', whole(bytesOutPerEdit)],
      ['commits per edit', commitsPerEdit.toFixed(2)],
    ],
  );
}
