import { once } from 'node:events';
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'node:zlib';
import type { Answer } from './visited-page.js';

type PlainRequest = { readonly method: string; readonly cookie: string; readonly form: string | undefined };

const AGENT = new Agent({ keepAlive: true });

/** What `fetch` says of itself. */
const ALWAYS: OutgoingHttpHeaders = {
  accept: '*/*',
  'accept-language': '*',
  'sec-fetch-mode': 'cors',
  'user-agent': 'node',
  'accept-encoding': 'gzip, deflate',
};

/** Asks for a page or sends a form as `fetch` does, in a third of the time: that takes as long as the program does for a light page. */
export async function plainRequest(url: URL, { method, cookie, form }: PlainRequest): Promise<Answer> {
  const { hostname, port, pathname, search } = url;
  const headers = { ...ALWAYS, cookie, ...(form !== undefined && headersOf(form)) };
  const sent = request({ hostname, port, method, path: `${pathname}${search}`, agent: AGENT, headers });
  sent.end(form);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const body = await buffer(answer);
  const isPacked = answer.headers['content-encoding'] !== undefined && body.length > 0;
  return {
    status: answer.statusCode ?? 0,
    headers: headersFrom(answer.rawHeaders),
    body: isPacked ? unzipSync(body) : body,
  };
}

function headersOf(form: string): OutgoingHttpHeaders {
  return {
    'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    'content-length': Buffer.byteLength(form),
  };
}

function headersFrom(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at] ?? '', raw[at + 1] ?? '');
  return headers;
}
