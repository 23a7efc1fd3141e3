/**
 * Finds unused messages: knip checks exports, not the keys of a catalogue. A message is used when the code contains its id, a
 * matching template such as `templates.${id}.name`, or both its area and its name. Tests do not count.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, visitorKeys } from 'oxc-parser';
import { TESTS } from './boundaries.rules.mjs';
import { sourceFiles } from './imports.mjs';

const CATALOGUE = 'shared/src/i18n/en/';
const ID = /^[a-z]\w*(\.[\w-]+)+$/i;

function walk(file, source, enter) {
  const visit = (node) => {
    enter(node);
    for (const key of visitorKeys[node.type] ?? []) {
      const child = node[key];
      if (Array.isArray(child)) child.filter(Boolean).forEach(visit);
      else if (child) visit(child);
    }
  };
  visit(parseSync(file, source).program);
}

/** @returns the ids of a file of the catalogue, each with its line */
function messagesIn(file, source) {
  const found = [];
  walk(file, source, ({ type, key }) => {
    if (type !== 'Property' || typeof key.value !== 'string' || !ID.test(key.value)) return;
    found.push({ id: key.value, file, line: source.slice(0, key.start).split('\n').length });
  });
  return found;
}

/** Adds the strings and names that stand in a file, and its templates as patterns. */
function gather(file, source, { words, areas, patterns }) {
  walk(file, source, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      words.add(node.value);
      areas.add(node.value);
    } else if (node.type === 'Identifier') words.add(node.name);
    else if (node.type === 'TemplateLiteral') {
      const parts = node.quasis.map(({ value }) => value.cooked ?? '');
      // Something like an id; but `${area}.${name}` would fit everything.
      if (/^[\w.-]*\.[\w.-]*$/.test(parts.join('')) && /\w/.test(parts.join(''))) {
        patterns.add(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+)')}$`);
      }
    }
  });
}

/** @returns every message that no code says, as `file:line id` */
export function unusedMessages(root) {
  const [words, areas, patterns] = [new Set(), new Set(), new Set()];
  const messages = [];
  for (const file of sourceFiles(root, ['client/src', 'server/src', 'shared/src'])) {
    if (TESTS.files.test(file) || file.includes('/testing/')) continue;
    const source = readFileSync(join(root, file), 'utf8');
    if (file.startsWith(CATALOGUE)) messages.push(...messagesIn(file, source));
    else if (!file.startsWith('shared/src/i18n/')) gather(file, source, { words, areas, patterns });
  }
  const fits = [...patterns].map((pattern) => new RegExp(pattern));
  /** What fills a template's holes stands in the code, too. */
  const said = (text) =>
    words.has(text) || /^\d+$/.test(text) || fits.some((pattern) => pattern.exec(text)?.slice(1).every(said));
  const inParts = (id) =>
    [...id.matchAll(/\./g)].some(({ index }) => areas.has(id.slice(0, index)) && words.has(id.slice(index + 1)));
  return messages.filter(({ id }) => !said(id) && !inParts(id)).map(({ id, file, line }) => `${file}:${line} ${id}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const unused = unusedMessages(dirname(dirname(fileURLToPath(import.meta.url))));
  for (const one of unused) console.error(`${one} is said nowhere: remove it, in every language`);
  process.exitCode = unused.length > 0 ? 1 : 0;
}
