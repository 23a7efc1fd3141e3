import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator';
import type { Change } from '../../kernel/change';
import { writeChanges } from '../../kernel/document';
import { IMPORT } from '../../kernel/origin';
import { PROJECT_ID, PROJECT_RECORDS } from '../../kernel/project';
import { emptyReader } from '../../kernel/record-reader';
import type { RecordSpec } from '../../kernel/records';
import { createPeer, type Peer, sync } from '../../testing/peer';
import { tryPersonaCommand } from './testing/random-persona';
import { seededRandom } from '../../testing/seeded-random';
import { createTestRoom } from '../../testing/test-room';
import { diverged, faults } from '../../testing/validity';
import { personaSheets } from '../journey/facts/persona-sheets';
import { JOURNEY_RECORDS } from '../journey/records/schema';
import { blankPersona } from './blank';
import { addPersonaItems } from './commands/add-persona-items';
import { addPersonaSection } from './commands/add-persona-section';
import { editPersonaText } from './commands/edit-persona-text';
import { movePersonaItem } from './commands/move-persona-item';
import { movePersonaSection } from './commands/move-persona-section';
import { removePersonaRecords } from './commands/remove-persona-records';
import { restorePersonaRecords } from './commands/restore-persona-records';
import { setPersona } from './commands/set-persona';
import { setPersonaScale } from './commands/set-persona-scale';
import { setPersonaSection } from './commands/set-persona-section';
import { personaOutline } from './outline';
import { evidenceCounts, readPersona, sectionName, usesOf } from './persona-reader';
import { personaScene } from './scene';
import { PERSONA_RECORDS, personaId, sectionId, STANDARD_SECTIONS } from './schema';

const SPECS = new Map([...PROJECT_RECORDS, ...JOURNEY_RECORDS, ...PERSONA_RECORDS].map((s: RecordSpec) => [s.type, s]));
const BOARD = 'aino';
const words = createTranslator('en');

function start(): readonly Change[] {
  const random = seededRandom(3);
  let made = 0;
  const context = { read: emptyReader(), removed: () => [], newId: () => `made${made++}`, random, now: 0 };
  return [
    { op: 'create', id: PROJECT_ID, type: 'project', board: '', fields: { name: 'Renting' } },
    { op: 'create', id: BOARD, type: 'board', board: '', fields: { kind: 'persona', name: 'Aino', order: 'a1' } },
    ...blankPersona(context, BOARD, words),
  ];
}

function peer(seed = 5): Peer {
  const made = createPeer({ specs: SPECS, random: seededRandom(seed) });
  writeChanges(made.doc, start(), SPECS, { by: '', now: 0 }, IMPORT);
  return made;
}

function two(): readonly [Peer, Peer] {
  const one = peer();
  const other = createPeer({ specs: SPECS, name: 'Bertta', random: seededRandom(9) });
  sync(one, other);
  return [one, other];
}

const section = (name: (typeof STANDARD_SECTIONS)[number]): string => sectionId(BOARD, name);
const lines = ({ read }: Peer, name: (typeof STANDARD_SECTIONS)[number]): readonly string[] =>
  readPersona(read, BOARD)
    .sections.find((one) => one.section.id === section(name))
    ?.items.map(({ text }) => text) ?? [];
const order = ({ read }: Peer): readonly string[] =>
  readPersona(read, BOARD).sections.map((one) => sectionName(one.section, words));

describe('a new persona', () => {
  it('has the standard sections, all of them supposed knowledge', () => {
    const { sections, persona, scales } = readPersona(peer().read, BOARD);
    expect(sections.map((one) => one.section.standard)).toEqual([...STANDARD_SECTIONS]);
    expect(sections.every((one) => one.section.evidence === 'assumption')).toBe(true);
    expect(persona.kind).toBe('customer');
    expect(scales.map(({ value }) => value)).toEqual([null, null, null]);
  });
});

