import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QuestionText } from '../../src/meaning/engine/meanings.js';
import { Questions } from '../../src/meaning/questions.js';
import type { Embedder } from '../../src/meaning/threads/embedder.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Reads a question when told to; notes what was taken back. */
function embedderOf() {
  const waiting = new Map<string, (meaning: unknown) => void>();
  const takenBack: string[] = [];
  const question = ({ text }: QuestionText, signal?: AbortSignal) =>
    new Promise((resolve, reject) => {
      waiting.set(text, resolve);
      signal?.addEventListener('abort', () => {
        if (!waiting.delete(text)) return;
        takenBack.push(text);
        reject(signal.reason);
      });
    });
  const read = (text: string) => {
    waiting.get(text)?.({ vector: text });
    waiting.delete(text);
  };
  return { questions: new Questions({ question } as unknown as Embedder), read, takenBack };
}

describe('a question', () => {
  it('that nobody waits for any more is taken back, and read when it is asked again', async () => {
    const { questions, read, takenBack } = embedderOf();
    const asked = questions.meaningOf({ text: 'why?' }, 1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await asked).toBeNull();
    expect(takenBack).toEqual(['why?']);
    const again = questions.meaningOf({ text: 'why?' }, 1_000);
    read('why?');
    expect(await again).toEqual({ vector: 'why?' });
  });

  it('is another one behind what was said before it', async () => {
    const { questions, read } = embedderOf();
    const alone = questions.meaningOf({ text: 'who? why?' }, 1_000);
    read('who? why?');
    const behind = questions.meaningOf({ text: 'who? why?', kinds: Uint8Array.of(1, 1, 0, 0) }, 1_000);
    read('who? why?');
    expect(await behind).not.toBe(await alone);
  });

  it('that somebody else still waits for is not taken back', async () => {
    const { questions, read, takenBack } = embedderOf();
    const first = questions.meaningOf({ text: 'why?' }, 1_000);
    await vi.advanceTimersByTimeAsync(900);
    const second = questions.meaningOf({ text: 'why?' }, 1_000);
    await vi.advanceTimersByTimeAsync(100);
    expect(await first).toBeNull();
    expect(takenBack).toEqual([]);
    read('why?');
    expect(await second).toEqual({ vector: 'why?' });
    expect(await questions.meaningOf({ text: 'why?' }, 1_000)).toEqual({ vector: 'why?' });
    expect(takenBack).toEqual([]);
  });
});
