/**
 * Requirements on every board kind in the registry, before its author writes a test: blank boards, undo, peers, messages,
 * pictures, files, migrations, old documents.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { sceneToSvg } from '../formats/svg';
import { exportProjectJson, importAsProject, parseProjectJson } from '../formats/json';
import { FINDING_COMMANDS } from '../findings/commands/index';
import { FINDINGS } from '../findings/kinds';
import { describeFinding } from '../findings/describe-finding';
import { CATALOGUES, LOCALES } from '../i18n/catalogue';
import { HISTORY_COMMANDS } from '../history/commands';
import { createTranslator } from '../i18n/translator';
import { checkChanges, readStored, writeChanges, writeStored } from '../kernel/document';
import type { BoardKind } from '../kernel/kind';
import { migrateDocument, SCHEMA_VERSION } from '../kernel/migrate';
import { IMPORT } from '../kernel/origin';
import { searchedFields } from '../kernel/search/search-index';
import { PROJECT_COMMANDS } from '../project/commands/index';
import { createProjectChanges } from '../project/new-project';
import { createPeer, type Peer } from '../testing/peer';
import { RANDOM_EDITS } from '../testing/random-acts';
import { type SeededRandom, seededRandom } from '../testing/seeded-random';
import { createTestRoom } from '../testing/test-room';
import { diverged, faults, visible } from '../testing/validity';
import { ALL_MIGRATIONS, BOARD_KINDS, isKindId, type KindId, SPECS, LINK_TARGETS } from './index';

const KIND_IDS = Object.keys(BOARD_KINDS).filter(isKindId);
const words = createTranslator('en');

function blank(kind: KindId, random: SeededRandom): { peer: Peer; board: string } {
  const { changes, board } = createProjectChanges({ name: 'Project', boardName: 'Board', words, begin: kind, random });
  const peer = createPeer({ specs: SPECS, random });
  checkChanges(peer.doc, changes, SPECS);
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  return { peer, board };
}

/** A board that somebody has worked on for a while. */
function used(kind: KindId, seed: number, edits = 120): { peer: Peer; board: string; random: SeededRandom } {
  const random = seededRandom(seed);
  const made = blank(kind, random);
  for (let nth = 0; nth < edits; nth++) RANDOM_EDITS[kind](made.peer, made.board, random);
  return { ...made, random };
}

