import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AccessNote, noteAccess } from './access-notes.js';
import { ownAddress } from './own-address.rules.js';
import './session.js';
import { browserWords } from './sessions/browser-words.rules.js';
import { renewSession } from './sessions/session-renewal.js';
import { shortenedAddress } from './sessions/shortened-address.rules.js';
import { readWayThere } from './sign-in-address.rules.js';
import type { SignInProgress, SignInProof } from './sign-in-progress.js';

/** The session of the browser that asks: it begins anew when somebody signs in, and ends when they sign out. */
export class BrowserSession {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  /** Where the person wanted to go before signing in. */
  get wantedPath(): string | null {
    const wanted = readWayThere(this.request.query).to ?? this.request.session.wantedPath;
    return wanted === undefined ? null : ownAddress(wanted);
  }

  /** What became of what they had typed when their session ended; null where they had typed nothing. */
  get typed(): 'kept' | 'gone' | null {
    return readWayThere(this.request.query).typed ?? null;
  }

  /** The number of the session; null where it has only just begun. */
  get number(): number | null {
    return this.request.session.record?.number ?? null;
  }

  /** The address that the request came from. */
  get address(): string {
    return this.request.ip;
  }

  /** Leaves a note for the trace of sign-ins and refusals. */
  note(note: AccessNote): void {
    noteAccess(this.request, note);
  }

  setCookie(name: string, value: string, settings: CookieSerializeOptions): void {
    this.reply.setCookie(name, value, settings);
  }

  get cookies(): FastifyRequest['cookies'] {
    return this.request.cookies;
  }

  /** What this browser is in the middle of on its way in. */
  get progress(): SignInProgress {
    return this.request.session.progress ?? {};
  }

  /** Keeps what this browser has begun, and where it is to lead. */
  proceed(progress: SignInProgress): void {
    const { session } = this.request;
    const { wantedPath } = this;
    session.progress = { ...this.progress, ...progress };
    if (wantedPath !== null) session.wantedPath = wantedPath;
  }

  /** Forgets what this browser was in the middle of. */
  forget(): void {
    delete this.request.session.progress;
  }

  /** How whoever is signed in proved who they are; null where nobody is. */
  get proof(): SignInProof | null {
    return this.request.session.proof ?? null;
  }

  /** Whoever is signed in has proved again who they are: what was known of the session before is worth nothing from now on. */
  async proveAgain(proof: SignInProof): Promise<void> {
    const { session } = this.request;
    session.proof = proof;
    if (session.record) await renewSession(this.request, session.record);
  }

  /** Begins a session of this account, with nothing of the one before. */
  async begin(accountId: number, proof: SignInProof | null): Promise<void> {
    const { request } = this;
    await request.session.regenerate();
    request.session.accountId = accountId;
    request.session.begun = {
      browser: browserWords(request.headers['user-agent']),
      place: shortenedAddress(request.ip),
    };
    if (proof) request.session.proof = proof;
    // Made now, and not by the first page with a form: of several opened at once each would make another.
    this.reply.generateCsrf();
  }

  /** Ends it, and has the browser forget what it holds of this service's pages. @param cookie the name of the session's cookie */
  async end(cookie: string): Promise<void> {
    await this.request.session.destroy();
    this.reply
      .clearCookie(cookie, { path: '/', secure: cookie.startsWith('__Host-') })
      .header('clear-site-data', '"cache", "storage"');
  }
}
