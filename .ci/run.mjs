/**
 * Runs one program to its end; a time limit, SIGINT or SIGTERM ends its whole process group. Imports only Node, since it is
 * used before the dependencies are installed.
 */
import { spawn } from 'node:child_process';

const WINDOWS = process.platform === 'win32';
const running = new Set();
let interrupted = false;

function endGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (WINDOWS) {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it ended by itself in the meantime
  }
}

function onSignal(signal) {
  interrupted = true;
  for (const child of running) endGroup(child, 'SIGTERM');
  setTimeout(
    () => {
      for (const child of running) endGroup(child, 'SIGKILL');
      process.exit(signal === 'SIGINT' ? 130 : 143);
    },
    running.size > 0 ? 3000 : 0,
  );
}

/** Lets SIGINT, SIGTERM and SIGHUP end what runs; gives back the function that undoes this. */
export function endWithUs() {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, onSignal);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}

/**
 * @param command program; on Windows found through the shell, since npx is a script there
 * @param options.live write the output through as it comes, instead of gathering it
 * @param options.limitMinutes after this the program and all it started are killed
 * @returns what it wrote, in the order it came (empty when live)
 * @throws if it ends with anything but 0; `error.output` has what it wrote
 */
export function run(command, args, { cwd, env = process.env, live = false, limitMinutes = 10 } = {}) {
  return new Promise((resolve, reject) => {
    if (interrupted) return reject(new Error('interrupted'));
    const child = spawn(command, args, {
      cwd,
      env,
      shell: WINDOWS,
      detached: !WINDOWS,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    running.add(child);
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      endGroup(child, 'SIGKILL');
    }, limitMinutes * 60_000);
    const shown = [command, ...args].join(' ');
    child.on('error', (error) => {
      clearTimeout(timer);
      running.delete(child);
      reject(new Error(`${shown} could not be started: ${error.message}`, { cause: error }));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      endGroup(child, 'SIGKILL'); // whatever it left behind in its group
      const output = Buffer.concat(chunks).toString('utf8');
      if (code === 0) return resolve(output);
      const how = late ? `did not end in ${limitMinutes} minutes` : `ended with ${signal ?? `code ${code}`}`;
      reject(Object.assign(new Error(`${shown} ${how}${output ? `\n${output}` : ''}`), { output }));
    });
  });
}
