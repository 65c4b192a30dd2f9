import { Injectable } from '@nestjs/common';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { keptSecret } from '../../config/kept-secret.js';
import { cookieName } from '../cookie-names.rules.js';
import type { KeptFile } from '../kept-uploads/kept-file-fields.rules.js';
import { signedInAccount } from '../session.js';
import { asidePath, isBackToAside, isSentFromAside, withoutSettled } from './aside.rules.js';
import { decipherForm, encipherForm, keptFormIds, newFormSecret } from './kept-form-cipher.js';
import { KeptFormsRepository } from './kept-forms.repository.js';
import { type PageOfForm, pageMark, pageOfMark } from './page-mark.js';
import { type FormAndReason, typedForm } from './typed-form.rules.js';

const HOUR = 3_600_000;
/** How long a form is kept that came too late, and what was chosen on a page before it was left: a working day. */
const KEPT_FOR = { 'signed-out': HOUR, changed: HOUR, aside: 2 * HOUR, left: 12 * HOUR } as const;

/** The field that says from which state of a thing a form was made. */
const SEEN = 'seen';
const SECRET = /^[\w-]{43}$/;

/**
 * What somebody types while their session ends: kept for an hour for the account that the form was made for, and given back to that
 * account in the same browser, once.
 */
@Injectable()
export class KeptForms {
  private readonly key: string;
  private readonly isSecure: boolean;
  private readonly cookie: string;

  constructor(
    config: Config,
    private readonly clock: Clock,
    private readonly forms: KeptFormsRepository,
  ) {
    this.key = config.sessionSecret ?? keptSecret(config.dataDir);
    this.isSecure = config.isHttps;
    this.cookie = cookieName('matters-kept-form', config.isHttps);
  }

  /** What the forms of the page that answers this request carry as `_page`. */
  markFor(request: FastifyRequest): string {
    const accountId = request.viewer?.accountId ?? null;
    const page = this.pageOf(request);
    const path = page?.accountId === accountId ? page.path : request.url;
    return pageMark(this.key, { accountId, path });
  }

  /** The page that the form which arrived stands on; null where it is none that this service made. */
  pageOf({ method, headers, body }: FastifyRequest): PageOfForm | null {
    const site = headers['sec-fetch-site'];
    if (method === 'GET' || (site !== undefined && site !== 'same-origin')) return null;
    return pageOfMark(this.key, (body as { _page?: unknown } | null | undefined)?._page);
  }

  /** Keeps what arrived for the account that the page was made for. @returns whether there was anything to keep, and it was not too much */
  async keep(
    request: FastifyRequest,
    reply: FastifyReply,
    { accountId, path }: PageOfForm & { readonly accountId: number },
    why: keyof typeof KEPT_FOR = 'signed-out',
    keptFiles: readonly KeptFile[] = [],
  ): Promise<boolean> {
    // What was set aside is sent from its own page again, not by the button that led away.
    const action = why === 'aside' ? path : request.url;
    const typed = typedForm(action, why === 'changed' ? withoutSeen(request.body) : request.body);
    if (!typed || typed.fields.length + typed.files.length === 0) return false;
    const secret = this.secretOf(request) ?? newFormSecret();
    const expiresAt = new Date(this.clock.realNow().getTime() + KEPT_FOR[why]);
    const content = encipherForm(secret, { typed, why, keptFiles });
    await this.forms.keep({ ...keptFormIds(secret, path), accountId, content, expiresAt });
    const settings = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.isSecure } as const;
    reply.setCookie(this.cookie, secret, { ...settings, maxAge: KEPT_FOR.left / 1000 });
    return true;
  }

  /** Keeps what the script of a page sends while it is still being typed. @returns null where the form is to be taken as it is */
  async keepMeanwhile(request: FastifyRequest, reply: FastifyReply): Promise<'kept' | 'not kept' | null> {
    const { _keep } = (request.body ?? {}) as { _keep?: unknown };
    if (_keep !== 'yes') return null;
    const page = this.pageOf(request);
    const accountId = signedInAccount(request);
    if (!page || accountId === null || page.accountId !== accountId) return 'not kept';
    return (await this.keep(request, reply, { accountId, path: page.path }, 'left')) ? 'kept' : 'not kept';
  }

  /** Keeps a form that somebody else's change stands against. @returns the page on which it can be sent anew; null where there is none */
  async keepForLater(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const page = this.pageOf(request);
    const accountId = request.viewer?.accountId;
    if (!page || accountId === undefined || page.accountId !== accountId) return null;
    const isKept = await this.keep(request, reply, { accountId, path: page.path }, 'changed');
    return isKept ? page.path : null;
  }

  /** Keeps a form that its sender comes back to from a page that they need first. @param formPath the page that shows it again */
  async keepAside(
    request: FastifyRequest,
    reply: FastifyReply,
    formPath: string,
    files: readonly KeptFile[],
  ): Promise<void> {
    const accountId = request.viewer?.accountId;
    if (accountId !== undefined)
      await this.keep(request, reply, { accountId, path: asidePath(formPath) }, 'aside', files);
  }

  /** Throws away what was kept of a form that arrives now. */
  async dropOf(request: FastifyRequest): Promise<void> {
    const secret = this.secretOf(request);
    const page = secret && this.pageOf(request);
    if (page && page.accountId !== null)
      await this.forms.drop(keptFormIds(secret, page.path).id, page.accountId);
  }

  /** Throws away what was set aside of a form that was used now; what leads away from it once more keeps it. */
  async dropAsideOf(request: FastifyRequest): Promise<void> {
    const secret = this.secretOf(request);
    const page = secret && this.pageOf(request);
    if (page && page.accountId !== null && isSentFromAside(page.path, request.url))
      await this.forms.drop(keptFormIds(secret, asidePath(page.path)).id, page.accountId);
  }

  /**
   * What the viewer typed on the page that they ask for, before their session ended; it is given back once. A form that was set aside
   * stays until it is used, so that it survives a reload and the button that leads back.
   */
  async take(request: FastifyRequest): Promise<FormAndReason | null> {
    const { method, headers, url, viewer } = request;
    const secret = this.secretOf(request);
    // A browser that only looks ahead must not use it up.
    if (!secret || !viewer || method !== 'GET' || headers['sec-purpose'] !== undefined) return null;
    const now = this.clock.realNow();
    const found = await this.forms.take(keptFormIds(secret, url).id, viewer.accountId, now);
    if (found) return decipherForm(secret, found);
    if (!isBackToAside(url)) return null;
    const content = await this.forms.read(keptFormIds(secret, asidePath(url)).id, viewer.accountId, now);
    if (!content) return null;
    const aside = decipherForm(secret, content);
    return { ...aside, typed: withoutSettled(url, aside.typed) };
  }

  /** Throws away what others typed in the browser in which this account signs in. @returns whether there was anything */
  async dropOfOthers(browser: Pick<FastifyRequest, 'cookies'>, accountId: number): Promise<boolean> {
    const secret = this.secretOf(browser);
    return secret !== null && this.forms.dropOfOthers(keptFormIds(secret, '').holder, accountId);
  }

  private secretOf({ cookies }: Pick<FastifyRequest, 'cookies'>): string | null {
    const secret = (cookies as FastifyRequest['cookies'] | undefined)?.[this.cookie];
    return secret !== undefined && SECRET.test(secret) ? secret : null;
  }
}

/** Sent from the state that is there now, a form no longer stands against the change. */
function withoutSeen(body: unknown): unknown {
  const { [SEEN]: _, ...fields } = (body ?? {}) as Record<string, unknown>;
  return fields;
}
