/** The writers' process as its parent sees it. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CrewOptions, Order, Report } from './crew';

const CREW = fileURLToPath(new URL('crew.ts', import.meta.url));

export class CrewProcess {
  private readonly child: ChildProcess;
  private readonly listeners = new Set<(report: Report) => void>();
  private over: string | null = null;

  constructor(private readonly options: CrewOptions) {
    // From here, where tsx is installed.
    this.child = fork(CREW, [JSON.stringify(options)], { cwd: import.meta.dirname, execArgv: ['--import', 'tsx'] });
    this.child.on('message', (report: Report) => this.tell(report));
    this.child.on('exit', (code) => this.tell({ said: 'failed', detail: `the writers ended with ${code}` }));
  }

  get journal(): string {
    return join(this.options.folder, 'journal.jsonl');
  }

  order(order: Order): void {
    this.child.send(order);
  }

  /**
   * Gives the order and waits for what is said then.
   * @returns false when it did not come within `ms`
   * @throws when the writers fail
   */
  async hear(said: 'acknowledged' | 'settled' | 'quiet', order: Order, ms: number): Promise<boolean> {
    if (this.over !== null) throw new Error(this.over);
    return new Promise((resolve, reject) => {
      const done = (act: () => void): void => {
        clearTimeout(timer);
        this.listeners.delete(listener);
        act();
      };
      const listener = (report: Report): void => {
        if (report.said === 'failed') done(() => reject(new Error(report.detail)));
        else if (report.said === said) done(() => resolve(true));
      };
      const timer = setTimeout(() => done(() => resolve(false)), ms);
      this.listeners.add(listener);
      this.order(order);
    });
  }

  /** @returns each writer's document as it was written down last */
  documents(): Uint8Array[] {
    const { folder, writers } = this.options;
    return Array.from({ length: writers }, (_, i) => readFileSync(join(folder, `w${i}.yjs`)));
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.removeAllListeners('exit');
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  private tell(report: Report): void {
    if (report.said === 'failed') this.over ??= report.detail;
    for (const listener of [...this.listeners]) listener(report);
  }
}
