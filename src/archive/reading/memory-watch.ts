const EVERY_MS = 200;

/** Tells what memory the process takes, in bytes, again and again from a begin to an end. */
export function memoryWatch(look: (rss: number) => void) {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin(): void {
      timer ??= setInterval(() => look(process.memoryUsage.rss()), EVERY_MS).unref();
    },
    end(): void {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
