/** Reads what was typed after `polku`. Nothing is guessed: what no command takes is refused, with what to type instead. */
import { parseArgs } from 'node:util';
import { type Command, type Given, UsageError, usage } from './command';
import { COMMANDS } from './list';

export type Asked =
  | { kind: 'run'; command: Command; given: Given }
  /** Without a command: for all of the program. */
  | { kind: 'help'; command: Command | null }
  | { kind: 'version' };

/** How many letters two names may differ by for one to be meant by the other. */
const NEAR = 2;

/** @throws UsageError that says what is wrong and what to type */
export function readArguments(typed: readonly string[]): Asked {
  const [first, ...rest] = typed;
  if (first === '--help' || first === '-h' || first === 'help') {
    return { kind: 'help', command: rest[0] === undefined ? null : commandNamed(rest[0]) };
  }
  if (first === '--version' || first === '-v') return { kind: 'version' };
  if (first === undefined) return { kind: 'run', command: COMMANDS[0], given: check(COMMANDS[0], []) };
  const command = commandNamed(first);
  if (rest.includes('--help') || rest.includes('-h')) return { kind: 'help', command };
  return { kind: 'run', command, given: check(command, rest) };
}

function commandNamed(name: string): Command {
  const found = COMMANDS.find((command) => command.name === name);
  if (found) return found;
  if (name.startsWith('-')) throw new UsageError(`there is no option ${name}. polku --help lists what there is`);
  const near = COMMANDS.find((command) => distance(command.name, name) <= NEAR);
  throw new UsageError(
    `there is no command "${name}". ${near ? `Did you mean ${near.name}? ` : ''}polku --help lists all commands`,
  );
}

function check(command: Command, typed: readonly string[]): Given {
  const wrong = (what: string): UsageError =>
    new UsageError(`${what}. Usage: polku ${usage(command)} (polku ${command.name} --help says more)`);
  let values: Record<string, string | boolean | undefined>;
  let positionals: string[];
  try {
    ({ values, positionals } = parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: Object.fromEntries(
        command.options.map(({ name, value }) => [name, { type: value ? ('string' as const) : ('boolean' as const) }]),
      ),
    }));
  } catch (error) {
    // Node says more than one line of it; the first names the option.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw wrong(said.charAt(0).toLowerCase() + said.slice(1));
  }
  const missing = command.args.find(({ optional }, at) => !optional && !positionals[at]);
  if (missing) throw wrong(`${command.name} needs <${missing.name}>: ${missing.about}`);
  const extra = positionals[command.args.length];
  if (extra !== undefined) throw wrong(`${command.name} does not take "${extra}"`);
  const named = new Map(command.args.map(({ name }, at) => [name, positionals[at]]));
  return {
    must: (argument) => {
      const value = named.get(argument);
      if (value === undefined) throw new Error(`${command.name} does not demand <${argument}>`);
      return value;
    },
    maybe: (name) => {
      const value = named.get(name) ?? values[name];
      return typeof value === 'string' ? value : undefined;
    },
    has: (option) => values[option] === true,
  };
}

/** @returns how many letters have to be changed, added or taken out to make one of the other */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 0; i < one.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      const changed = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
