/**
 * One edit: check the rule → plan → check the plan → one transaction → undo boundary.
 * Commands never write and never write a reverse; undo belongs to the runner. A rule that refuses is a value, shown to
 * the person; a plan that does not pass is a bug and throws, before anything is written.
 */
import type * as Y from 'yjs';
import type { Change } from './change';
import { checkChanges, type SpecLookup, writeChanges } from './document';
import { newId, type Random } from './ids';
import { LOCAL } from './origin';
import type { Projection, RecordReader } from './projection';
import { createUndo, type Undo } from './undo';

/** Why not: a message id with its values. */
export interface Refusal {
  readonly reason: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface CommandContext {
  readonly read: RecordReader;
  readonly newId: () => string;
  readonly random: Random;
  readonly now: number;
}

export interface Plan {
  readonly changes: readonly Change[];
  /** Ids to select afterwards, e.g. what was added. */
  readonly select?: readonly string[];
}

export interface Command<Args> {
  readonly name: string;
  /** The rule: null when allowed. The same rule greys out the button. */
  readonly check?: (context: CommandContext, args: Args) => Refusal | null;
  readonly plan: (context: CommandContext, args: Args) => Plan;
  /** Edits with the same key within half a second are undone together (typing in one text). */
  readonly coalesce?: (args: Args) => string;
}

export type RunResult =
  | { readonly done: true; readonly select: readonly string[] }
  | { readonly done: false; readonly refusal: Refusal };

export interface Runner {
  run<Args>(command: Command<Args>, args: Args): RunResult;
  /** @returns the refusal, or null when the command may run */
  check<Args>(command: Command<Args>, args: Args): Refusal | null;
  readonly undo: Undo;
  /** When set, every command is refused with it (a viewer, an older app than the document wants). */
  readOnly: Refusal | null;
}

export interface RunnerOptions {
  readonly doc: Y.Doc;
  readonly specs: SpecLookup;
  readonly projection: Projection;
  /** Who edits, for marks on removed records. */
  readonly by: () => string;
  readonly now?: () => number;
  readonly random?: Random;
}

/** Makes the one runner of a session. */
export function createRunner({ doc, specs, projection, by, now = Date.now, random }: RunnerOptions): Runner {
  const undo = createUndo(doc, projection, now);
  const context = (): CommandContext => ({
    read: projection,
    newId: () => newId(random),
    random: random ?? Math.random,
    now: now(),
  });
  const runner: Runner = {
    undo,
    readOnly: null,
    check(command, args) {
      if (runner.readOnly) return runner.readOnly;
      projection.flush();
      return command.check?.(context(), args) ?? null;
    },
    run(command, args) {
      const refusal = runner.check(command, args);
      if (refusal) return { done: false, refusal };
      const plan = command.plan(context(), args);
      if (plan.changes.length > 0) {
        checkChanges(doc, plan.changes, specs);
        undo.boundary(command.coalesce ? `${command.name} ${command.coalesce(args)}` : null);
        writeChanges(doc, plan.changes, specs, { by: by(), now: now() }, LOCAL);
        projection.flush();
      }
      return { done: true, select: plan.select ?? [] };
    },
  };
  return runner;
}
