/** The figures as readable tables. */
import type { AnalysisFigures, HeldUp } from './analysis';
import type { AnswersFigures } from './answers';
import type { CanvasFigures } from './canvas';
import type { HistoryFigures, Step } from './history';
import type { Motion } from './numbers';
import type { RoomFigures } from './room';
import type { Beside, SyncBesideFigures, SyncFigures, SyncOperationFigures } from './sync';

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
      row('pan at 100 %, processor three times slower', ({ slow }) => move(slow.pan)),
      row('zoom out and in, three times slower', ({ slow }) => move(slow.zoom)),
      row('drag one, three times slower', ({ slow }) => move(slow.drag)),
      row('another types, 60 a second', ({ remoteTyping }) => move(remoteTyping)),
      row('thirty type, 4 a second each', ({ manyTyping }) => move(manyTyping)),
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

export function syncTable(all: readonly SyncFigures[]): string {
  const times = ({ p50, p95, p99 }: SyncFigures['seen']): string => `${one(p50)} / ${one(p95)} / ${one(p99)}`;
  const row = (name: string, show: (figures: SyncFigures) => string): string[] => [name, ...all.map(show)];
  return table(
    ['sync, writers with 4 edits/s and 20 Hz cursors', '30 writers', '50 writers, 250 look on (750 connections)'],
    [
      row('edit → seen by another, ms p50 / p95 / p99', ({ seen }) => times(seen)),
      row('edit → durable, ms p50 / p95 / p99', ({ durable }) => times(durable)),
      row('server CPU per edit, cursors included, ms', ({ cpuMsPerEdit }) => cpuMsPerEdit.toFixed(2)),
      row('bytes out per edit, all readers, cursors included', ({ bytesOutPerEdit }) => whole(bytesOutPerEdit)),
      row('commits per edit', ({ commitsPerEdit }) => commitsPerEdit.toFixed(2)),
      row('memory of the server, MB', ({ serverMegabytes }) => whole(serverMegabytes)),
      row('link revoked until its last connection closed, ms', ({ revokedMs }) => whole(revokedMs)),
    ],
  );
}

/** Every figure of ours, and how many times that of the others it is. */
export function besideTable({ workshop, rooms, crowd, opening }: SyncBesideFigures): string {
  const names = Object.keys(opening);
  const rows = <T>(what: string, all: Beside<T>, figures: readonly [string, (of: T) => number, number][]): string[][] =>
    figures.map(([name, of, digits]) => {
      const ours = all['polku'];
      const cells = names.map((other) => {
        const theirs = all[other];
        if (theirs === undefined) return '';
        const said = of(theirs).toFixed(digits);
        return ours === undefined || other === 'polku' ? said : `${said} (×${(of(ours) / of(theirs)).toFixed(2)})`;
      });
      return [`${what}: ${name}`, ...cells];
    });
  const load: readonly [string, (of: SyncBesideFigures['workshop'][string]) => number, number][] = [
    ['edit → seen, ms p50', ({ seen }) => seen.p50, 2],
    ['p95', ({ seen }) => seen.p95, 1],
    ['p99', ({ seen }) => seen.p99, 1],
    ['CPU per edit, cursors included, ms', ({ cpuMsPerEdit }) => cpuMsPerEdit, 2],
    ['CPU of one core, %', ({ cpuShare }) => cpuShare * 100, 1],
    ['bytes out per edit, all readers', ({ bytesOutPerEdit }) => bytesOutPerEdit, 0],
    ['memory, MB', ({ megabytes }) => megabytes, 0],
  ];
  return table(
    ['each server on one core, in turns, medians; in brackets: ours ÷ theirs', ...names],
    [
      ...rows('30 writers, 4/s, cursors', workshop, load),
      ...rows('200 rooms of 3, 1/s', rooms, load),
      ...rows('500 sockets, 60 write', crowd, load),
      ...rows('a stored board of 1,000', opening, [
        ['process started until it listens, ms', ({ startMs }) => startMs, 0],
        ['opened at a server just started, ms', ({ openMs }) => openMs, 0],
      ]),
    ],
  );
}

