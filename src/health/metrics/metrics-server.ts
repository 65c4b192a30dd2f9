import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../../config/usage-error.js';

/** What is served: of this process, or of several together. */
export interface MetricsText {
  readonly contentType: string;
  text(): Promise<string>;
}

/** Serves the metrics at an address of their own, which the public does not reach. */
export class MetricsServer {
  private constructor(private readonly server: Server) {}

  /** @throws UsageError where it cannot listen there */
  static async listen(
    metrics: MetricsText,
    { host, port }: { host: string; port: number },
  ): Promise<MetricsServer> {
    const server = createServer((asked, answer) => {
      if (asked.method !== 'GET' || asked.url !== '/metrics') return void answer.writeHead(404).end();
      metrics.text().then(
        (text) => void answer.writeHead(200, { 'content-type': metrics.contentType }).end(text),
        () => void answer.writeHead(500).end(),
      );
    });
    await new Promise<void>((listening, failed) => {
      server.once('error', failed).listen(port, host, listening);
    }).catch((error: unknown) => {
      throw new UsageError(
        `Metrics cannot be served at METRICS_HOST ${host}, METRICS_PORT ${port} (${(error as NodeJS.ErrnoException).code})`,
      );
    });
    server.unref();
    return new MetricsServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}
