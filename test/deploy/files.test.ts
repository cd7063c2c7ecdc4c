import { existsSync, readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../../src/config.js';
import { NOTHING } from '../../src/health/facts.js';
import { makeMetrics } from '../../src/health/metrics.js';

/** The files that hosts run the bot by. */
const textOf = (file: string) => readFileSync(file, 'utf8');

describe('the Dockerfile', () => {
  const text = textOf('Dockerfile');

  it('has no fault that a linter finds', () => {
    expect(validate(text)).toEqual([]);
  });

  it('copies only files that there are, and that .dockerignore lets in', () => {
    const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) =>
      paths!.split(' '),
    );
    expect(copied.length).toBeGreaterThan(4);
    const allowed = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    for (const path of copied) {
      expect(existsSync(path)).toBe(true);
      expect(allowed).toContain(`!${path}`);
    }
  });

  it('runs as an ordinary user, checks its health, and keeps articles and state', () => {
    expect(text).toMatch(/^USER node$/m);
    expect(text).toMatch(/^HEALTHCHECK /m);
    expect(text).toMatch(/^VOLUME \["\/articles", "\/state"\]$/m);
  });
});

describe('compose.yaml', () => {
  const { services } = parse(textOf('compose.yaml')) as {
    services: { clippings: { environment: Record<string, string>; ports: string[] } };
  };

  it('sets only settings that there are', () => {
    expect(Object.keys(services.clippings.environment).filter((name) => !SETTINGS.includes(name))).toEqual(
      [],
    );
  });

  it('publishes health to this machine alone', () => {
    const port = services.clippings.environment.HEALTH_PORT;
    expect(services.clippings.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  });
});

describe('the systemd unit', () => {
  it('starts the program that the package starts, and waits until it says that it is ready', () => {
    const unit = textOf('deploy/clippings.service');
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: { start: string } };
    expect(unit).toContain(`ExecStart=/usr/bin/${scripts.start}\n`);
    expect(unit).toMatch(/^Type=notify\nNotifyAccess=all$/m);
  });
});

describe('the Grafana dashboard', () => {
  it('asks only for figures that there are', async () => {
    const metrics = makeMetrics();
    const known = await metrics.text(NOTHING);
    const dashboard = JSON.parse(textOf('deploy/grafana-dashboard.json')) as {
      panels: { targets: { expr: string }[] }[];
    };
    const asked = dashboard.panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => expr.match(/\b(?:clippings|nodejs|process)_\w+/g) ?? []),
    );
    expect(asked.length).toBeGreaterThan(15);
    const missing = asked.filter((name) => !known.includes(`# TYPE ${name.replace(/_bucket$/, '')} `));
    expect(missing).toEqual([]);
  });
});
