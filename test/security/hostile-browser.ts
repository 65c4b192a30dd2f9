import { type FormFields, formOn } from '../support/form-on-page.js';
import { type RawAnswer, rawRequest } from '../support/raw-request.js';
import { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import type { RandomBody, RandomRequest } from './random-requests.js';

const BOUNDARY = 'a-boundary-of-parts';

type Sent = { method: string; address: string; headers: Record<string, string>; body: Buffer | null };

/** Somebody who sends what no browser would, with the session of an honest visitor. */
export class HostileBrowser {
  private token: Promise<(readonly [string, string])[]> | null = null;

  constructor(private readonly visitor: Visitor) {}

  /** Sends it, with the token of a form, so that it is not refused for want of one alone. */
  async send(wanted: RandomRequest): Promise<RawAnswer> {
    const { route, address, headers, body, fillsForm } = wanted;
    if (!body) return this.ask({ method: route.method, address, headers, body: null });
    const filled = fillsForm ? await this.filled(address, body) : null;
    const { path, fields } = filled ?? {
      path: address,
      fields: [...(await this.anyToken()), ...body.fields],
    };
    const { type, content } = encoded(body.kind, fields);
    return this.ask({
      method: route.method,
      address: path,
      headers: { ...headers, 'content-type': type },
      body: content,
    });
  }

  /** The form of the page at this address with some of its fields changed; null where there is none. */
  private async filled(address: string, { fields }: RandomBody) {
    const page = await this.ask({ method: 'GET', address, headers: {}, body: null });
    const form = page.status === 200 && page.html.includes('<form') ? postFormOn(page, address) : null;
    if (!form) return null;
    const names = Object.keys(form.fields).filter((name) => name !== '_csrf');
    const changed: FormFields = { ...form.fields };
    fields.slice(0, 3).forEach(([name, value], i) => {
      changed[names[(name.length + i) % Math.max(1, names.length)] ?? name] = value;
    });
    const pairs = Object.entries(changed).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, each] as const),
    );
    return { path: form.action, fields: pairs };
  }

  /** The token of any form of this session. */
  private async anyToken(): Promise<readonly (readonly [string, string])[]> {
    this.token ??= this.visitor.get('/privacy').then((page) => {
      const field = page.all('input').find(({ attrs }) => attrs.some(({ value }) => value === '_csrf'));
      const value = field?.attrs.find(({ name }) => name === 'value')?.value;
      return value ? [['_csrf', value]] : [];
    });
    return this.token;
  }

  private async ask({ method, address, headers, body }: Sent): Promise<RawAnswer> {
    const cookie = headers.cookie ?? this.visitor.cookieHeader;
    return rawRequest(this.visitor.url, { method, path: address, headers: { ...headers, cookie }, body });
  }
}

function postFormOn({ html }: RawAnswer, address: string) {
  const page = new VisitedPage(address, { status: 200, headers: new Headers(), body: Buffer.from(html) });
  try {
    const form = formOn(page);
    return form.method === 'post' ? form : null;
  } catch {
    return null;
  }
}

function encoded(
  kind: RandomBody['kind'],
  fields: readonly (readonly [string, string])[],
): { type: string; content: Buffer } {
  if (kind === 'json') {
    return { type: 'application/json', content: Buffer.from(JSON.stringify(Object.fromEntries(fields))) };
  }
  if (kind === 'junk') {
    const content = Buffer.from(fields.flat().join('&\0'), 'utf16le');
    return { type: 'application/x-www-form-urlencoded; charset=utf-16', content };
  }
  if (kind === 'multipart') {
    const parts = fields.map(
      ([name, value]) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, '')}"\r\n\r\n${value}\r\n`,
    );
    const content = Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`);
    return { type: `multipart/form-data; boundary=${BOUNDARY}`, content };
  }
  const pairs = fields.map(([name, value]) => [name, value]);
  return {
    type: 'application/x-www-form-urlencoded',
    content: Buffer.from(new URLSearchParams(pairs).toString()),
  };
}