describe('lines', () => {
  it('are added where the person is, moved within a section and into another', () => {
    const aino = peer();
    aino.do(addPersonaItems, { board: BOARD, section: section('jobs'), texts: ['find a home', 'move'] });
    const [first] = aino.do(addPersonaItems, { board: BOARD, section: section('jobs'), texts: ['compare'], index: 1 });
    expect(lines(aino, 'jobs')).toEqual(['find a home', 'compare', 'move']);
    aino.do(movePersonaItem, { id: first ?? '', section: section('jobs'), index: 2 });
    expect(lines(aino, 'jobs')).toEqual(['find a home', 'move', 'compare']);
    aino.do(movePersonaItem, { id: first ?? '', section: section('pains'), index: 0 });
    expect([lines(aino, 'jobs'), lines(aino, 'pains')]).toEqual([['find a home', 'move'], ['compare']]);
  });

  it('do not go among the scales', () => {
    const refusal = peer().refused(addPersonaItems, { board: BOARD, section: section('scales'), texts: ['x'] });
    expect(refusal.reason).toBe('persona.refused.onlyScales');
  });

  it('whose section another person removes meanwhile are parked, and return with it', () => {
    const [aino, bertta] = two();
    const [pets = ''] = aino.do(addPersonaSection, { board: BOARD, title: 'Pets' });
    aino.do(addPersonaItems, { board: BOARD, section: pets, texts: ['a cat'] });
    sync(aino, bertta);
    aino.do(removePersonaRecords, { ids: [pets] });
    bertta.do(addPersonaItems, { board: BOARD, section: pets, texts: ['a dog'] });
    sync(aino, bertta);
    for (const { read } of [aino, bertta]) {
      expect(readPersona(read, BOARD).parked.map(({ text }) => text)).toEqual(['a dog']);
    }
    aino.do(restorePersonaRecords, { ids: [pets] });
    const back = readPersona(aino.read, BOARD).sections.find((one) => one.section.id === pets);
    expect(back?.items.map(({ text }) => text)).toEqual(['a cat', 'a dog']);
  });
});

describe('sections', () => {
  it('are moved, hidden and marked; a standard one cannot be removed', () => {
    const aino = peer();
    aino.do(movePersonaSection, { board: BOARD, id: section('pains'), index: 0 });
    expect(order(aino).slice(0, 3)).toEqual(['Pains', 'Jobs', 'Goals']);
    aino.do(setPersonaSection, { board: BOARD, id: section('pains'), fields: { evidence: 'measured', shown: false } });
    const pains = readPersona(aino.read, BOARD).sections[0]?.section;
    expect([pains?.evidence, pains?.shown]).toEqual(['measured', false]);
    expect(aino.refused(removePersonaRecords, { ids: [section('jobs')] }).reason).toBe(
      'persona.refused.standardSection',
    );
  });

  it('that an older file does not have read as their defaults, and are made when somebody changes one', () => {
    const old = createPeer({ specs: SPECS, random: seededRandom(2) });
    const without = start().filter((change) => change.op !== 'create' || change.type !== 'personaSection');
    writeChanges(old.doc, without, SPECS, { by: '', now: 0 }, IMPORT);
    expect(order(old)).toHaveLength(STANDARD_SECTIONS.length);
    old.do(movePersonaSection, { board: BOARD, id: section('scales'), index: 0 });
    expect(order(old).slice(0, 2)).toEqual(['Scales', 'Jobs']);
    old.do(addPersonaItems, { board: BOARD, section: section('gains'), texts: ['peace'] });
    expect([lines(old, 'gains'), faults(old, SPECS)]).toEqual([['peace'], []]);
  });
});

