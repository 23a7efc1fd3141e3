/**
 * Preloaded into a server to break it from outside, so that the judge can be seen to notice: JUDGE_BROKEN says how. It reaches
 * the statement that stores updates, in every thread.
 */
import { createRequire } from 'node:module';

const EVERY = 10;
const NOTHING = Uint8Array.of(0, 0);
const require = createRequire(process.argv[1]);
const { createHash } = require('node:crypto');
const Database = require('better-sqlite3');

const { prepare } = Database.prototype;
let rows = 0;

/** What is stored instead of one update of ten; `run` stores a row. */
const WAYS = {
  'wrong-sums': (run, room, seq, data) => run(room, seq, data, Buffer.alloc(32, 1)),
  'another-update': (run, room, seq, _data, _sum, name) => run(room, seq, NOTHING, sumOf(name, seq, NOTHING)),
  'no-row': () => ({ changes: 1, lastInsertRowid: 0 }),
};

function sumOf(name, seq, data) {
  return createHash('sha256').update(`update\n${name}\n${seq}\n`).update(data).digest();
}

const way = WAYS[process.env.JUDGE_BROKEN];
if (!way) throw new Error(`there is no way ${process.env.JUDGE_BROKEN} to break a server`);

Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  if (!/^\s*INSERT INTO updates\b/.test(sql)) return statement;
  const nameOf = prepare.call(this, 'SELECT name FROM rooms WHERE id = ?').pluck();
  const run = statement.run.bind(statement);
  statement.run = (room, seq, data, sum) => {
    rows += 1;
    return rows % EVERY === 0 ? way(run, room, seq, data, sum, nameOf.get(room)) : run(room, seq, data, sum);
  };
  return statement;
};
