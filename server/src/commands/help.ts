/** What `--help` prints. */
import { SETTINGS } from '../config';
import { type Command, usage } from './command';
import { COMMANDS } from './list';

/** Rows of two columns; the first as wide as its longest. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** @returns the help for all of the program, without a line break at its end */
export function overview(): string {
  return [
    'Polku: a shared canvas for customer journeys and workshops.',
    '',
    'Usage: polku [command]',
    '',
    ...columns(COMMANDS.map((command) => [usage(command), command.summary])),
    '',
    ...columns([
      ['--help', 'this; after a command, what it does and takes'],
      ['--version', 'the version of the program'],
    ]),
    '',
    'Settings are environment variables, and all commands take the same ones:',
    `  ${SETTINGS.join(' ')}`,
    'What they mean: docs/OPERATING.md, which is also in the installed package.',
  ].join('\n');
}

/** @returns the help for one command */
export function helpFor(command: Command): string {
  const { summary, args, options, notes } = command;
  const taken = [
    ...args.map(({ name, about }) => [`<${name}>`, about] as const),
    ...options.map(({ name, value, about }) => [`--${name}${value ? ` <${value}>` : ''}`, about] as const),
  ];
  return [
    `Usage: polku ${usage(command)}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    ...(taken.length > 0 ? ['', ...columns(taken)] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}