describe('two people at once', () => {
  it('both keep what they type in one quote, and what each adds to one section', () => {
    const [aino, bertta] = two();
    aino.do(editPersonaText, { id: personaId(BOARD), field: 'quote', value: 'I want a home' });
    sync(aino, bertta);
    aino.do(editPersonaText, { id: personaId(BOARD), field: 'quote', value: 'I just want a home', caret: 7 });
    bertta.do(editPersonaText, { id: personaId(BOARD), field: 'quote', value: 'I want a home soon', caret: 18 });
    aino.do(addPersonaItems, { board: BOARD, section: section('needs'), texts: ['a lift'] });
    bertta.do(addPersonaItems, { board: BOARD, section: section('needs'), texts: ['a yard'] });
    sync(aino, bertta);
    for (const one of [aino, bertta]) {
      expect(readPersona(one.read, BOARD).persona.quote).toBe('I just want a home soon');
      expect([...lines(one, 'needs')].sort()).toEqual(['a lift', 'a yard']);
    }
  });

  it('both frame the portrait: one moves it, the other brings it nearer', () => {
    const [aino, bertta] = two();
    const frame = { x: 0.5, y: 0.25, zoom: 1, ratio: 1.5 };
    aino.do(setPersona, { board: BOARD, fields: { image: 'h', frame } });
    sync(aino, bertta);
    aino.do(setPersona, { board: BOARD, fields: { frame: { ...frame, x: 0.9 } } });
    bertta.do(setPersona, { board: BOARD, fields: { frame: { ...frame, zoom: 2 } } });
    sync(aino, bertta);
    for (const one of [aino, bertta])
      expect(readPersona(one.read, BOARD).persona.frame).toEqual({ x: 0.9, y: 0.25, zoom: 2, ratio: 1.5 });
  });

  it('converge however they edit, and stay valid', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const network = seed % 2 === 0 ? 'server' : 'mesh';
      const room = createTestRoom({ seed, peers: 3, specs: SPECS, network, start: start() });
      for (let nth = 0; nth < 45; nth++) {
        const who = room.random.pick(room.peers);
        if (who.random.chance(0.12)) who.runner.undo.undo();
        else tryPersonaCommand(who, BOARD, who.random);
        room.disturb();
      }
      room.settle();
      const wrong = room.peers.flatMap((one) => faults(one, SPECS, network === 'server'));
      expect([seed, diverged(room.peers, SPECS), wrong]).toEqual([seed, [], []]);
    }
  });
});

describe('the sheet', () => {
  it('rests for a journey on what it says itself that it rests on, whatever is edited', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const aino = peer(seed);
      const random = seededRandom(seed);
      for (let nth = 0; nth < 40; nth++) {
        tryPersonaCommand(aino, BOARD, random);
        const counts = { assumption: 0, observed: 0, measured: 0 };
        for (const level of personaSheets(aino.read).get(BOARD) ?? []) counts[level]++;
        expect([seed, nth, counts]).toEqual([seed, nth, evidenceCounts(readPersona(aino.read, BOARD))]);
      }
    }
  });

  it('says the same as a picture and as a table, and names the journeys that concern the persona', () => {
    const aino = peer();
    writeChanges(
      aino.doc,
      [
        { op: 'create', id: 'j', type: 'board', board: '', fields: { kind: 'journey', name: 'Moving', order: 'a2' } },
        { op: 'create', id: 't1', type: 'touchpoint', board: 'j', fields: { title: 'Signs', personas: [BOARD] } },
      ],
      SPECS,
      { by: '', now: 0 },
      IMPORT,
    );
    aino.do(setPersona, { board: BOARD, fields: { kind: 'employee', rank: 'primary' } });
    aino.do(addPersonaItems, { board: BOARD, section: section('jobs'), texts: ['find a home'] });
    aino.do(setPersonaScale, { id: readPersona(aino.read, BOARD).scales[0]?.id ?? '', value: 40 });
    const input = { read: aino.read, board: BOARD, words };
    expect(usesOf(aino.read, BOARD)).toEqual([{ board: 'j', name: 'Moving', touchpoints: 1 }]);
    const picture = JSON.stringify(personaScene(input));
    const table = JSON.stringify(personaOutline(input));
    for (const said of ['Aino', 'find a home', 'Employee', 'Primary', 'Moving', 'Assumption', 'Face to face']) {
      expect([said, picture.includes(said), table.includes(said)]).toEqual([said, true, true]);
    }
  });

  it('keeps the pictures of sections that did not change', () => {
    const aino = peer();
    const input = { read: aino.read, board: BOARD, words };
    const before = personaScene(input);
    aino.do(setPersonaSection, { board: BOARD, id: section('jobs'), fields: { evidence: 'observed' } });
    const after = personaScene(input, before);
    const changed = after.items.filter((item, at) => item !== before.items[at]).map(({ id }) => id);
    expect(changed).toEqual([section('jobs')]);
  });
});
