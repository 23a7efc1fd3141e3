/**
 * `npm run bench -- [--sizes 200,1000,5000,20000] [--only canvas|analysis|history|sync|beside|nodes|answers|room] [--minutes 10]`: measures the built product, prints tables and writes the
 * figures to .cache/bench.json. Builds nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { OwnServer } from '../scenes/own-server';
import { type AnalysisFigures, measureAnalysis } from './analysis';
import { type AnswersFigures, measureAnswers } from './answers';
import { type CanvasFigures, measureCanvas } from './canvas';
import { type HistoryFigures, measureHistory } from './history';
import {
  analysisTable,
  answersTable,
  besideTable,
  canvasTable,
  historyTable,
  operationTable,
  roomTable,
  syncTable,
} from './report';
import { measureRoom, type RoomFigures } from './room';
import { measureBeside, measureOperation, measureSync, type SyncFigures } from './sync';

const RESULT = fileURLToPath(new URL('../../.cache/bench.json', import.meta.url));
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '200,1000,5000,20000' },
    only: { type: 'string' },
    minutes: { type: 'string', default: '1' },
  },
});
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(`--sizes: ${values.sizes}`);
if (
  values.only !== undefined &&
  !['canvas', 'analysis', 'history', 'sync', 'beside', 'nodes', 'answers', 'room'].includes(values.only)
)
  throw new Error(`--only: ${values.only}`);

const canvas: CanvasFigures[] = [];
const analysis: AnalysisFigures[] = [];
const history: HistoryFigures[] = [];
const sync: SyncFigures[] = [];
const load = loadavg()[0] ?? 0;
console.log(`${cpus().length} cores, load ${load.toFixed(1)} at the start (figures need a quiet machine)`);
if (values.only === undefined || values.only === 'canvas') {
  const server = await OwnServer.start();
  try {
    for (const size of sizes) {
      console.log(`measuring ${size} touchpoints …`);
      canvas.push(await measureCanvas(server.url, size));
    }
  } finally {
    await server.end();
  }
  console.log(`\n${canvasTable(canvas)}`);
}
if (values.only === undefined || values.only === 'analysis') {
  const server = await OwnServer.start();
  try {
    for (const size of sizes) {
      console.log(`measuring the analysis of ${size} touchpoints …`);
      analysis.push(await measureAnalysis(server.url, size));
    }
  } finally {
    await server.end();
  }
  console.log(`\n${analysisTable(analysis)}`);
}
if (values.only === undefined || values.only === 'history') {
  const server = await OwnServer.start();
  try {
    for (const size of sizes) {
      console.log(`measuring the history of ${size} touchpoints …`);
      history.push(await measureHistory(server.url, size));
    }
  } finally {
    await server.end();
  }
  console.log(`\n${historyTable(history)}`);
}
if (values.only === undefined || values.only === 'sync') {
  console.log('\nmeasuring sync …');
  sync.push(await measureSync(30, 0), await measureSync(50, 250));
  console.log(`\n${syncTable(sync)}`);
}
const asked = (part: string): boolean => values.only === undefined || values.only === part;
const beside = asked('beside') ? await measureBeside() : null;
if (beside) console.log(`\n${besideTable(beside)}`);
const nodes = asked('nodes') ? await measureOperation() : null;
if (nodes) console.log(`\n${operationTable(nodes)}`);
let answers: AnswersFigures | null = null;
if (values.only === undefined || values.only === 'answers') {
  console.log('\nmeasuring answers …');
  answers = await measureAnswers();
  console.log(`\n${answersTable(answers)}`);
}
let room: RoomFigures | null = null;
if (values.only === undefined || values.only === 'room') {
  console.log(`\nmeasuring a room at work for ${values.minutes} min …`);
  const server = await OwnServer.start();
  try {
    room = await measureRoom(server.url, Number(values.minutes));
  } finally {
    await server.end();
  }
  console.log(`\n${roomTable(room)}`);
}
mkdirSync(fileURLToPath(new URL('.', `file://${RESULT}`)), { recursive: true });
const about = { at: new Date().toISOString(), cores: cpus().length, load, node: process.version };
writeFileSync(
  RESULT,
  `${JSON.stringify({ about, canvas, analysis, history, sync, beside, nodes, answers, room }, null, 2)}\n`,
);
console.log(`\nfigures: ${RESULT}`);
