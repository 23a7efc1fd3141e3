#!/usr/bin/env node
/** The program `polku`. It says what is missing before it loads what an older Node, or one without the build, cannot read. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Polku: needs Node 20.19 or newer; this is ${process.versions.node} (${process.execPath})\n`);
  process.exit(1);
}
process.env.NODE_ENV ??= 'production';
try {
  await import('../dist/main.js');
} catch (error) {
  process.stderr.write(`Polku: ${explained(error)}\n`);
  process.exit(1);
}

/** @returns why the program could not be loaded, and what to do */
function explained(error) {
  const { message = String(error), code = '' } = error ?? {};
  if (code === 'ERR_MODULE_NOT_FOUND' && message.includes('main.js')) return 'is not built yet: npm run build';
  if (code === 'ERR_MODULE_NOT_FOUND') return `is not installed whole (${message}): install it again`;
  if (code === 'ERR_DLOPEN_FAILED' || message.includes('bindings file'))
    return `the database module was not built for this Node (${process.version}): npm rebuild better-sqlite3`;
  return error?.stack ?? message;
}
