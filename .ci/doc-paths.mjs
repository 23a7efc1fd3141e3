/** Documents name paths in backticks; one that does not exist sends a reader astray. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { SKIPPED } from './imports.mjs';

const DOCUMENTS = /(^|\/)(README|CONTRIBUTING|ARCHITECTURE)\.md$/;
/** A file of the source, or a path that begins at the root; `a/{b,c}.ts` names two. */
const NAMED = /^(?:[\w./{},-]+\.(?:tsx?|mjs|css)|(?:shared|client|server|e2e)\/[\w./{},-]+)$/;

function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name) || (entry.name.startsWith('.') && entry.name !== '.ci')) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

function spelled(path) {
  const braces = /^(.*?)\{([^{}]*)\}(.*)$/.exec(path);
  return braces ? braces[2].split(',').flatMap((one) => spelled(braces[1] + one + braces[3])) : [path];
}

/**
 * A path is relative to its document's folder or begins at the root; a file may be named without the folders above it.
 * @returns every path in a document that leads nowhere, as `file:line what`
 */
export function pathsThatLeadNowhere(root) {
  const files = filesBelow(root, '');
  const known = new Set(
    files.flatMap((file) => file.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))),
  );
  const leads = (path, document) => {
    const trimmed = path.replace(/^\.\//, '').replace(/\/$/, '');
    const near = posix.join(posix.dirname(document), trimmed);
    const ends = ['', '.ts', '.tsx'];
    if (ends.some((end) => known.has(trimmed + end) || known.has(near + end))) return true;
    return /\.\w+$/.test(trimmed) && files.some((file) => file.endsWith(`/${trimmed.replace(/^(\.\.\/)+/, '')}`));
  };
  return files
    .filter((file) => DOCUMENTS.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          [...line.matchAll(/`([^`]+)`/g)]
            .filter(([, name]) => NAMED.test(name))
            .flatMap(([, name]) => spelled(name))
            .filter((path) => !leads(path, file))
            .map((path) => `${file}:${at + 1} names ${path}, which does not exist`),
        ),
    );
}
