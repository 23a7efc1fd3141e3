/** Answers to peers that ask what they lack. One is under way for each; of what is asked meanwhile, only the latest is kept. */
import { CLOSE, type CloseCode } from '@polku/shared/kernel/protocol';
import { reached } from '../log/points';
import { encodeStateMessage } from './messages';
import { Outgoing, type Peer } from './peer';

export interface StateRepliesOptions {
  readonly room: string;
  /** Something in the document may still be lost; `answerWaiting` is called when nothing is. */
  waits(): boolean;
  /** What a peer with this state vector lacks; null for a malformed one. */
  difference(vector: Uint8Array): Uint8Array | null;
  isOpen(): boolean;
  reject(peer: Peer, code: CloseCode, reason: string): void;
}

interface StateReply {
  /** Asked while one is under way, or before there was any. */
  question: Uint8Array | null;
}

export class StateReplies {
  private readonly replies = new Map<Peer, StateReply>();
  private readonly waiting = new Set<Peer>();

  constructor(private readonly options: StateRepliesOptions) {}

  answer(peer: Peer, vector: Uint8Array): void {
    const open = this.replies.get(peer);
    if (open) {
      open.question = vector;
      return;
    }
    if (this.options.waits()) {
      this.replies.set(peer, { question: vector });
      this.waiting.add(peer);
      return;
    }
    const difference = this.options.difference(vector);
    if (!difference) return this.options.reject(peer, CLOSE.badMessage, 'malformed state vector');
    const reply: StateReply = { question: null };
    this.replies.set(peer, reply);
    reached('state', this.options.room);
    peer.sendState(new Outgoing([encodeStateMessage(difference)]), () => {
      if (this.replies.get(peer) === reply) this.again(peer, reply);
    });
  }

  /** Nothing in the document can be lost any more. */
  answerWaiting(): void {
    for (const peer of [...this.waiting]) {
      const reply = this.replies.get(peer);
      this.waiting.delete(peer);
      if (reply) this.again(peer, reply);
    }
  }

  leave(peer: Peer): void {
    this.replies.delete(peer);
    this.waiting.delete(peer);
  }

  private again(peer: Peer, { question }: StateReply): void {
    this.replies.delete(peer);
    if (question && this.options.isOpen()) this.answer(peer, question);
  }
}
