import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a server that can be cut and mended, as a network does by itself. */
export class BreakableLine {
  private readonly sockets = new Set<Socket>();
  /** Where what comes from a socket goes to. */
  private readonly ways = new Map<Socket, Socket>();
  private whole = true;
  private stalled = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(target: string): Promise<BreakableLine> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const near = new URL(target);
    near.hostname = '127.0.0.1';
    near.port = String((server.address() as AddressInfo).port);
    const line = new BreakableLine(server, near.href);
    server.on('connection', (here) => line.join(here, connect(Number(port), hostname)));
    return line;
  }

  cut(): void {
    this.whole = false;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Nothing more comes through, and nothing says so: as a frozen server, or a network that swallows everything. */
  stall(): void {
    this.stalled = true;
    for (const [from, to] of this.ways) from.unpipe(to).pause();
  }

  mend(): void {
    this.whole = true;
    if (!this.stalled) return;
    this.stalled = false;
    for (const [from, to] of this.ways) from.pipe(to);
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.server.close(done));
  }

  private join(here: Socket, there: Socket): void {
    for (const socket of [here, there]) {
      this.sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => this.sockets.delete(socket));
    }
    if (!this.whole) {
      here.destroy();
      there.destroy();
      return;
    }
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      this.ways.set(from, to);
      from.on('close', () => this.ways.delete(from));
      if (!this.stalled) from.pipe(to);
    }
  }
}