describe.each(KIND_IDS)('the board kind %s', (id) => {
  const kind = BOARD_KINDS[id];

  it('is registered under its own id, its commands under their own names', () => {
    expect(kind.id).toBe(id);
    for (const [name, command] of Object.entries(kind.commands)) expect(command.name).toBe(name);
    for (const spec of kind.records) expect(SPECS.get(spec.type)).toBe(spec);
  });

  it('begins with a valid blank board, in every language', () => {
    for (const locale of LOCALES) {
      const random = seededRandom(3);
      const { peer, board } = blank(id, random);
      const context = { read: peer.read, removed: () => [], newId: () => 'x', random, now: 0 };
      expect(kind.blank(context, 'otherboard', createTranslator(locale)).length).toBeGreaterThan(0);
      expect(peer.read.get(board)).toMatchObject({ type: 'board', kind: id });
      expect(faults(peer, SPECS)).toEqual([]);
    }
  });

  it('takes back every command, and does it again', () => {
    const undone = new Set<string>();
    for (let seed = 1; seed <= 25; seed++) {
      const { peer, board, random } = used(id, seed, 25);
      for (let nth = 0; nth < 30; nth++) {
        peer.clock.now += 10_000;
        const before = visible(peer.read, SPECS);
        const what = RANDOM_EDITS[id](peer, board, random);
        const after = visible(peer.read, SPECS);
        if (after === before) continue;
        undone.add(what);
        peer.runner.undo.undo();
        const back = visible(peer.read, SPECS);
        peer.runner.undo.redo();
        const again = visible(peer.read, SPECS);
        expect([seed, what, back === before, again === after]).toEqual([seed, what, true, true]);
      }
    }
    // At most three need a board of another kind beside them: a persona's lines, touchpoints to link. Goals need teams, too.
    const alone = id === 'goals' ? 6 : 3;
    expect(undone.size).toBeGreaterThanOrEqual(Object.keys(kind.commands).length - alone);
  });

  it('converges for random people, and stays valid', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { changes, board } = createProjectChanges({
        name: 'P',
        boardName: 'B',
        words,
        begin: id,
        random: seededRandom(seed),
      });
      const room = createTestRoom({ seed, peers: 3, specs: SPECS, network: 'server', start: changes });
      for (let nth = 0; nth < 40; nth++) {
        const peer = room.random.pick(room.peers);
        RANDOM_EDITS[id](peer, board, peer.random);
        room.disturb();
      }
      room.settle();
      expect([seed, diverged(room.peers, SPECS), room.peers.flatMap((peer) => faults(peer, SPECS))]).toEqual([
        seed,
        [],
        [],
      ]);
    }
  });

  it('has names in every language for its templates and for what its references mean', () => {
    const { records, templates = [] }: BoardKind = kind;
    const meanings = records.flatMap(({ fields }) => Object.values(fields).map(({ refs = 'look' }) => refs));
    const ids = [
      ...meanings.filter((refs) => refs !== 'look').map((refs) => `overview.relation.${refs}`),
      ...templates.flatMap(({ id: own, boardName }) => [`templates.${own}.name`, `templates.${own}.when`, boardName]),
    ];
    for (const locale of LOCALES) {
      expect([locale, ids.filter((message) => !Object.hasOwn(CATALOGUES[locale], message))]).toEqual([locale, []]);
    }
  });

  it('leads to records of its own only', () => {
    expect(kind.records.map(({ type }) => type)).toEqual(expect.arrayContaining([...kind.placed]));
  });

  it('has a picture and a reading order of whatever is on it, in every language', () => {
    const draw: BoardKind['picture'] = (input, previous) => (kind as BoardKind).picture(input, previous);
    for (const seed of [1, 2, 3]) {
      const { peer, board, random } = used(id, seed, 60);
      for (const locale of LOCALES) {
        const input = { read: peer.read, board, words: createTranslator(locale) };
        const last = draw(input);
        const { scene } = last;
        for (const item of [...scene.items, ...scene.heads.top, ...scene.heads.left]) {
          expect([item.id, Object.values(item.box).every(Number.isFinite)]).toEqual([item.id, true]);
        }
        const nameless = scene.items.filter(({ interactive, label = '' }) => interactive && label.trim() === '');
        expect(nameless.map((item) => item.id)).toEqual([]);
        expect(sceneToSvg(scene, { theme: 'light', title: 'Board' })).toContain('</svg>');
        const outline = kind.outline(input);
        expect(outline.tables.length).toBeGreaterThan(0);
        for (const table of outline.tables) {
          for (const row of table.rows) expect(row.cells.length).toBe(table.columns.length);
        }
        RANDOM_EDITS[id](peer, board, random);
        expect(draw(input, last).scene).toEqual(draw(input).scene);
      }
    }
  });

  it('goes out as JSON and comes back the same, byte for byte', () => {
    const { peer } = used(id, 5);
    const file = exportProjectJson(readStored(peer.doc, SPECS), SPECS);
    const parsed = parseProjectJson(file, SPECS);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed));
    const doc = new Y.Doc();
    writeStored(doc, importAsProject(parsed), IMPORT, SPECS);
    expect(exportProjectJson(readStored(doc, SPECS), SPECS)).toBe(file);
  });

  it('has words in every language for its commands and for all that it names', () => {
    const ids = [...Object.keys(kind.commands).map((name) => `command.${name}`), ...kind.vocabulary];
    for (const locale of LOCALES) {
      const missing = ids.filter((message) => !Object.hasOwn(CATALOGUES[locale], message));
      expect([locale, missing]).toEqual([locale, []]);
    }
  });
});

