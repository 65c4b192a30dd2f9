import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddressForms } from '../address-forms.service.js';
import { SignInFirst } from '../errors.js';
import { PageRenderer } from '../page-renderer.service.js';
import { withoutFormPart } from '../secret-addresses.js';
import { signInAddress } from '../sign-in-address.rules.js';
import { InfectedFile } from '../virus-scan/infected-file.js';
import { KeptForms } from './kept-forms.service.js';
import { type TypedForm, typedForm } from './typed-form.rules.js';
import type { WhyNotTaken } from './why-not-taken.js';

/** What a form that could not be taken is answered with, so that nothing typed is lost. */
export type FormAnswer = { readonly goTo: string } | { readonly html: string };

const OF_THE_FORM_ONLY = /^(content-|transfer-encoding$|connection$|expect$|if-|origin$|sec-fetch-)/;

/** Gives back what was typed into forms that never reached their controller. */
@Injectable()
export class RefusedForms {
  constructor(
    private readonly kept: KeptForms,
    private readonly byAddress: AddressForms,
    private readonly renderer: PageRenderer,
  ) {}

  /** @returns null where the fault is of another kind, or the form none of ours */
  async answerTo(
    error: unknown,
    why: WhyNotTaken | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FormAnswer | null> {
    const isSignIn = error instanceof SignInFirst;
    if (why === null && !isSignIn) return null;
    const heading = error instanceof InfectedFile ? error.message : undefined;
    const page = this.kept.pageOf(request);
    if (!page) return why && why !== 'refused' ? this.againAtAddress(why, request, reply, heading) : null;
    const signedInId = isSignIn ? undefined : sessionOf(request)?.accountId;
    if (page.accountId !== null && signedInId === undefined)
      return this.signInFirst(page.accountId, page.path, request, reply);
    if (page.accountId !== null && page.accountId !== signedInId) return null;
    return this.again(page.path, why ?? 'signed-out', request, reply, heading);
  }

  /** Keeps a form that somebody else's change stands against. @returns the page on which it can be sent anew; null where there is none */
  async keepForLater(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    return this.kept.keepForLater(request, reply);
  }

  /**
   * What the viewer typed into a form whose page cannot be opened any more, or that is ended: sent just now, or kept before they
   * signed in again. Null where there is nothing to be copied.
   */
  async lostWords(request: FastifyRequest): Promise<TypedForm | null> {
    const typed = await this.typedBefore(request);
    return typed?.fields.some(([, value]) => value.trim() !== '') ? typed : null;
  }

  private async typedBefore(request: FastifyRequest): Promise<TypedForm | null> {
    const viewer = request.viewer ?? null;
    if (viewer === null) return null;
    if (request.method === 'GET') return (await this.kept.take(request))?.typed ?? null;
    const page = this.kept.pageOf(request);
    return page?.accountId === viewer.accountId ? typedForm(request.url, request.body) : null;
  }

  private async signInFirst(
    accountId: number,
    path: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FormAnswer> {
    const isKept = await this.kept.keep(request, reply, { accountId, path });
    return { goTo: signInAddress({ to: path, typed: isKept ? 'kept' : 'gone' }) };
  }

  /** The page of a form whose address is its key. */
  private async againAtAddress(
    why: WhyNotTaken,
    request: FastifyRequest,
    reply: FastifyReply,
    heading: string | undefined,
  ): Promise<FormAnswer | null> {
    const path = withoutFormPart(request.url);
    return path !== null && this.byAddress.isOurs(request)
      ? this.again(path, why, request, reply, heading)
      : null;
  }

  /** The form's page as whoever sent it may see it now, with the form as it was typed. */
  private async again(
    path: string,
    why: WhyNotTaken,
    request: FastifyRequest,
    reply: FastifyReply,
    heading: string | undefined,
  ): Promise<FormAnswer | null> {
    const typed = typedForm(request.url, request.body);
    if (!typed) return null;
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !OF_THE_FORM_ONLY.test(name)),
    );
    const asked = { method: 'GET', url: path, remoteAddress: request.ip } as const;
    const answer = await request.server.inject({ ...asked, headers: { ...headers, host: request.host } });
    if (answer.statusCode !== 200) return null;
    // The page's script is let in by the number in its own header.
    reply.header('content-security-policy', answer.headers['content-security-policy']);
    return { html: this.renderer.refilled(answer.payload, path, typed, why, heading) };
  }
}

/** A request that failed early has none. */
function sessionOf(request: FastifyRequest): FastifyRequest['session'] | undefined {
  return request.session;
}
