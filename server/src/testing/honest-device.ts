/**
 * An honest person's device in this process: tabs sharing one store, offline periods, reloads, a restored backup, a machine
 * that is set back while it runs. Remembers what was reported as saved.
 */
import { isJointlyMade, jointCreation, jointTexts } from '@polku/shared/kernel/joint-creation';
import * as Y from 'yjs';
import { int, pick } from './hostile-frames';
import { MemoryClient, type MemoryPeerOptions, type MemoryPlace } from './memory-room';

/** An edit that anybody can look for: a value under a key of its own, at its client and clock. */
export interface Mark {
  readonly client: number;
  readonly clock: number;
  readonly value: string;
}

interface Tab {
  client: MemoryClient;
  /** How far it has read the device's store. */
  read: number;
  marks: Mark[];
  barriers: Map<number, Mark[]>;
}

export class HonestDevice {
  private store: Uint8Array[] = [];
  private backup: Uint8Array[] | null = null;
  /** The whole machine as it was, running tab included. */
  private machine: { readonly state: Uint8Array; readonly client: number } | null = null;
  tabs: Tab[] = [];
  readonly saved: Mark[] = [];
  /** Client ids that it used. */
  readonly ids = new Set<number>();
  /** It ran from an older state of itself once: being told "another history" is right then. */
  private wasSetBack = false;
  private edits = 0;

  constructor(
    readonly name: string,
    private readonly identity: MemoryPeerOptions,
    private readonly random: () => number,
  ) {}

  /** Does something. @returns messages sent, roughly */
  act(memory: MemoryPlace): number {
    const { random } = this;
    const tab = pick(this.tabs, random);
    if (!tab) {
      this.openTab().client.online(memory);
      return 3;
    }
    const { client } = tab;
    if (client.isOnline && !client.hasAnswered && random() < 0.3) {
      client.answer();
      return 1;
    }
    const what = random();
    if (what < 0.7) {
      this.edit(tab);
      return 1;
    }
    if (what < 0.8) {
      if (client.isOnline && client.hasAnswered) {
        const nonce = client.barrier();
        tab.barriers.set(nonce, [...tab.marks]);
      }
      return 1;
    }
    if (what < 0.87) {
      if (client.isOnline) client.disconnect();
      else this.reconnect(tab, memory);
      return 3;
    }
    if (what < 0.92) this.share();
    else if (what < 0.94 && this.tabs.length < 2) this.reconnect(this.openTab(), memory);
    else if (what < 0.96) this.reload(tab, memory);
    else if (what < 0.97) this.backup = [...this.store];
    else if (what < 0.975 && this.backup) this.restore(this.backup, memory);
    else if (what < 0.985) this.machine ??= { state: Y.encodeStateAsUpdate(client.doc), client: client.doc.clientID };
    else if (this.machine) this.setBack(this.machine, memory);
    return 1;
  }

  /** Notes what was answered. @returns what an honest peer should not have met */
  settle(): string | null {
    for (const tab of [...this.tabs]) {
      for (const [nonce, marks] of tab.barriers) {
        if (!tab.client.answered.has(nonce)) continue;
        this.saved.push(...marks);
        tab.marks = tab.marks.filter((mark) => !marks.includes(mark));
        tab.barriers.delete(nonce);
      }
      const [code] = tab.client.codes;
      if (code === undefined) continue;
      if (!this.wasSetBack) return `${this.name} was closed with ${code}`;
      // Like our client: the local document becomes a copy, and the device restarts from the server.
      this.store = [];
      this.backup = null;
      for (const { client } of this.tabs) client.disconnect();
      this.machine = null;
      this.tabs = [];
      this.wasSetBack = false;
      return null;
    }
    return null;
  }

  /** Connects and answers in all tabs, so that everything is on the server. */
  finish(memory: MemoryPlace): void {
    this.share();
    for (const tab of this.tabs) {
      if (!tab.client.isOnline) tab.client.connect(memory);
      tab.client.answer();
      tab.barriers.set(tab.client.barrier(), [...tab.marks]);
    }
  }

