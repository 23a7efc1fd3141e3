/**
 * An in-memory server that speaks docs/PROTOCOL.md, for tests: it can disappear, refuse, delay acknowledgements and switch to
 * another history. Delivery is asynchronous and in order, as on a socket.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import type { JoinRequest, MemberProfile } from '@polku/shared/kernel/members';
import { mayWrite, type Role } from '@polku/shared/kernel/permissions';
import {
  CLOSE,
  MESSAGE_AWARENESS,
  MESSAGE_BARRIER,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  MESSAGE_WELCOME,
  parseRoomName,
  type TicketRequest,
} from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import { FROZEN_ALL, MESSAGE_NOTICE } from '@polku/shared/kernel/room-notice';
import {
  answerOf,
  type FakeMember,
  type FakeProject,
  fakeProject,
  type FakeStanding,
  joinFake,
  noticeFor,
  roleOf,
  standingOf,
} from './fake-members';

interface Room {
  readonly kind: RoomKind;
  readonly doc: Y.Doc;
  readonly sockets: Set<FakeSocket>;
  /** What each last said of itself. */
  readonly presence: Map<FakeSocket, Uint8Array>;
}

export interface FakeServer {
  readonly fetch: typeof fetch;
  readonly WebSocket: typeof WebSocket;
  /** False: no answer to anything. Taking it down closes the sockets as a lost network does. */
  reachable: boolean;
  /** Acknowledgements, of one kind of document or of all, are kept back until it is false again. */
  holdAcknowledgements: boolean | RoomKind;
  readonly requests: { readonly path: string; readonly body: unknown }[];
  readonly connections: { readonly room: string; readonly kind: RoomKind; readonly params: URLSearchParams }[];
  /** Those to the content, of any project. */
  readonly contentConnections: readonly { readonly room: string; readonly params: URLSearchParams }[];
  addProject(projectId: string, secret: string, role?: Role): void;
  addLink(projectId: string, secret: string, role: Role): void;
  revoke(projectId: string, secret: string): void;
  /** For good: connections end, and every call about it is answered so. */
  erase(projectId: string): void;
  /** False: an older server, which has no members and sends no notices. */
  knowsMembers: boolean;
  /** Changes what holds for the project or a member; connections hear of it, or end where they may not go on. */
  change(projectId: string, change: (project: FakeProject) => void): void;
  /** @returns the one member of that name */
  member(projectId: string, name: string): FakeMember;
  newHistory(projectId: string): void;
  has(projectId: string): boolean;
  doc(room: string): Y.Doc;
  closeAll(code: number): void;
  /** Told of each update that a client sends. */
  onUpdate: (update: Uint8Array) => void;
  /** Heard so far, of all clients. */
  presenceMessages: number;
  /** It has as many projects as it may: a new one is refused. */
  full: boolean;
  /** Every connection from now on is closed with the code right after it was opened; null for none. */
  refuseWith: number | null;
  /** What it says as it refuses. */
  refuseReason: string;
  /** Only those to this kind of document; null for all. */
  refuseOnly: RoomKind | null;
}

class FakeSocket {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'arraybuffer';
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onerror: (() => void) | null = null;
  room = '';
  standing: FakeStanding = { role: 'viewer', member: null };
  /** What was sent while edits of this person wait. */
  paused: Uint8Array[] = [];
  receive: (bytes: Uint8Array) => void = () => undefined;
  gone: () => void = () => undefined;

  open(): void {
    if (this.readyState !== 0) return;
    this.readyState = 1;
    this.onopen?.();
  }
  send(bytes: Uint8Array): void {
    if (this.readyState !== 1) return;
    const copy = bytes.slice();
    setTimeout(() => this.receive(copy), 0);
  }
  deliver(bytes: Uint8Array): void {
    setTimeout(() => {
      if (this.readyState === 1) this.onmessage?.({ data: bytes.slice().buffer });
    }, 0);
  }
  close(): void {
    setTimeout(() => this.drop(1000), 0); // after what was sent before it
  }
  drop(code: number, reason = ''): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.gone();
    setTimeout(() => this.onclose?.({ code, reason }), 0);
  }
}

/** Who has a ticket has said the password. */
function fromTicket({ passwords }: FakeProject, secret: string, own: string): Parameters<typeof standingOf>[1] {
  const password = passwords.get(secret);
  return { secret, ...(own ? { member: own } : {}), ...(password === undefined ? {} : { password }) };
}

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