describe('what touchpoints can be linked to', () => {
  it('has a name of its own and words in every language', () => {
    expect(new Set(LINK_TARGETS.map(({ id }) => id)).size).toBe(LINK_TARGETS.length);
    for (const { id, words: said } of LINK_TARGETS) {
      for (const locale of LOCALES) {
        const missing = Object.values(said).filter((message) => !Object.hasOwn(CATALOGUES[locale], message));
        expect([id, locale, missing]).toEqual([id, locale, []]);
      }
    }
  });

  it.each(LINK_TARGETS)('is linked, unlinked and taken back: $id', (links) => {
    const kind = KIND_IDS.find((id) => (BOARD_KINDS[id] as BoardKind).linkTargets === links);
    if (!kind) throw new Error(`no kind gives the links ${links.id}`);
    const { peer, board } = used(kind, 7);
    const fields = { kind: 'journey', name: 'Journey', order: 'z1' };
    const touchpoint = {
      op: 'create',
      id: 'call',
      type: 'touchpoint',
      board: 'path',
      fields: { title: 'Call' },
    } as const;
    const path = { op: 'create', id: 'path', type: 'board', board: '', fields } as const;
    writeChanges(peer.doc, [path, touchpoint], SPECS, { by: '', now: 0 }, IMPORT);
    const targets = () => links.targets(peer.read, board, words);
    const linked = () =>
      targets()
        .filter(({ linked: ids }) => ids.includes('call'))
        .map(({ id }) => id);
    expect(targets().length).toBeGreaterThan(0);
    for (const { id } of targets()) {
      const before = links.parts(peer.read, board);
      peer.do(links.link, { id, add: ['call'] });
      expect(links.parts(peer.read, board).every((part, at) => part === before[at])).toBe(false);
      expect(linked()).toEqual([id]);
      peer.runner.undo.undo();
      expect(linked()).toEqual([]);
      peer.runner.undo.redo();
      peer.do(links.link, { id, remove: ['call'] });
      expect(linked()).toEqual([]);
    }
    const [target] = targets();
    expect(peer.refused(links.link, { id: target?.id ?? '', add: ['nowhere'] }).reason).toMatch(/\.touchpointGone$/);
  });
});

