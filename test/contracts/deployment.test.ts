import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { PROJECT } from './source-files.js';

type Service = {
  image?: string;
  mem_limit?: string;
  command?: string[];
  build?: string;
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  ports?: string[];
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

const read = (name: string): string => readFileSync(join(PROJECT, name), 'utf8');
const PINNED = /^[\w/-]+:[\w.-]*\d[\w.-]*@sha256:[0-9a-f]{64}$/;
const compose = parse(read('docker-compose.yml'), { merge: false, strict: true }) as Compose;
const services = Object.entries(compose.services);

/** No engine runs the containers here, so what can be told from the files is. */
describe('docker-compose.yml', () => {
  it('runs the app, PostgreSQL with a backup a day, and a mail catcher', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['app', 'backup', 'database', 'mail']);
  });

  it.each(services)('checks the health of %s', (_, { healthcheck }) => {
    expect(healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('keeps data on named volumes only', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    expect(mounted.sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it('holds no secret and demands each', () => {
    const text = read('docker-compose.yml');
    for (const secret of ['SESSION_SECRET', 'POSTGRES_PASSWORD']) {
      const values = [...text.matchAll(new RegExp(`${secret}: (.*)`, 'g'))].map(([, value]) => value ?? '');
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) expect(value).toMatch(/^\$\{[A-Z_]+:\?/);
    }
  });

  it.each(services)('limits the memory of %s', (_, { mem_limit: limit }) => {
    expect(limit).toMatch(/^\d+[mg]$/);
  });

  it('opens its ports to this machine only', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? []);
    expect(ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  });

  it('has the service send the day’s reminders by itself', () => {
    expect(compose.services.app?.environment?.REMIND_DAILY).toMatch(/:-yes\}$/);
    expect(compose.services.app?.environment?.SMTP_URL).toMatch(/^smtp:/);
  });

  it('names every image with its version and its digest, one digest for each', () => {
    const images = services.flatMap(([, { image }]) => (image ? [image] : []));
    expect(images.filter((image) => !PINNED.test(image))).toEqual([]);
    expect(new Set(images.map((image) => image.split('@')[0])).size).toBe(new Set(images).size);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('builds from one image, named with its version and its digest', () => {
    const images = lines.flatMap((line) => /^FROM (\S+)/.exec(line)?.[1] ?? []);
    expect(images.length).toBeGreaterThan(1);
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toMatch(PINNED);
  });

  const stages = lines.flatMap((line, index) => (line.startsWith('FROM ') ? [index] : []));
  const last = lines.slice(stages.at(-1));

  it('copies only what the project has', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(copied.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });

  it('compiles what runs and no more', () => {
    const sources = lines.filter((line) => /^COPY (?:src|test|bench|migrations) /.test(line));
    expect(sources).toEqual(['COPY migrations migrations', 'COPY src src']);
    expect(lines).toContain('RUN npm run build');
  });

  it('ends in a stage that runs as nobody special, with the packages of production', () => {
    expect(stages.length).toBeGreaterThan(1);
    expect(last).toContain('USER node');
    expect(last.indexOf('USER node')).toBeLessThan(last.findIndex((line) => line.startsWith('CMD')));
    expect(lines.join('\n')).toContain('npm ci --omit=dev');
    expect(last.join('\n')).toContain('COPY --from=packages');
  });

  it('says how its health is seen', () => {
    expect(last.some((line) => line.startsWith('HEALTHCHECK'))).toBe(true);
  });
});

describe('the units of systemd', () => {
  const folder = 'deploy/systemd';
  const units = readdirSync(join(PROJECT, folder));
  const valuesOf = (name: string, key: string): string[] =>
    [...read(join(folder, name)).matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => value ?? '');

  it.each(units.filter((name) => name.endsWith('.service')))(
    '%s runs what there is, as nobody special',
    (name) => {
      expect(valuesOf(name, 'User')).toEqual(['matters']);
      const [program = ''] = valuesOf(name, 'ExecStart').flatMap(
        (line) => /dist\/(\S+)\.js/.exec(line)?.[1] ?? [],
      );
      expect(existsSync(join(PROJECT, `${program}.ts`))).toBe(true);
      expect(valuesOf(name, 'NoNewPrivileges')).toEqual(['yes']);
    },
  );

  it('leave the service the time that a stop takes, and start it again but where its settings are wrong', () => {
    expect(Number(valuesOf('matters-arising.service', 'TimeoutStopSec')[0])).toBeGreaterThan(8);
    expect(valuesOf('matters-arising.service', 'RestartPreventExitStatus')).toEqual(['2']);
  });

  it('have a timer for the backup', () => {
    expect(units).toContain('matters-arising-backup.timer');
    expect(valuesOf('matters-arising-backup.timer', 'OnCalendar')).toHaveLength(1);
  });
});
