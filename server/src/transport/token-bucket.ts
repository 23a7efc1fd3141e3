/** Message rate limit of one socket: a bucket that holds ten seconds' worth, so that bursts (a paste, a reconnect) pass. */
export class TokenBucket {
  private tokens: number;
  private last: number;
  private readonly capacity: number;

  /** @param perSecond refill; ten times that fits in */
  constructor(
    private readonly perSecond: number,
    now: number,
  ) {
    this.capacity = perSecond * 10;
    this.tokens = this.capacity;
    this.last = now;
  }

  /** @returns false when the bucket is empty */
  take(now: number, cost = 1): boolean {
    this.tokens = Math.min(this.capacity, this.tokens + ((now - this.last) / 1000) * this.perSecond);
    this.last = now;
    if (this.tokens < cost) return false;
    this.tokens -= cost;
    return true;
  }
}
