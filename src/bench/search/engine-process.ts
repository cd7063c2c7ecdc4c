import { fork } from 'node:child_process';
import type { Reply, Request } from './messages.js';

type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>;

/** An engine in a process of its own. Every method rejects with an `EngineFailure` once the process is gone. */
export interface EngineProcess {
  build(request: Extract<Request, { kind: 'build' }>, limitMs: number): Promise<ReplyOf<'built'>>;
  ask(questions: readonly string[]): Promise<ReplyOf<'asked'>>;
  weigh(): Promise<ReplyOf<'weighed'>>;
  stop(): void;
}

/** Why an engine could not be measured, as the rest of a sentence that begins with its name. */
export class EngineFailure extends Error {}

const engineHost = new URL('./engine-host.js', import.meta.url);

/**
 * @param heapMegabytes the most that the JavaScript heap of the process may hold
 * @param program what the process runs
 */
export function startEngine(heapMegabytes: number, program: URL = engineHost): EngineProcess {
  const child = fork(program, [], {
    execArgv: ['--expose-gc', `--max-old-space-size=${heapMegabytes}`],
    // V8 writes a page about a heap that is full; one line of ours says the same.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const gone = new Promise<never>((_, reject) => {
    child.once('exit', (code, signal) =>
      reject(new EngineFailure(reasonOfExit(code, signal, heapMegabytes))),
    );
    child.once('error', (error) => reject(new EngineFailure(`could not be started: ${error.message}`)));
  });
  gone.catch(() => {});

  async function send<K extends Reply['kind']>(request: Request, kind: K): Promise<ReplyOf<K>> {
    const reply = new Promise<Reply>((resolve) =>
      child.once('message', (message) => resolve(message as Reply)),
    );
    child.send(request, () => {});
    const answer = await Promise.race([reply, gone]);
    if (answer.kind === 'failed') throw new EngineFailure(`failed: ${answer.reason}`);
    if (answer.kind !== kind) throw new Error(`Expected the reply "${kind}", got "${answer.kind}".`);
    return answer as ReplyOf<K>;
  }

  return {
    async build(request, limitMs) {
      const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
      const started = Date.now();
      try {
        return await send(request, 'built');
      } catch (error) {
        if (Date.now() - started < limitMs) throw error;
        throw new EngineFailure(`was still building after ${Math.round(limitMs / 60_000)} minutes`);
      } finally {
        clearTimeout(timer);
      }
    },
    ask: (questions) => send({ kind: 'ask', questions }, 'asked'),
    weigh: () => send({ kind: 'weigh' }, 'weighed'),
    stop: () => void child.kill(),
  };
}

function reasonOfExit(code: number | null, signal: NodeJS.Signals | null, heapMegabytes: number): string {
  if (signal === 'SIGABRT' || code === 134)
    return `needs more than ${heapMegabytes.toLocaleString('en')} MB of heap`;
  return signal === null ? `ended by itself with exit code ${code}` : `was ended by ${signal}`;
}
