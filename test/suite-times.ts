import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** Says how long the files of each folder took, one after the other, before the runner's own closing lines. */
export default class SuiteTimes implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const suites = new Map<string, { files: number; tests: number; loading: number }>();
    for (const module of modules) {
      const { duration, collectDuration, setupDuration } = module.diagnostic();
      const [, suite] = /^test\/([^/]+)\//.exec(module.relativeModuleId) ?? [];
      const name = suite ?? 'the others';
      const { files, tests, loading } = suites.get(name) ?? { files: 0, tests: 0, loading: 0 };
      suites.set(name, {
        files: files + 1,
        tests: tests + duration,
        loading: loading + collectDuration + setupDuration,
      });
    }
    if (suites.size < 2) return;
    const lines = [...suites]
      .sort(([, a], [, b]) => b.tests - a.tests)
      .map(
        ([name, { files, tests, loading }]) =>
          `${seconds(tests)} s, ${seconds(loading)} s of loading: ${name} (${files} files)`,
      );
    this.#vitest?.logger.log(['', ' How long the suites took', ...lines].join('\n'));
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1).padStart(7);
}