describe('messages', () => {
  it('exist in every language for each reason that a rule may refuse with', () => {
    const folders = ['../boards', '../project', '../findings', '../history', '../kernel'];
    const reasons = new Set<string>();
    for (const folder of folders) {
      const files = readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' });
      for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
        const source = readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8');
        const area = folder === '../boards' ? (/^[a-z]+/.exec(file)?.[0] ?? '') : folder.slice(3);
        for (const [, reason] of source.matchAll(/\brefuse\('([a-zA-Z]+)'/g)) reasons.add(`${area}.refused.${reason}`);
        for (const [, reason] of source.matchAll(/\brefuseRecord\('([a-zA-Z]+)'/g)) reasons.add(`refused.${reason}`);
      }
    }
    expect(reasons.size).toBeGreaterThan(15);
    for (const locale of LOCALES) {
      expect([locale, [...reasons].filter((id) => !Object.hasOwn(CATALOGUES[locale], id))]).toEqual([locale, []]);
    }
  });

  it('exist for each type of record', () => {
    for (const locale of LOCALES) {
      const nameless = [...SPECS.keys()].filter(
        (type) => !Object.hasOwn(CATALOGUES[locale], `wayfinding.type.${type}`),
      );
      expect([locale, nameless]).toEqual([locale, []]);
    }
  });

  it('exist for each record that search may find by its texts', () => {
    const found = [...SPECS.values()].filter((spec) => searchedFields(spec).length > 0).map(({ type }) => type);
    expect(found).toEqual(expect.arrayContaining(['project', 'board', 'team', 'finding', 'touchpoint', 'goal']));
    for (const locale of LOCALES) {
      const nameless = found.filter((type) => !Object.hasOwn(CATALOGUES[locale], `wayfinding.type.${type}`));
      expect([locale, nameless]).toEqual([locale, []]);
    }
  });

  it('exist for the commands of the project, of findings and of the history', () => {
    const commands = { ...PROJECT_COMMANDS, ...FINDING_COMMANDS, ...HISTORY_COMMANDS };
    for (const [name, command] of Object.entries(commands)) {
      expect(command.name).toBe(name);
      for (const locale of LOCALES) expect(Object.hasOwn(CATALOGUES[locale], `command.${name}`)).toBe(true);
    }
  });
});

describe('findings', () => {
  it('have a name of their own, and their title, sentence and reason in every language', () => {
    const names = Object.values(FINDINGS).flatMap(({ list }) => list.map(({ id }) => id));
    expect(new Set(names).size).toBe(names.length);
    const ids = names.flatMap((id) => ['title', 'text', 'why'].map((part) => `finding.${id}.${part}`));
    for (const locale of LOCALES) {
      expect([locale, ids.filter((message) => !Object.hasOwn(CATALOGUES[locale], message))]).toEqual([locale, []]);
    }
  });

  it.each(KIND_IDS.filter((id) => FINDINGS[id]))(
    'of whatever is on a %s board are the same again, each with its own fingerprint, about records that are there',
    (id) => {
      const audit = FINDINGS[id]?.audit ?? (() => []);
      let all = 0;
      for (const seed of [4, 5, 6, 7]) {
        const { peer, board } = used(id, seed, 150);
        const found = audit(peer.read, board);
        all += found.length;
        expect(audit(peer.read, board)).toEqual(found);
        expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
        const named = found.flatMap(({ about, touchpoints }) => [...about, ...touchpoints]);
        expect(named.filter((one) => peer.read.get(one)?.removed !== null)).toEqual([]);
        for (const locale of LOCALES) {
          for (const finding of found)
            expect(describeFinding(finding, createTranslator(locale)).text).not.toMatch(/[{}]|NaN/);
        }
      }
      expect(all).toBeGreaterThan(0);
    },
  );
});

describe('migrations', () => {
  const folder = new URL('../testing/old-documents/', import.meta.url);
  const olds = readdirSync(folder).map((file) => {
    const { update, schema, records } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
      update: string;
      schema: number;
      records: number;
    };
    return { file, update, schema, records };
  });
  const open = (update: string): Peer => {
    const peer = createPeer({ specs: SPECS });
    Y.applyUpdate(peer.doc, Uint8Array.from(Buffer.from(update, 'base64')));
    return peer;
  };

  it('lead to versions that this app writes', () => {
    for (const { to } of ALL_MIGRATIONS) expect(to).toBeLessThanOrEqual(SCHEMA_VERSION);
    expect(new Set(ALL_MIGRATIONS.map(({ name }) => name)).size).toBe(ALL_MIGRATIONS.length);
  });

  it.each(olds)('open the document of $file, valid and complete', ({ update, schema, records }) => {
    const peer = open(update);
    const expected = ALL_MIGRATIONS.filter(({ to }) => to > schema).map(({ name }) => name);
    expect(migrateDocument(peer.doc, ALL_MIGRATIONS)).toEqual(expected);
    expect(faults(peer, SPECS)).toEqual([]);
    expect(readStored(peer.doc, SPECS)).toHaveLength(records);
    const once = exportProjectJson(readStored(peer.doc, SPECS), SPECS);
    for (const migration of ALL_MIGRATIONS) peer.doc.transact(() => migration.migrate(peer.doc));
    expect(exportProjectJson(readStored(peer.doc, SPECS), SPECS)).toBe(once);
  });

  it('each ran on a document older than itself, and there is one of this version', () => {
    for (const { to, name } of ALL_MIGRATIONS)
      expect([name, olds.some(({ schema }) => schema < to)]).toEqual([name, true]);
    expect(olds.map(({ schema }) => schema)).toContain(SCHEMA_VERSION);
  });
});
