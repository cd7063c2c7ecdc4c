import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig, SETTINGS } from '../../src/config.js';
import { NOTHING } from '../../src/health/facts.js';
import { makeMetrics } from '../../src/health/metrics.js';
import { ANSWERING_FILES } from '../../src/meaning/answering/weights.js';
import { TAUGHT_FILE } from '../../src/meaning/engine/taught.js';
import { TABLE_FILE } from '../../src/meaning/look/word-table.js';

/** The files that hosts run the bot by. */
const textOf = (file: string) => readFileSync(file, 'utf8');

describe('the Dockerfile', () => {
  const text = textOf('Dockerfile');
  const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) => paths!.split(' '));

  it('has no fault that a linter finds', () => {
    expect(validate(text)).toEqual([]);
  });

  it('copies only files that there are, and that .dockerignore lets in', () => {
    expect(copied.length).toBeGreaterThan(4);
    const allowed = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    for (const path of copied) {
      expect(existsSync(path)).toBe(true);
      expect(allowed).toContain(`!${path}`);
    }
  });

  it('copies what the bot loads beside its articles to go by meaning', () => {
    for (const file of [TABLE_FILE, ...Object.values(ANSWERING_FILES), TAUGHT_FILE])
      expect(copied).toContain(relative(process.cwd(), fileURLToPath(file)));
  });

  it('runs as an ordinary user, checks its health, and keeps articles and state', () => {
    expect(text).toMatch(/^USER node$/m);
    expect(text).toMatch(/^HEALTHCHECK /m);
    expect(text).toMatch(/^VOLUME \["\/articles", "\/state"\]$/m);
  });
});

describe('compose.yaml', () => {
  interface Service {
    readonly image: string;
    readonly profiles?: readonly string[];
    readonly env_file?: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly ports?: readonly string[];
    readonly volumes: readonly string[];
    readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
    readonly healthcheck?: { readonly test: readonly string[] };
  }
  const { services, volumes } = parse(textOf('compose.yaml'), { merge: true }) as {
    services: Readonly<Record<string, Service>>;
    volumes: Readonly<Record<string, null>>;
  };
  const { postgres, ...bots } = services;
  const several = Object.values(bots).filter(({ profiles }) => profiles !== undefined);

  it.each(Object.entries(bots))('sets for %s only settings that there are, to what they can be', (_, bot) => {
    expect(Object.keys(bot.environment).filter((name) => !SETTINGS.includes(name))).toEqual([]);
    const environment = Object.fromEntries(
      Object.entries(bot.environment).map(([name, value]) => [name, value.replace(/\$\{\w+:-\}/, 'secret')]),
    );
    expect(loadConfig({ ...environment, DISCORD_TOKEN: 'token' }, {})).toMatchObject({
      ok: true,
      warnings: [],
    });
  });

  it('publishes health to this machine alone, each that runs beside another at its own port', () => {
    for (const { environment, ports } of Object.values(bots))
      expect(ports).toEqual([expect.stringMatching(`^127\\.0\\.0\\.1:\\d+:${environment.HEALTH_PORT}$`)]);
    expect(new Set(several.map(({ ports }) => ports![0])).size).toBe(several.length);
  });

  it('starts one bot unless told, and two that share shards, articles and a database when it is', () => {
    expect(Object.values(bots).filter(({ profiles }) => !profiles)).toHaveLength(1);
    expect(several.map(({ profiles }) => profiles)).toEqual([['several'], ['several']]);
    expect(postgres!.profiles).toEqual(['several']);
    const count = Number(several[0]!.environment.SHARD_COUNT);
    expect(several.map(({ environment }) => Number(environment.SHARDS))).toEqual(
      Array.from({ length: count }, (_, shard) => shard),
    );
    for (const { environment, depends_on } of several) {
      expect(environment.SHARD_COUNT).toBe(String(count));
      expect(depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
      const { POSTGRES_USER: user, POSTGRES_DB: name, POSTGRES_PASSWORD: password } = postgres!.environment;
      expect(environment.DATABASE_URL).toBe(`postgres://${user}:${password}@postgres:5432/${name}`);
    }
    expect(postgres!.healthcheck!.test).toContain(`--dbname=${postgres!.environment.POSTGRES_DB}`);
  });

  it('keeps what each has in a volume of its own, and declares them all', () => {
    const named = Object.values(services).flatMap((service) =>
      service.volumes.map((one) => one.split(':')[0]!).filter((name) => !name.startsWith('.')),
    );
    expect(named.toSorted()).toEqual(Object.keys(volumes).toSorted());
    for (const { volumes: mounted } of Object.values(bots)) expect(mounted).toContain('./articles:/articles');
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
  it('asks only for figures that there are', () => {
    const known = makeMetrics().text(NOTHING);
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
