/** A round as in a large workshop: phones that follow what is now and answer, against a server in its own process. */
import { rmSync } from 'node:fs';
import type { WorkshopNow } from '@polku/shared/kernel/steps';
import { ask, joinBy, type TestMember } from './ask';
import { buildServer, startChild } from './child-server';
import { createProject } from './project';
import { ANSWER, roundWith } from './rounds';
import { temporaryFolder } from './start-server';

export interface AnswersLoadOptions {
  readonly phones: number;
  readonly seconds: number;
  /** Of all phones together. */
  readonly answersPerSecond: number;
}
export interface AnswersLoadResult {
  readonly phones: number;
  readonly answers: number;
  /** Milliseconds from sending an answer until it is acknowledged, which is when it is on the disk. */
  readonly acknowledged: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** Milliseconds from the start of another step until each phone has heard of it. */
  readonly heard: { readonly p50: number; readonly p95: number; readonly p99: number };
  readonly newsPerSecond: number;
  readonly kilobytesPerNews: number;
  /** Of one core. */
  readonly cpuShare: number;
  readonly serverMegabytes: number;
}

const ITEMS = 20;
const SETTLE_MS = 4_000;
/** Another step begins so often, to see how soon phones know. */
const STEP_MS = 4_000;

/** @throws when the server refuses anything */
export async function answersLoad(options: AnswersLoadOptions): Promise<AnswersLoadResult> {
  const { phones: count, seconds, answersPerSecond } = options;
  const built = await buildServer();
  const dataDir = temporaryFolder();
  const server = await startChild(built, dataDir);
  try {
    const project = await createProject(server.url);
    const at = `/api/projects/${project.id}`;
    const items = Array.from({ length: ITEMS }, (_, nth) => ({
      id: `i${nth}`,
      title: `Touchpoint ${nth}`,
      under: 'Stage',
    }));
    const round = roundWith({ setup: { items, mode: 'nameless' } });
    await expectOk(ask(server.url, 'POST', `${at}/rounds`, project.secret, round));
    const { secret } = await project.link('participant');
    const phones: TestMember[] = [];
    while (phones.length < count) phones.push(await joinBy(server.url, project.id, secret, `Phone ${phones.length}`));

    const [acknowledged, heard]: [number[], number[]] = [[], []];
    const begun = new Map<string, number>();
    let isOver = false;
    let [news, bytes] = [0, 0];
    const follow = async (phone: TestMember): Promise<void> => {
      let since = '';
      let step = '';
      while (!isOver) {
        const headers = { authorization: `Bearer ${phone.secret}` };
        const response = await fetch(`${server.url}${at}/now${since}`, { headers });
        const text = await response.text();
        if (!response.ok) throw new Error(`what is now: ${response.status} ${text}`);
        const now = JSON.parse(text) as WorkshopNow;
        news += 1;
        bytes += text.length;
        since = `?since=${now.revision}`;
        const began = begun.get(now.step?.stepId ?? '');
        if (now.step && now.step.stepId !== step && began !== undefined) heard.push(performance.now() - began);
        step = now.step?.stepId ?? '';
      }
    };
    let nth = 0;
    const startStep = async (): Promise<void> => {
      const stepId = `step${(nth += 1)}`;
      begun.set(stepId, performance.now());
      const step = { stepId, title: 'How is it?', instructions: '', seconds: 600, rights: 'role', place: null };
      await expectOk(
        ask(server.url, 'PUT', `${at}/step`, project.secret, { ...step, roundId: round.roundId, nth: 1, of: 1 }),
      );
    };
    let sent = 0;
    const answer = async (): Promise<void> => {
      const phone = phones[sent % count];
      if (!phone) return;
      const item = `i${Math.floor(sent / count) % ITEMS}`;
      sent += 1;
      const began = performance.now();
      const body = { answers: [{ ...ANSWER, item }], done: sent % 3 === 0 };
      await expectOk(ask(server.url, 'PUT', `${at}/rounds/${round.roundId}/answers`, phone.secret, body));
      acknowledged.push(performance.now() - began);
    };

    const following = phones.map(follow);
    await pause(SETTLE_MS);
    for (const list of [acknowledged, heard]) list.length = 0;
    [news, bytes] = [0, 0];
    const before = await figures(server.url);
    const work: Promise<void>[] = [];
    const timers = [
      setInterval(() => work.push(answer()), 1000 / answersPerSecond),
      setInterval(() => work.push(startStep()), STEP_MS),
    ];
    await pause(seconds * 1000);
    for (const timer of timers) clearInterval(timer);
    await Promise.all(work);
    const [newsSeen, bytesSeen] = [news, bytes];
    const after = await figures(server.url);
    isOver = true;
    await startStep();
    await Promise.all(following);
    return {
      phones: count,
      answers: acknowledged.length,
      acknowledged: percentiles(acknowledged),
      heard: percentiles(heard),
      newsPerSecond: newsSeen / seconds,
      kilobytesPerNews: bytesSeen / newsSeen / 1024,
      cpuShare: (after.cpu - before.cpu) / seconds,
      serverMegabytes: after.memory / 2 ** 20,
    };
  } finally {
    await server.end('SIGTERM');
    built.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function expectOk(called: Promise<{ status: number; error: string | undefined }>): Promise<void> {
  const { status, error } = await called;
  if (status >= 300) throw new Error(`refused: ${status} ${error}`);
}

async function figures(url: string): Promise<{ cpu: number; memory: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return { cpu: read('process_cpu_seconds_total'), memory: read('process_resident_memory_bytes') };
}

function percentiles(values: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
