import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../config';
import { UsageError, usage } from './command';
import { helpFor, overview } from './help';
import { COMMANDS } from './list';
import { readArguments } from './read-arguments';

const guide = readFileSync(new URL('../../../docs/OPERATING.md', import.meta.url), 'utf8');

function refusal(...typed: string[]): string {
  try {
    readArguments(typed);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'taken';
}

test('the guide for operators names exactly the commands there are, with what they take', () => {
  const [, section = ''] = guide.split('\n## Commands\n');
  const [table = ''] = section.split('\n## ');
  const told = [...table.matchAll(/^\| `polku (.*?)` \|/gm)].map(([, shown]) => shown);
  expect(told).toEqual(COMMANDS.map(usage));
});

describe('help', () => {
  test('lists every command and every setting', () => {
    for (const command of COMMANDS) expect(overview()).toContain(`  ${usage(command)}  `);
    for (const name of SETTINGS) expect(overview()).toContain(name);
  });

  test('of one command says what each of its arguments and options is', () => {
    for (const command of COMMANDS) {
      const help = helpFor(command);
      expect(help).toContain(`Usage: polku ${usage(command)}`);
      for (const { about } of [...command.args, ...command.options]) expect(help).toContain(about);
      expect(readArguments([command.name, '--help'])).toEqual({ kind: 'help', command });
      expect(readArguments(['help', command.name])).toEqual({ kind: 'help', command });
    }
  });
});

describe('what was typed', () => {
  test('nothing at all serves', () => {
    expect(readArguments([])).toMatchObject({ kind: 'run', command: { name: 'serve' } });
  });

  test('what a command takes reaches it', () => {
    const asked = readArguments(['backup', '/backups/one.sqlite']);
    expect(asked.kind === 'run' && asked.given.must('file')).toBe('/backups/one.sqlite');
  });

  test('a command that there is not is refused, with the one that may be meant', () => {
    expect(refusal('bakcup', 'file')).toBe(
      'there is no command "bakcup". Did you mean backup? polku --help lists all commands',
    );
    expect(refusal('frobnicate')).toBe('there is no command "frobnicate". polku --help lists all commands');
    expect(refusal('--frobnicate')).toBe('there is no option --frobnicate. polku --help lists what there is');
  });

  test('what is missing, too much or unknown is named, with how it is typed', () => {
    expect(refusal('backup')).toContain('backup needs <file>: the file to write');
    expect(refusal('backup', '')).toContain('backup needs <file>');
    expect(refusal('backup', 'a', 'b')).toContain('backup does not take "b". Usage: polku backup <file>');
    expect(refusal('backup', 'a', '--force')).toContain("unknown option '--force'. Usage: polku backup <file>");
    expect(refusal('serve', '8080')).toContain('serve does not take "8080"');
  });
});