export function createFakeServer(): FakeServer {
  const projects = new Map<string, FakeProject>();
  const rooms = new Map<string, Room>();
  const sockets = new Set<FakeSocket>();
  const erased = new Set<string>();
  let reachable = true;
  let held: (() => void)[] = [];
  let hold: boolean | RoomKind = false;
  let epochs = 0;

  const roomOf = (name: string): Room => {
    let room = rooms.get(name);
    if (!room) {
      room = {
        kind: parseRoomName(name)?.kind ?? 'content',
        doc: new Y.Doc(),
        sockets: new Set(),
        presence: new Map(),
      };
      rooms.set(name, room);
    }
    return room;
  };
  const connect = (socket: FakeSocket, url: string): void => {
    const { pathname, searchParams } = new URL(url);
    const name = pathname.split('/').at(-1) ?? '';
    server.connections.push({ room: name, kind: parseRoomName(name)?.kind ?? 'content', params: searchParams });
    sockets.add(socket);
    setTimeout(() => {
      if (!reachable) return socket.drop(1006);
      socket.open();
      const projectId = parseRoomName(name)?.projectId ?? '';
      const project = projects.get(projectId);
      const [ticketProject, secret = '', own = ''] = (searchParams.get('ticket') ?? '').split('.');
      const standing = project ? standingOf(project, fromTicket(project, secret, own)) : null;
      const refused = server.refuseOnly === null || server.refuseOnly === parseRoomName(name)?.kind;
      if (server.refuseWith !== null && refused) return socket.drop(server.refuseWith, server.refuseReason);
      if (!project || !standing || typeof standing === 'string' || ticketProject !== projectId) {
        return socket.drop(CLOSE.unauthorized);
      }
      const known = searchParams.get('epoch') ?? '';
      if (known !== '' && known !== project.epoch) return socket.drop(CLOSE.otherHistory);
      serve(socket, name, standing, project);
    }, 0);
  };
  const serve = (socket: FakeSocket, name: string, standing: FakeStanding, project: FakeProject): void => {
    const room = roomOf(name);
    const { role } = standing;
    socket.room = name;
    socket.standing = standing;
    room.sockets.add(socket);
    socket.gone = () => {
      room.sockets.delete(socket);
      room.presence.delete(socket);
      sockets.delete(socket);
    };
    socket.receive = (bytes) => receive(socket, room, bytes);
    socket.deliver(
      frame((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_WELCOME);
        encoding.writeVarString(encoder, role);
        encoding.writeVarString(encoder, project.epoch);
      }),
    );
    for (const said of room.presence.values()) socket.deliver(said);
    notify(socket, project);
    if (mayWrite(role, room.kind)) {
      socket.deliver(
        frame((encoder) => {
          encoding.writeVarUint(encoder, MESSAGE_SYNC);
          syncProtocol.writeSyncStep1(encoder, room.doc);
        }),
      );
    }
  };
  const notify = (socket: FakeSocket, project: FakeProject): void => {
    if (!server.knowsMembers) return;
    socket.deliver(
      frame((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_NOTICE);
        encoding.writeVarString(encoder, JSON.stringify(noticeFor(project, socket.standing, roomOf(socket.room).kind)));
      }),
    );
  };
  /** Muted, or everything is frozen: what comes waits, and what comes after it. */
  const pauses = ({ standing, room }: FakeSocket): boolean => {
    const { projectId = '', kind } = parseRoomName(room) ?? {};
    const frozen = kind === 'content' && projects.get(projectId)?.frozen.includes(FROZEN_ALL) === true;
    return standing.role !== 'facilitator' && (standing.member?.muted === true || frozen);
  };
  const receive = (socket: FakeSocket, room: Room, bytes: Uint8Array): void => {
    if (!reachable || socket.readyState !== 1) return;
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE_QUERY_AWARENESS) {
      for (const said of room.presence.values()) socket.deliver(said);
      return;
    }
    const edits = type === MESSAGE_SYNC && decoding.peekVarUint(decoder) !== 0;
    if (socket.paused.length > 0 || (edits && pauses(socket))) {
      socket.paused.push(bytes);
      return;
    }
    if (type === MESSAGE_BARRIER) {
      const answer = (): void => socket.deliver(bytes);
      if (hold === true || hold === room.kind) held.push(answer);
      else answer();
    } else if (type === MESSAGE_AWARENESS) {
      server.presenceMessages += 1;
      room.presence.set(socket, bytes.slice());
      for (const other of room.sockets) if (other !== socket) other.deliver(bytes);
    } else if (type === MESSAGE_SYNC) {
      const writes = decoding.peekVarUint(decoder) !== 0;
      if (writes && !mayWrite(socket.standing.role, room.kind)) return socket.drop(CLOSE.forbidden);
      if (writes) {
        const payload = decoding.clone(decoder);
        decoding.readVarUint(payload);
        server.onUpdate(decoding.readVarUint8Array(payload));
      }
      const answer = encoding.createEncoder();
      encoding.writeVarUint(answer, MESSAGE_SYNC);
      syncProtocol.readSyncMessage(decoder, answer, room.doc, socket);
      if (encoding.length(answer) > 1) socket.deliver(encoding.toUint8Array(answer));
      if (writes) for (const other of room.sockets) if (other !== socket) other.deliver(bytes);
    }
  };

  const answer = (status: number, body: object): Response =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  const notFound = (): Response => answer(404, { error: 'not-found', message: '' });
  const isErased = (): Response => answer(410, { error: 'erased', message: '' });

  const aboutMembers = (pathname: string, init: RequestInit | undefined, body: unknown): Response => {
    const [, projectId = '', what] = /^\/api\/projects\/(\w+)\/(members|me)$/.exec(pathname) ?? [];
    if (erased.has(projectId)) return isErased();
    const project = projects.get(projectId);
    const bearer =
      (init?.headers as Record<string, string> | undefined)?.['authorization']?.slice('Bearer '.length) ?? '';
    if (!project || !server.knowsMembers) return notFound();
    if (what === 'members' && init?.method === 'GET') {
      return answer(
        200,
        [...project.members.values()].map((member) => answerOf(project, member)),
      );
    }
    const known = project.members.get(bearer);
    const joined =
      what === 'members'
        ? joinFake(project, bearer, body as JoinRequest)
        : known && joinFake(project, known.link, { ...(body as MemberProfile), secret: bearer });
    if (!joined) return notFound();
    return typeof joined === 'string' ? answer(403, { error: joined, message: '' }) : answer(200, joined);
  };

  const server: FakeServer = {
    fetch: async (input, init) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (!reachable) throw new TypeError('Failed to fetch');
      const { pathname } = new URL(input as string);
      const body = JSON.parse((init?.body as string | undefined) ?? '{}') as { projectId: string; secret: string };
      server.requests.push({ path: pathname, body });
      if (erased.has(body.projectId)) return isErased();
      const project = projects.get(body.projectId);
      if (pathname === '/api/projects') {
        if (project && !project.links.has(body.secret)) return notFound();
        if (!project && server.full) return answer(507, { error: 'too-many-projects', message: '' });
        if (!project) server.addProject(body.projectId, body.secret);
        return answer(project ? 200 : 201, { projectId: body.projectId, epoch: projects.get(body.projectId)?.epoch });
      }
      if (pathname !== '/api/tickets') return aboutMembers(pathname, init, body);
      const { member = '' } = server.knowsMembers ? (body as TicketRequest) : {};
      const standing = project ? standingOf(project, server.knowsMembers ? body : { secret: body.secret }) : null;
      if (!project || !standing) return notFound();
      if (typeof standing === 'string') return answer(403, { error: standing, message: '' });
      const ticket = `${body.projectId}.${body.secret}.${member}.${server.requests.length}`;
      const memberId = server.knowsMembers ? { memberId: standing.member?.memberId ?? null } : {};
      return answer(200, { ticket, role: standing.role, epoch: project.epoch, linkId: 'link', ...memberId });
    },
    WebSocket: class extends FakeSocket {
      constructor(url: string) {
        super();
        connect(this, url);
      }
    } as unknown as typeof WebSocket,
    get reachable() {
      return reachable;
    },
    set reachable(value) {
      reachable = value;
      if (!value) for (const socket of [...sockets]) socket.drop(1006);
    },
    get holdAcknowledgements() {
      return hold;
    },
    set holdAcknowledgements(value) {
      hold = value;
      if (hold !== false) return;
      for (const release of held) release();
      held = [];
    },
    requests: [],
    connections: [],
    get contentConnections() {
      return server.connections.filter(({ kind }) => kind === 'content');
    },
    full: false,
    refuseWith: null,
    refuseReason: '',
    refuseOnly: null,
    onUpdate: () => undefined,
    presenceMessages: 0,
    addProject: (projectId, secret, role = 'facilitator') => {
      projects.set(projectId, fakeProject(`epoch${++epochs}`, secret, role));
    },
    addLink: (projectId, secret, role) => void projects.get(projectId)?.links.set(secret, role),
    erase(projectId) {
      erased.add(projectId);
      projects.delete(projectId);
      for (const socket of [...sockets]) if (parseRoomName(socket.room)?.projectId === projectId) socket.drop(1001);
    },
    revoke: (projectId, secret) => void projects.get(projectId)?.links.delete(secret),
    knowsMembers: true,
    change(projectId, change) {
      const project = projects.get(projectId);
      if (!project) throw new Error(`there is no project ${projectId}`);
      change(project);
      project.revision += 1;
      for (const socket of [...sockets].filter(({ room }) => parseRoomName(room)?.projectId === projectId)) {
        const { member } = socket.standing;
        const known = member && (project.members.get(member.secret) ?? null);
        const role = known ? roleOf(project, known) : socket.standing.role;
        if (!role || known?.removed || known?.waiting) {
          socket.drop(CLOSE.unauthorized);
          continue;
        }
        socket.standing = { role, member: known };
        notify(socket, project);
        if (!pauses(socket)) for (const bytes of socket.paused.splice(0)) socket.receive(bytes);
      }
    },
    member(projectId, name) {
      const found = [...(projects.get(projectId)?.members.values() ?? [])].filter((member) => member.name === name);
      if (found.length !== 1 || !found[0]) throw new Error(`${found.length} members are called ${name}`);
      return found[0];
    },
    newHistory(projectId) {
      const project = projects.get(projectId);
      if (!project) throw new Error(`there is no project ${projectId}`);
      project.epoch = `epoch${++epochs}`;
      for (const name of rooms.keys()) if (name.startsWith(projectId)) rooms.delete(name);
    },
    has: (projectId) => projects.has(projectId),
    doc: (room) => roomOf(room).doc,
    closeAll(code) {
      for (const socket of [...sockets]) socket.drop(code);
    },
  };
  return server;
}
