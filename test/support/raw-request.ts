import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as it is put on the line; its path may be what no browser would send. */
export type RawRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string | null;
};

/** An answer as it arrived: where thousands are looked through, most are not read as a page. */
export type RawAnswer = { readonly status: number; readonly location: string | null; readonly html: string };

const AGENT = new Agent({ keepAlive: true });

/** Asks the program at this address; of a thousand requests `fetch` alone would take as long as the program does. */
export async function rawRequest(
  url: string,
  { method, path, headers, body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const sent = request({ hostname, port, method, path, agent: AGENT, headers });
  sent.end(body ?? undefined);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return {
    status: answer.statusCode ?? 0,
    location: answer.headers.location ?? null,
    html: await text(answer),
  };
}
