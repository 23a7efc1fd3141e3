/** Finds programs on this machine and installs them from the system's packages. Node only. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter } from 'node:path';

export function isProgram(path) {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // absent or not ours to run: for the search the same thing
  }
}

/**
 * @param names variables that may hold a path given by hand
 * @returns the first that is set
 * @throws if it is not a program: a run must not quietly use another one than the one asked for
 */
export function givenProgram(names, env) {
  for (const name of names) {
    const given = env[name];
    if (!given) continue;
    if (!isProgram(given)) throw new Error(`${name} is set to ${given}, which is not a program that can be run.`);
    return given;
  }
  return undefined;
}

/** @returns the folders in which a Unix looks for programs */
export function programFolders(env) {
  const folders = new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']);
  return [...folders].filter(Boolean);
}

export function succeeds(command, args, cwd) {
  return spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** Installs a package when root on a Debian-like system. @param say takes one line of progress */
export function aptInstall(name, say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  say(`apt-get install -y ${name}`);
  const install = () => succeeds('apt-get', ['install', '-y', '--no-install-recommends', name]);
  if (!install() && succeeds('apt-get', ['update'])) install();
}
