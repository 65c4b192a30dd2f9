import { Injectable } from '@nestjs/common';
import { type Aggregator, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { programVersion } from '../program-version.js';
import type { MetricsText } from './metrics-server.js';
import { ScrapedFacts } from './scraped-facts.service.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A request as it is counted: by its route, never by its address. */
export type AnsweredRequest = {
  readonly method: string;
  /** As the program declares it, `/actions/:reference`; null where there is none. */
  readonly route: string | null;
  readonly status: number;
  readonly ms: number;
};

/** What is measured of this process, in the form that Prometheus reads. Nothing in it tells of a person, an item or an address. */
@Injectable()
export class Metrics implements MetricsText {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'matters_http_request_duration_seconds',
    help: 'How long requests took to answer, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly statements = new Histogram({
    name: 'matters_database_statement_duration_seconds',
    help: 'How long the database took for a statement',
    buckets: SECONDS,
    registers: [this.registry],
  });
  // How the numbers of several workers become one: connections are each worker's own, and so is the version, all else is the same for all.
  private readonly connections = this.gauge(
    'matters_database_connections',
    'Connections, by use',
    'sum',
    'state',
  );
  private readonly databaseUp = this.gauge('matters_database_up', 'Whether the database answers', 'min');
  private readonly messages = this.gauge('matters_messages', 'Emails that have not left', 'max', 'state');
  private readonly reminded = this.gauge(
    'matters_last_reminder_run_timestamp_seconds',
    'When reminders were last written',
    'max',
  );
  private readonly diskFree = this.gauge(
    'matters_disk_free_bytes',
    'What is left on the disk of DATA_DIR',
    'min',
  );
  private readonly info = this.gauge('matters_info', 'The version that runs', 'sum', 'version');

  constructor(private readonly facts: ScrapedFacts) {
    this.info.set({ version: programVersion() }, 1);
  }

  /** Measures the process itself as well: processor, memory, event loop. */
  begin(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  countRequest({ method, route, status, ms }: AnsweredRequest): void {
    const labels = { method, route: route ?? 'none', status: `${Math.floor(status / 100)}xx` };
    this.requests.observe(labels, ms / 1000);
  }

  countStatement(ms: number): void {
    this.statements.observe(ms / 1000);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    await this.lookUp();
    return this.registry.metrics();
  }

  /** The same as data, from which those of several processes are put together. */
  async values(): Promise<readonly object[]> {
    await this.lookUp();
    return this.registry.getMetricsAsJSON();
  }

  /** What the database alone knows is left out while it is away. */
  private async lookUp(): Promise<void> {
    const { pool, disk } = await this.facts.machineNow();
    this.connections.set({ state: 'idle' }, pool.idle);
    this.connections.set({ state: 'used' }, pool.open - pool.idle);
    this.connections.set({ state: 'awaited' }, pool.waiting);
    this.diskFree.set(disk.free);
    this.messages.reset();
    try {
      const { waiting, held, failed, remindedAt } = await this.facts.register();
      for (const [state, count] of Object.entries({ waiting, held, failed }))
        this.messages.set({ state }, count);
      this.reminded.set((remindedAt?.getTime() ?? 0) / 1000);
      this.databaseUp.set(1);
    } catch {
      this.databaseUp.set(0);
    }
  }

  private gauge(name: string, help: string, aggregator: Aggregator, ...labelNames: string[]): Gauge {
    return new Gauge({ name, help, aggregator, labelNames, registers: [this.registry] });
  }
}
