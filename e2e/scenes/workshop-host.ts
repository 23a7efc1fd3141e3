/** Runs a workshop by the server's calls, as a facilitator without a browser. */
import { newId, newSecret } from '@polku/shared/kernel/ids';
import type { Door, JoinCode, ManagedMember } from '@polku/shared/kernel/members';
import type { LinkInfo } from '@polku/shared/kernel/protocol';
import type { AnswerRequest, MyAnswers, RoundInfo, RoundSetup } from '@polku/shared/kernel/rounds';
import type { OpenWorkshop, StepStart } from '@polku/shared/kernel/steps';
import type { VersionInfo } from '@polku/shared/kernel/versions';

const PLAIN: RoundSetup = {
  kind: 'rating',
  mode: 'hidden',
  question: '',
  items: [],
  asks: [],
  least: 5,
  dots: null,
  notes: null,
  phases: [],
  again: null,
  marks: false,
};

export class WorkshopHost {
  readonly #api: string;
  readonly #origin: string;
  readonly #secret: string;

  /** @param address the facilitator's link */
  constructor(address: string) {
    const { origin, pathname, hash } = new URL(address);
    this.#origin = origin;
    this.#api = `${origin}/api/projects/${pathname.split('/')[2] ?? ''}`;
    this.#secret = hash.slice(1);
  }

  async #call<T>(method: string, path: string, body: object, secret = this.#secret): Promise<T> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
    const url = path.startsWith('/api/') ? this.#origin + path : `${this.#api}/${path}`;
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  open(title: string, teams: OpenWorkshop['teams'] = []): Promise<OpenWorkshop> {
    return this.#call('PUT', 'workshop', { title, teams });
  }
  door(door: Door): Promise<object> {
    return this.#call('PATCH', 'room', { door });
  }
  /** Lets everyone in who knocked. */
  async letIn(): Promise<void> {
    const answer = await fetch(`${this.#api}/members`, { headers: { authorization: `Bearer ${this.#secret}` } });
    const members = (await answer.json()) as readonly ManagedMember[];
    for (const { memberId, waiting } of members) {
      if (waiting) await this.#call('PATCH', `members/${memberId}`, { admitted: true });
    }
  }
  /** @returns a code of six characters of the link for participants */
  async joinCode(): Promise<string> {
    const answer = await fetch(`${this.#api}/links`, { headers: { authorization: `Bearer ${this.#secret}` } });
    const links = (await answer.json()) as readonly LinkInfo[];
    const { linkId } = links.find(({ role }) => role === 'participant') ?? {};
    const { code } = await this.#call<JoinCode>('POST', `links/${linkId}/code`, {});
    return code;
  }
  /** @returns the id of the opened round */
  async round(setup: Partial<RoundSetup>, stepId = newId()): Promise<string> {
    const roundId = newId();
    await this.#call('POST', 'rounds', { roundId, stepId, setup: { ...PLAIN, ...setup }, seconds: null });
    return roundId;
  }
  /** Starts a step, with a round if one is given. */
  async step(step: Partial<StepStart>, setup?: Partial<RoundSetup>): Promise<string> {
    const stepId = step.stepId ?? newId();
    const roundId = setup ? await this.round(setup, stepId) : null;
    await this.#call('PUT', 'step', {
      stepId,
      title: 'A step',
      instructions: '',
      seconds: null,
      rights: 'role',
      place: null,
      roundId,
      nth: 1,
      of: 1,
      ...step,
    });
    return roundId ?? '';
  }
  /** Keeps the boards as they are. @returns the version's id */
  async keep(name: string): Promise<string> {
    const { versionId } = await this.#call<VersionInfo>('POST', 'versions', { kind: 'step', name });
    return versionId;
  }
  changeStep(change: object): Promise<object> {
    return this.#call('PATCH', 'step', change);
  }
  changeRound(roundId: string, change: object): Promise<RoundInfo> {
    return this.#call('PATCH', `rounds/${roundId}`, change);
  }
  reveal(roundId: string): Promise<RoundInfo> {
    return this.#call('POST', `rounds/${roundId}/reveal`, {});
  }
  /** How many are done, and what has been revealed. */
  async info(roundId: string): Promise<RoundInfo> {
    const answer = await fetch(`${this.#api}/rounds/${roundId}`, {
      headers: { authorization: `Bearer ${this.#secret}` },
    });
    return (await answer.json()) as RoundInfo;
  }
  /** Somebody else joins by the link and answers. @returns what they gave */
  async answerAs(
    who: { readonly name: string; readonly side: string; readonly teams?: readonly string[] },
    link: string,
    roundId: string,
    request: AnswerRequest,
  ): Promise<MyAnswers> {
    return this.answerWith(await this.joins(who, link), roundId, request);
  }
  /** Somebody joins by the link. @returns the secret that they answer with */
  async joins(
    who: { readonly name: string; readonly side: string; readonly teams?: readonly string[] },
    link: string,
  ): Promise<string> {
    const secret = newSecret();
    await this.#call('POST', 'members', { teams: [], ...who, secret }, new URL(link).hash.slice(1));
    return secret;
  }
  answerWith(secret: string, roundId: string, request: AnswerRequest): Promise<MyAnswers> {
    return this.#call('PUT', `rounds/${roundId}/answers`, request, secret);
  }
}
