/** Group commit of answers: what comes while one transaction runs goes into the next one. */
import type { Answered, Answering } from '../log/workshop-types';

const MOST_AT_ONCE = 200;

interface Waiting {
  readonly answering: Answering;
  readonly resolve: (answered: Answered) => void;
  readonly reject: (error: Error) => void;
}

export class AnswerCommits {
  private readonly gathered: Waiting[] = [];
  private running: Promise<void> | null = null;

  /** @param commit writes all in one transaction; when it has returned they are on the disk */
  constructor(private readonly commit: (batch: readonly Answering[]) => Promise<readonly Answered[]>) {}

  /** @returns what came of it, once it is on the disk @throws when the store failed; then nothing of it is kept */
  give(answering: Answering): Promise<Answered> {
    return new Promise((resolve, reject) => {
      this.gathered.push({ answering, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // Let what comes in this turn of the event loop gather first.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.gathered.length > 0) {
      const batch = this.gathered.splice(0, MOST_AT_ONCE);
      try {
        const answered = await this.commit(batch.map(({ answering }) => answering));
        batch.forEach(({ resolve }, nth) => resolve(answered[nth] ?? { kind: 'failed', message: 'no answer' }));
      } catch (error) {
        const reason = error instanceof Error ? error : new Error(String(error));
        for (const { reject } of batch) reject(reason);
      }
    }
    this.running = null;
  }
}
