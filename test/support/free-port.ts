import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Systems give away ports from 32,768 upwards: one of those may be somebody else's before it is used again. */
const [LOWEST, HIGHEST] = [20_000, 30_000];

/** A port at which nobody listens, and which the system gives to nobody who asks for any port. */
export async function freePort(): Promise<number> {
  const port = randomInt(LOWEST, HIGHEST);
  const server = createServer();
  const told = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen(port, '127.0.0.1');
  if (!(await told)) return freePort();
  server.close();
  await once(server, 'close');
  return port;
}