export function operationTable({ oneNode, twoNodes, returned }: SyncOperationFigures): string {
  const times = ({ p50, p95, p99 }: SyncFigures['seen']): string => [p50, p95, p99].map(one).join(' / ');
  return table(
    ['30 writers over PostgreSQL', 'one node', 'two nodes'],
    [
      ['edit → seen at the same node, ms p50 / p95 / p99', times(oneNode.seen), times(twoNodes.seen)],
      ['edit → seen at the other node', '', times(twoNodes.seenAcross)],
      ['edit → durable', times(oneNode.durable), times(twoNodes.durable)],
      ['CPU per edit of all nodes, ms', oneNode.cpuMsPerEdit.toFixed(2), twoNodes.cpuMsPerEdit.toFixed(2)],
      [
        `restart (SQLite) under ${returned.people} people: s until half, all have their document again`,
        `${one(returned.halfSeconds)}, ${one(returned.allSeconds)}`,
        '',
      ],
    ],
  );
}

export function answersTable({ load, killed }: AnswersFigures): string {
  const times = ({ p50, p95, p99 }: AnswersFigures['load']['heard']): string => [p50, p95, p99].map(one).join(' / ');
  return table(
    [`a round with ${load.phones} phones; then 60 phones and 10 canvases, the server killed ${killed.kills} times`, ''],
    [
      ['answer → acknowledged, ms p50 / p95 / p99', times(load.acknowledged)],
      ['another step → heard by a phone, ms p50 / p95 / p99', times(load.heard)],
      ['news a second, KB each', `${whole(load.newsPerSecond)}, ${one(load.kilobytesPerNews)}`],
      ['server: CPU of one core, memory MB', `${share(load.cpuShare)}, ${whole(load.serverMegabytes)}`],
      ['killed: answers acknowledged; sent again', `${killed.acknowledged}; ${killed.repeated}`],
      ['killed: answers lost; doubled', `${killed.lost}; ${killed.doubled}`],
      ['killed: edits acknowledged; lost', `${killed.editsAcknowledged}; ${killed.editsLost}`],
      ['killed: answer → acknowledged, ms p50 / p99', `${one(killed.p50)} / ${one(killed.p99)}`],
    ],
  );
}

export function roomTable({
  minutes,
  written,
  drawn,
  seen,
  alone,
  together,
  serverMb,
  heapMb,
  lost,
}: RoomFigures): string {
  const [first = 0, last = 0] = [serverMb[0], serverMb.at(-1)];
  return table(
    [`a room at work for ${minutes} min: 30 edit 4 times a second, 20 look on, all with cursors, 3 browsers`, ''],
    [
      ['edits written; times that a browser drew one', `${written}; ${drawn}`],
      [
        'edit → drawn in a browser, ms p50 / p95 / p99 / most',
        [seen.p50, seen.p95, seen.p99, seen.most].map(whole).join(' / '),
      ],
      ['pan before anybody came: frames drawn', move(alone)],
      ['pan while all work', move(together)],
      ['memory of the server, MB: first, highest, last', [first, Math.max(...serverMb), last].map(whole).join(', ')],
      ['heap of a browser after collection, MB: before, after', `${one(heapMb.before)}, ${one(heapMb.after)}`],
      ['sockets that were closed', whole(lost)],
    ],
  );
}

export function historyTable(all: readonly HistoryFigures[]): string {
  const row = (name: string, show: (figures: HistoryFigures) => Step): string[] => [
    name,
    ...all.map(show).map(({ ms, longest }) => `${whole(ms)}, ${one(longest)}`),
  ];
  return table(
    [
      'an older version: ms until done, longest task of the main thread',
      ...all.map(({ touchpoints, changed }) => `${touchpoints} touchpoints, ${changed} changed`),
    ],
    [
      row('compared with now', ({ compared }) => compared),
      row('the difference drawn', ({ drawn }) => drawn),
      row('everything set back', ({ setBack }) => setBack),
      row('undone (of this only the longest task counts)', ({ undone }) => undone),
    ],
  );
}
