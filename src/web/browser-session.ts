import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import './session.js';

/** The session of the browser that asks: it begins anew when somebody signs in, and ends when they sign out. */
export class BrowserSession {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  /** Where the person wanted to go before signing in. */
  get wantedPath(): string | null {
    return this.request.session.wantedPath ?? null;
  }

  /** What became of what they had typed when their session ended; null where they had typed nothing. */
  get typed(): 'kept' | 'gone' | null {
    return this.request.session.typed ?? null;
  }

  /** The address that the request came from. */
  get address(): string {
    return this.request.ip;
  }

  setCookie(name: string, value: string, settings: CookieSerializeOptions): void {
    this.reply.setCookie(name, value, settings);
  }

  get cookies(): FastifyRequest['cookies'] {
    return this.request.cookies;
  }

  /** Begins a session of this account, with nothing of the one before. */
  async begin(accountId: number): Promise<void> {
    await this.request.session.regenerate();
    this.request.session.accountId = accountId;
    // Made now, and not by the first page with a form: of several opened at once each would make another.
    this.reply.generateCsrf();
  }

  async end(): Promise<void> {
    await this.request.session.destroy();
  }
}
