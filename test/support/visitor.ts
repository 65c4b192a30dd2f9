import { type FormFields, formOn } from './form-on-page.js';
import { plainRequest } from './plain-request.js';
import { type Answer, VisitedPage } from './visited-page.js';

type SubmitOptions = {
  /** Which of several forms on the page: the beginning of its action. */
  action?: string;
  /** The button that is pressed, where it has a name. */
  press?: Record<string, string>;
  file?: AttachedFile;
};

export type AttachedFile = { field: string; filename: string; content: Buffer | string | Blob };

/** Somebody at a browser without JavaScript: keeps cookies, reads pages, fills in the forms on them. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  /** @param cookies what the browser holds already, as it would send it */
  constructor(
    readonly url: string,
    cookies = '',
  ) {
    this.keep(cookies === '' ? [] : cookies.split('; '));
  }

  /** Goes to a page; a redirection is not followed. */
  async get(path: string): Promise<VisitedPage> {
    return this.ask('GET', path);
  }

  /** Sends fields that no page offered, as somebody up to no good would. */
  async post(path: string, fields: FormFields = {}): Promise<VisitedPage> {
    return this.ask('POST', path, encoded(fields));
  }

  /** Goes to a page, fills in its form and sends it, with all that the page put into it. */
  async submit(path: string, fields: FormFields, options: SubmitOptions = {}): Promise<VisitedPage> {
    return this.submitOn(await this.get(path), fields, options);
  }

  /** Fills in the form on a page that is already open. */
  async submitOn(page: VisitedPage, fields: FormFields, options: SubmitOptions = {}): Promise<VisitedPage> {
    const form = formOn(page, options.action);
    const filled = { ...form.fields, ...options.press, ...fields };
    return this.send(form.action, form.method, filled, options.file);
  }

  /** Sends a form's fields as a browser does. */
  async send(action: string, method: string, fields: FormFields, file?: AttachedFile): Promise<VisitedPage> {
    if (method === 'get') return this.get(`${action.split('?')[0]}?${encoded(fields)}`);
    if (!file) return this.ask('POST', action, encoded(fields));
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      for (const each of [value].flat()) body.append(name, each);
    }
    const { field, filename, content } = file;
    body.set(field, new Blob([Buffer.isBuffer(content) ? new Uint8Array(content) : content]), filename);
    return this.ask('POST', action, body);
  }

  /** Goes where an answer leads. */
  async follow(answer: VisitedPage): Promise<VisitedPage> {
    if (!answer.location)
      throw new Error(`the answer leads nowhere: ${answer.status} ${answer.errors.join('; ')}`);
    return this.get(answer.location);
  }

  /** The cookies as a browser would send them. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) this.cookies.set(name, value ?? '');
    }
  }

  private async ask(method: string, path: string, body?: URLSearchParams | FormData): Promise<VisitedPage> {
    const url = new URL(path, this.url);
    const cookie = this.cookieHeader;
    const answer =
      body instanceof FormData
        ? await fetched(url, { method, body, headers: { cookie } })
        : await plainRequest(url, { method, cookie, form: body && String(body) });
    this.keep(answer.headers.getSetCookie());
    return new VisitedPage(`${url.pathname}${url.search}`, answer);
  }
}

/** Of the files that are sent `fetch` makes the parts. */
async function fetched(url: URL, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...init, redirect: 'manual' });
  const { status, headers } = response;
  return { status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

function encoded(fields: FormFields): URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  return new URLSearchParams(pairs);
}
