/**
 * What a command is: what people read about it, what it takes, what it does. Help, the check of what was typed and the check
 * of the documents read the same description.
 */
import type { Config } from '../config';

/** Something that is given by its place, e.g. `<file>`. */
export interface Argument {
  readonly name: string;
  readonly about: string;
  /** Only the last ones may be left out. */
  readonly optional?: boolean;
}

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly about: string;
  /** What its value is called, e.g. `role`; without it the option is a switch. */
  readonly value?: string;
}

/** What was typed, checked against the description. */
export interface Given {
  /** @throws when the description does not demand it */
  must(argument: string): string;
  /** @returns the value of an argument or option, if it was given */
  maybe(name: string): string | undefined;
  /** @returns whether the switch was given */
  has(option: string): boolean;
}

export interface Surroundings {
  readonly config: Config;
  /** Tells what was done. */
  readonly say: (line: string) => void;
  /** What was asked for; a script may read it. */
  readonly print: (text: string) => void;
  /** Ends the process, for what goes wrong later. */
  readonly fail: (error: unknown) => never;
}

export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  readonly args: readonly Argument[];
  readonly options: readonly Option[];
  /** What one has to know to use it, a line each. */
  readonly notes: readonly string[];
  run(given: Given, surroundings: Surroundings): Promise<void>;
}

/** Typed in a way that no command takes. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @returns e.g. `links [<project>] [--new <role>]` */
export function usage({ name, args, options }: Command): string {
  const shown = args.map((one) => (one.optional ? `[<${one.name}>]` : `<${one.name}>`));
  const switches = options.map((one) => `[--${one.name}${one.value ? ` <${one.value}>` : ''}]`);
  return [name, ...shown, ...switches].join(' ');
}
