/**
 * Typed calls to a worker thread: one message per call, begun in order, plain data only. If the worker dies, every open
 * call fails and `onDeath` is called.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type MessagePort, Worker } from 'node:worker_threads';

// The shape of an object whose members can be called from another thread.
type Calls = { [name: string]: (...args: never[]) => unknown };
/** The methods as they are served: each answers when it is ready. */
export type Served<T extends { [K in keyof T]: Calls[string] }> = {
  [K in keyof T]: (...args: Parameters<T[K]>) => Promise<Awaited<ReturnType<T[K]>>>;
};
interface Call {
  id: number;
  name: string;
  args: unknown[];
}
type Answer = { id: number; result: unknown } | { id: number; error: { message: string; code: string } };

/** An error that was thrown in the worker; `code` is e.g. SQLITE_FULL. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/**
 * In the worker: answers calls with the methods that `open` gives. When `open` throws, every call is answered with that error,
 * since an error that ends a thread loses its message.
 * @param settle called with the name before a result is sent; if it throws, that is the answer instead
 */
export function answerCalls(
  port: MessagePort,
  open: () => object | Promise<object>,
  settle: (name: string) => void = () => {},
): void {
  const opening = (async () => new Map<string, Calls[string]>(Object.entries<Calls[string]>({ ...(await open()) })))();
  // Each call says it.
  opening.catch(() => {});
  port.on('message', ({ id, name, args }: Call) => {
    void (async (): Promise<void> => {
      try {
        const method = (await opening).get(name);
        if (!method) throw new Error(`no call ${name} here`);
        const result: unknown = await Reflect.apply(method, null, args);
        settle(name);
        port.postMessage({ id, result } satisfies Answer);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        port.postMessage({ id, error: { message, code } } satisfies Answer);
      }
    })();
  });
}

export interface WorkerCalls<T> {
  call<K extends keyof T & string>(
    name: K,
    ...args: T[K] extends (...args: infer A) => unknown ? A : never
  ): Promise<T[K] extends (...args: never[]) => infer R ? Awaited<R> : never>;
  stop(): Promise<void>;
}

/**
 * Starts the worker `name` next to the running code: `name.js` in a build, `<folder>/name.ts` in development.
 * @param onDeath called when the thread ends without `stop`
 */
export function startWorker<T extends { [K in keyof T]: Calls[string] }>(
  folder: string,
  name: string,
  workerData: unknown,
  onDeath: (error: Error) => void,
): WorkerCalls<T> {
  const worker = spawn(folder, name, workerData);
  const open = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let stopping = false;
  let death: Error | null = null;
  const die = (error: Error): void => {
    if (death) return;
    death = error;
    for (const { reject } of open.values()) reject(error);
    open.clear();
    if (!stopping) onDeath(error);
  };
  worker.on('message', (answer: Answer) => {
    const waiting = open.get(answer.id);
    open.delete(answer.id);
    if ('error' in answer) waiting?.reject(new WorkerError(answer.error.message, answer.error.code));
    else waiting?.resolve(answer.result as never);
  });
  worker.on('error', (error: unknown) => die(asError(error)));
  worker.on('exit', (code) => die(new Error(`worker ${name} ended with code ${code}`)));
  return {
    call(method, ...args) {
      return new Promise((resolve, reject) => {
        if (death) return reject(death);
        lastId += 1;
        open.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, name: method, args } satisfies Call);
      });
    },
    async stop() {
      stopping = true;
      await worker.terminate();
    },
  };
}

/** Not everything that a thread throws arrives as an Error. */
function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  const parts: { message?: unknown; code?: unknown } =
    typeof thrown === 'object' && thrown ? thrown : { message: thrown };
  const code = typeof parts.code === 'string' ? parts.code : '';
  return new WorkerError(typeof parts.message === 'string' ? parts.message : `the thread failed ${code}`.trim(), code);
}

function spawn(folder: string, name: string, workerData: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, import.meta.url), { workerData });
  // In development the thread has to be taught TypeScript first; flags for that do not reach threads.
  const api = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href;
  const file = new URL(`../${folder}/${name}.ts`, import.meta.url).href;
  const boot = `import(${JSON.stringify(api)}).then(({ register }) => (register(), import(${JSON.stringify(file)})));`;
  return new Worker(boot, { eval: true, workerData, execArgv: [] });
}
