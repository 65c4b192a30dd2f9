import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One address in front of several copies of the program: each request goes to the next. */
export class RoundRobin {
  private readonly asked: number[] = [];
  private copies: readonly string[] = [];
  private readonly server = createServer((incoming, answer) => {
    const turn = this.asked.reduce((sum, count) => sum + count, 0) % this.copies.length;
    this.asked[turn] = (this.asked[turn] ?? 0) + 1;
    const { hostname, port } = new URL(this.copies[turn] ?? '');
    const { method, url: path, headers } = incoming;
    const onward = request({ hostname, port, method, path, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    onward.once('error', () => answer.destroy());
    incoming.pipe(onward);
  });

  static async open(): Promise<RoundRobin> {
    const balancer = new RoundRobin();
    await new Promise<void>((listening) => balancer.server.listen(0, '127.0.0.1', listening));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Sends what comes from now on to these. */
  leadTo(copies: readonly string[]): void {
    this.copies = copies;
  }

  /** How many requests each copy has had. */
  get turns(): readonly number[] {
    return this.asked;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}
