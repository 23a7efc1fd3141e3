/**
 * Answers to peers that ask what they lack. One is under way for each; of what is asked meanwhile, only the latest is kept. An
 * answer that holds edits which are being stored is sent when they are: nobody is shown what may still be lost.
 */
import { CLOSE, type CloseCode } from '@polku/shared/kernel/protocol';
import { reached } from '../log/points';
import { encodeStateMessage } from './messages';
import { Outgoing, type Peer } from './peer';

export interface StateRepliesOptions {
  readonly room: string;
  /** Sequence number of the last edit in the document, and of the last that is stored. */
  head(): number;
  durable(): number;
  /** What a peer with this state vector lacks; null for a malformed one. */
  difference(vector: Uint8Array): Uint8Array | null;
  isOpen(): boolean;
  reject(peer: Peer, code: CloseCode, reason: string): void;
}

interface StateReply {
  /** Asked while one is under way. */
  question: Uint8Array | null;
}
interface Waiting {
  readonly reply: StateReply;
  readonly seq: number;
  readonly difference: Uint8Array;
}

export class StateReplies {
  private readonly replies = new Map<Peer, StateReply>();
  private readonly waiting = new Map<Peer, Waiting>();

  constructor(private readonly options: StateRepliesOptions) {}

  answer(peer: Peer, vector: Uint8Array): void {
    const open = this.replies.get(peer);
    if (open) {
      open.question = vector;
      return;
    }
    const difference = this.options.difference(vector);
    if (!difference) return this.options.reject(peer, CLOSE.badMessage, 'malformed state vector');
    const reply: StateReply = { question: null };
    this.replies.set(peer, reply);
    const seq = this.options.head();
    if (seq <= this.options.durable()) this.send(peer, reply, difference);
    else this.waiting.set(peer, { reply, seq, difference });
  }

  /** More is stored than before. */
  stored(): void {
    const durable = this.options.durable();
    for (const [peer, { reply, seq, difference }] of [...this.waiting]) {
      if (seq > durable) continue;
      this.waiting.delete(peer);
      this.send(peer, reply, difference);
    }
  }

  leave(peer: Peer): void {
    this.replies.delete(peer);
    this.waiting.delete(peer);
  }

  private send(peer: Peer, reply: StateReply, difference: Uint8Array): void {
    reached('state', this.options.room);
    peer.sendState(new Outgoing([encodeStateMessage(difference)]), () => {
      if (this.replies.get(peer) === reply) this.again(peer, reply);
    });
  }

  private again(peer: Peer, { question }: StateReply): void {
    this.replies.delete(peer);
    if (question && this.options.isOpen()) this.answer(peer, question);
  }
}
