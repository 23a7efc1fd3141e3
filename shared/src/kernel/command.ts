/**
 * A command: check the rule → plan → check the plan → one transaction → undo boundary. Commands never write themselves. A
 * refused rule is a value shown to the person; an invalid plan is a bug and throws before anything is written.
 */
import type * as Y from 'yjs';
import type { Change } from './change';
import { boardIn, checkChanges, type SpecLookup, writeChanges } from './document';
import { newId, type Random } from './ids';
import { LOCAL } from './origin';
import type { Pieces } from './pieces';
import type { Projection, RecordReader } from './projection';
import type { AnyRecord } from './records';
import { createUndo, type Undo } from './undo';

/** Why not: a message id with its values. */
export interface Refusal {
  readonly reason: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** @returns the first refusal, if any */
export function firstRefusal(...refusals: readonly (Refusal | null)[]): Refusal | null {
  return refusals.find((refusal) => refusal !== null) ?? null;
}

/** @returns the same command, asked in other words */
export function adaptArgs<Args, Own>(command: Command<Own>, own: (args: Args) => Own): Command<Args> {
  const { name, check, plan, parts, coalesce } = command;
  return {
    name,
    ...(check ? { check: (context: CommandContext, args: Args) => check(context, own(args)) } : {}),
    plan: (context, args) => plan(context, own(args)),
    ...(parts ? { parts: (context: CommandContext, args: Args) => parts(context, own(args)) } : {}),
    ...(coalesce ? { coalesce: (args: Args) => coalesce(own(args)) } : {}),
  };
}

export interface CommandContext {
  readonly read: RecordReader;
  /** Removed records, latest first. */
  readonly removed: () => readonly AnyRecord[];
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
  /**
   * The same plan part by part, for one that may be long; changes of one record are in one part. Each part is planned when
   * it is about to be written, so that what others did meanwhile is seen.
   */
  readonly parts?: (context: CommandContext, args: Args) => Iterable<Plan>;
  /** Edits with the same key within half a second are undone together (typing in one text); null: a step of its own. */
  readonly coalesce?: (args: Args) => string | null;
}

export type RunResult =
  | { readonly done: true; readonly select: readonly string[] }
  | { readonly done: false; readonly refusal: Refusal };

/** A record that a plan or a step of undo changes, in as much as a rule about places has to know it. */
export interface TouchedRecord {
  readonly id: string;
  readonly board: string;
  /** Ids and other strings in its plain fields, before and after: the row it stands in is among them. */
  readonly names: readonly string[];
}

/** A rule about what may be changed now, e.g. that a board is frozen. */
export type Guard = (touched: readonly TouchedRecord[]) => Refusal | null;

export interface Runner {
  run<Args>(command: Command<Args>, args: Args): RunResult;
  /**
   * Runs a command part by part, with a pause after each; undone as one step. Meanwhile every other command and undo are
   * refused, and nobody hears of changes. Left off halfway (`return`), what is written stays, as a step that can be undone.
   */
  runInParts<Args>(command: Command<Args>, args: Args): Pieces<RunResult>;
  /** @returns the refusal, or null when the command may run */
  check<Args>(command: Command<Args>, args: Args): Refusal | null;
  readonly undo: Undo;
  /** When set, every command is refused with it (a viewer, an older app than the document wants). */
  readOnly: Refusal | null;
  /** When set, asked of every plan and every step of undo before anything is written. */
  guard: Guard | null;
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
  const steps = createUndo(doc, projection, now);
  const touched = (ids: Iterable<string>): readonly TouchedRecord[] =>
    [...ids].map((id) => ({ id, board: boardIn(doc, id), names: stringsIn(recordIn(projection, id)) }));
  /** Set while a long command is being written. */
  let busy: Refusal | null = null;
  const closed = (): Refusal | null => runner.readOnly ?? busy;
  // Undoing writes, too.
  const stepAllowed = (move: 'undo' | 'redo'): boolean => !closed() && !runner.guard?.(touched(steps.next(move)));
  const undo: Undo = {
    ...steps,
    undo: () => (stepAllowed('undo') ? steps.undo() : []),
    redo: () => (stepAllowed('redo') ? steps.redo() : []),
    canUndo: () => steps.canUndo() && stepAllowed('undo'),
    canRedo: () => steps.canRedo() && stepAllowed('redo'),
  };
  const guarded = (changes: readonly Change[]): Refusal | null =>
    runner.guard?.(changes.flatMap((change) => touchedByChange(change, touched))) ?? null;
  const context = (): CommandContext => ({
    read: projection,
    removed: () => projection.removed(),
    newId: () => newId(random),
    random: random ?? Math.random,
    now: now(),
  });
  const runner: Runner = {
    undo,
    readOnly: null,
    guard: null,
    check(command, args) {
      const refusal = closed();
      if (refusal) return refusal;
      projection.flush();
      return command.check?.(context(), args) ?? null;
    },
    run(command, args) {
      const refusal = runner.check(command, args);
      if (refusal) return { done: false, refusal };
      const plan = command.plan(context(), args);
      if (plan.changes.length > 0) {
        const refused = guarded(plan.changes);
        if (refused) return { done: false, refusal: refused };
        checkChanges(doc, plan.changes, specs);
        const key = command.coalesce?.(args) ?? null;
        undo.boundary(key === null ? null : `${command.name} ${key}`, command.name);
        writeChanges(doc, plan.changes, specs, { by: by(), now: now() }, LOCAL);
        projection.flush();
      }
      return { done: true, select: plan.select ?? [] };
    },
    *runInParts(command, args) {
      const refusal = runner.check(command, args);
      if (refusal) return { done: false, refusal };
      const select: string[] = [];
      const letGo = projection.hold();
      busy = { reason: 'refused.busy' };
      undo.boundary(null, command.name);
      try {
        const parts = (): Iterable<Plan> => command.parts?.(context(), args) ?? [command.plan(context(), args)];
        // Checked whole before the first write, as every plan.
        for (const { changes } of parts()) {
          const refused = guarded(changes);
          if (refused) return { done: false, refusal: refused };
          checkChanges(doc, changes, specs);
          yield;
        }
        for (const plan of parts()) {
          const refused = runner.readOnly ?? guarded(plan.changes);
          if (refused) return { done: false, refusal: refused };
          checkChanges(doc, plan.changes, specs);
          writeChanges(doc, plan.changes, specs, { by: by(), now: now() }, LOCAL);
          projection.flush();
          for (const id of plan.select ?? []) select.push(id);
          yield;
        }
        return { done: true, select };
      } finally {
        busy = null;
        letGo();
      }
    },
  };
  return runner;
}

function touchedByChange(
  change: Change,
  touched: (ids: readonly string[]) => readonly TouchedRecord[],
): readonly TouchedRecord[] {
  if (change.op === 'create') return [{ id: change.id, board: change.board, names: stringsIn(change.fields) }];
  const before = touched([change.id]);
  if (change.op !== 'set') return before;
  return before.map((one) => ({ ...one, names: [...one.names, ...stringsIn(change.fields)] }));
}

function recordIn(projection: Projection, id: string): AnyRecord | undefined {
  return projection.get(id) ?? projection.removed().find((record) => record.id === id);
}

/** @returns strings that are values of the record, or stand in lists that are */
function stringsIn(fields: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  return Object.values(fields ?? {})
    .flat()
    .filter((value) => typeof value === 'string');
}
