/**
 * Lists what the workspace's source files import, in every form: declarations, type imports, `import('…')`, `require('…')`
 * and `new URL('…', import.meta.url)` (workers). Resolves relative paths and `@polku/shared/…`; reads files only.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative, sep } from 'node:path';
import { parseSync, visitorKeys } from 'oxc-parser';

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
export const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'generated', 'test-results', 'playwright-report']);
const TRIED = ['', '.ts', '.tsx', '.d.ts', '.mjs', '.js', '/index.ts', '/index.tsx'];
const BUILTIN = new Set(builtinModules);

/** @returns paths of all source files under root's `folders`, relative to root, with forward slashes, sorted */
export function sourceFiles(root, folders) {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) walk(path);
      } else if (SOURCE.test(entry.name)) found.push(relative(root, path).split(sep).join('/'));
    }
  };
  for (const folder of folders) if (existsSync(join(root, folder))) walk(join(root, folder));
  return found.sort();
}

function isImportMeta(node) {
  return node?.type === 'MemberExpression' && node.object.type === 'MetaProperty';
}

/** @returns the node that names a module, if this node imports one */
function moduleNameOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source;
    case 'TSExternalModuleReference':
      return node.expression;
    case 'CallExpression':
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') return node.arguments[0];
      return isImportMeta(node.callee) && node.callee.property.name?.startsWith('glob') ? node.callee : undefined;
    case 'NewExpression':
      return node.callee.name === 'URL' && isImportMeta(node.arguments[1]) && SOURCE.test(node.arguments[0].value)
        ? node.arguments[0]
        : undefined;
    default:
      return undefined;
  }
}

/**
 * @param source TypeScript or JavaScript text
 * @returns one `{ line, name }` per import, in source order; `name` is null where it cannot be read from the text
 * @throws if the text does not parse
 */
export function importsIn(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const lineOf = (offset) => source.slice(0, offset).split('\n').length;
  const found = [];
  const visit = (node) => {
    const name = moduleNameOf(node);
    if (name) found.push({ line: lineOf(name.start), name: typeof name.value === 'string' ? name.value : null });
    for (const key of visitorKeys[node.type] ?? []) {
      const child = node[key];
      if (Array.isArray(child)) child.filter(Boolean).forEach(visit);
      else if (child) visit(child);
    }
  };
  visit(program);
  return found;
}

/**
 * @param file importing file, relative to root
 * @returns `{ path }` of a file of the workspace, `{ missing }` path that should be there, `{ node }` or `{ package }`
 */
export function resolveImport(root, file, name) {
  const bare = name.replace(/\?.*$/, '');
  const own = /^@polku\/([a-z0-9-]+)\/(.+)$/.exec(bare);
  let wanted;
  if (own) wanted = `${own[1]}/src/${own[2]}`;
  else if (bare.startsWith('.')) wanted = posix.join(posix.dirname(file), bare);
  else if (bare.startsWith('node:') || BUILTIN.has(bare.split('/')[0])) return { node: bare };
  else return { package: bare.startsWith('@') ? bare.split('/').slice(0, 2).join('/') : bare.split('/')[0] };
  const tried = own ? ['.ts'] : TRIED;
  const hit = tried
    .map((end) => wanted + end)
    .find((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile());
  // What a build makes need not be there yet.
  return hit || /(^|\/)dist\//.test(wanted) ? { path: hit ?? wanted } : { missing: wanted };
}

/** @returns for each file its imports, each as `{ line, name, …resolved }` */
export function importGraph(root, folders) {
  return new Map(
    sourceFiles(root, folders).map((file) => [
      file,
      importsIn(file, readFileSync(join(root, file), 'utf8')).map((one) => ({
        ...one,
        ...(one.name === null ? {} : resolveImport(root, file, one.name)),
      })),
    ]),
  );
}
