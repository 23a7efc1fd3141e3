/**
 * The process: what was typed, settings, exit codes. 0: done; 1: it went wrong, in one line that begins with `Polku:`; 2:
 * typed in a way that no command takes. What there is to type: `commands/list.ts`.
 */
import { UsageError } from './commands/command';
import { refuseForeignRoot } from './commands/data-owner';
import { helpFor, overview } from './commands/help';
import { readArguments } from './commands/read-arguments';
import { serve } from './commands/serve';
import { type Config, readConfig } from './config';
import { withoutSecrets } from './output';
import { version } from './program';
import { startFailure } from './start-failure';

let config: Config | null = null;

function fail(error: unknown): never {
  process.stderr.write(`Polku: ${withoutSecrets(startFailure(error, config))}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(typed: readonly string[]): Promise<void> {
  const asked = readArguments(typed);
  if (asked.kind === 'version') return print(`polku ${version()}`);
  if (asked.kind === 'help') return print(asked.command ? helpFor(asked.command) : overview());
  config = readConfig(process.env);
  if (asked.command !== serve) refuseForeignRoot(config);
  await asked.command.run(asked.given, { config, print, say: (line) => print(`Polku: ${line}`), fail });
}

main(process.argv.slice(2)).catch(fail);