  private openTab(doc = new Y.Doc(), unacknowledged: readonly (readonly [number, number])[] = []): Tab {
    // Before anything comes in: of a formatting mark in an array that it did not know as one, Yjs counts a deletion wrongly.
    doc.getArray('list');
    for (const update of this.store) Y.applyUpdate(doc, update);
    const client = new MemoryClient(this.identity, doc, unacknowledged);
    this.ids.add(doc.clientID);
    const tab: Tab = { client, read: this.store.length, marks: [], barriers: new Map() };
    // Whatever comes into a document is written to the store that the tabs share.
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'shared') return;
      this.store.push(update);
    });
    this.tabs.push(tab);
    return tab;
  }

  /** Each tab reads what the others have written. */
  private share(): void {
    for (const tab of this.tabs) {
      for (const update of this.store.slice(tab.read)) Y.applyUpdate(tab.client.doc, update, 'shared');
      tab.read = this.store.length;
    }
  }

  private reconnect({ client }: Tab, memory: MemoryPlace): void {
    client.connect(memory);
    // Some type before the server's question is answered.
    if (this.random() < 0.6) client.answer();
  }

  private reload(tab: Tab, memory: MemoryPlace): void {
    tab.client.disconnect();
    this.tabs = this.tabs.filter((one) => one !== tab);
    const fresh = this.openTab(new Y.Doc(), tab.client.since);
    fresh.marks = tab.marks;
    this.reconnect(fresh, memory);
  }

  private restore(backup: Uint8Array[], memory: MemoryPlace): void {
    for (const { client } of this.tabs) client.disconnect();
    const since = this.tabs.flatMap(({ client }) => client.since);
    this.tabs = [];
    this.store = [...backup];
    this.openTab(new Y.Doc(), since).client.online(memory);
  }

  /** The same client id goes on from an older state, as on a virtual machine that is set back. */
  private setBack({ state, client }: { state: Uint8Array; client: number }, memory: MemoryPlace): void {
    for (const tab of this.tabs) tab.client.disconnect();
    this.machine = null;
    this.wasSetBack = true;
    this.tabs = [];
    this.store = [state];
    const doc = new Y.Doc();
    doc.clientID = client;
    const again = this.openTab(doc);
    this.mark(again);
    this.mark(again);
    again.client.online(memory);
  }

  private mark(tab: Tab): void {
    const { doc } = tab.client;
    this.edits += 1;
    const value = `${this.name} ${this.edits}`;
    tab.marks.push({ client: doc.clientID, clock: Y.getState(doc.store, doc.clientID), value });
    doc.getMap('marks').set(`m${this.edits} ${this.name}`, value);
  }

  private edit(tab: Tab): void {
    const { random } = this;
    const { doc } = tab.client;
    const records = doc.getMap('records');
    const note = doc.getText('note');
    const list = doc.getArray('list');
    const what = random();
    if (what < 0.35) this.mark(tab);
    else if (what < 0.55)
      note.insert(int(random, note.length + 1), pick(['kosketus', 'piste', ' ', 'äö'], random) ?? '');
    else if (what < 0.65 && note.length > 3) note.delete(int(random, note.length - 2), 2);
    else if (what < 0.7 && note.length > 3)
      note.format(int(random, note.length - 2), 2, { bold: random() < 0.5 || null });
    else if (what < 0.8) list.insert(int(random, list.length + 1), [int(random, 99), { a: 1 }]);
    else if (what < 0.84 && list.length > 0) list.delete(int(random, list.length), 1);
    else if (what < 0.87) {
      const made = jointCreation('records', `joint${int(random, 4)}`, { type: 'note', board: 'b', removed: 1 }, [
        'text',
      ]);
      Y.applyUpdate(doc, made, 'made here');
    } else {
      const id = `r${int(random, 8)}`;
      const record = records.get(id);
      if (!(record instanceof Y.Map)) records.set(id, new Y.Map([['title', new Y.Text('uusi')]]));
      else {
        const title: unknown = record.get('title');
        const later = { id, record: record as Y.Map<unknown>, name: 'later' };
        if (title instanceof Y.Text && random() < 0.6) title.insert(int(random, title.length + 1), 'x');
        else if (random() < 0.5) record.set('at', int(random, 99));
        else if (isJointlyMade(later)) Y.applyUpdate(doc, jointTexts([later]), 'made here');
        else if (record.get('later') instanceof Y.Text) (record.get('later') as Y.Text).insert(0, 'y');
      }
    }
  }
}
