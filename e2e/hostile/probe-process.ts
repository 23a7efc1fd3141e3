/** The probe as its parent sees it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ProbeOptions, ProbeReport } from './probe';

const PROBE = fileURLToPath(new URL('probe.ts', import.meta.url));

/** Begins to probe. */
export function startProbe(options: ProbeOptions): { end(): Promise<ProbeReport>; kill(): void } {
  // From here, where tsx is installed.
  const child = fork(PROBE, [JSON.stringify(options)], { cwd: import.meta.dirname, execArgv: ['--import', 'tsx'] });
  const said = once(child, 'message').then(([report]) => report as ProbeReport);
  const gone = once(child, 'exit').then((): ProbeReport => ({ failed: 'the probe ended without a word' }));
  return {
    async end() {
      if (child.connected) child.send('end');
      return Promise.race([said, gone]);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
