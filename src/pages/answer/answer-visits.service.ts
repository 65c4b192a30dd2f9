import { HttpException, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AnswerDelegationsQueries } from '../../answer-links/answer-delegations.queries.js';
import { AnswerLinkOpening, type OpenedLink } from '../../answer-links/answer-link-opening.service.js';
import { AnsweredUpdatesQueries } from '../../answer-links/answered-updates.queries.js';
import { Clock } from '../../calendar/clock.js';
import { AddressForms } from '../../web/address-forms.service.js';
import { type Page, page } from '../../web/page.js';
import { AnswerMatters } from './answer-matters.service.js';
import { keptName } from './answer-name-cookie.js';
import type { AnswerReader, AnswerVisit } from './answer-visit.js';
import { deadLinkView } from './dead-link.view.js';

/** How many links that never were one caller may try; whoever has a link that opens is not held up by that. */
const GUESSES = { max: 20, timeWindow: '10 minutes' } as const;

type Limit = (
  request: FastifyRequest,
) => Promise<{ readonly isAllowed: boolean; readonly isExceeded?: boolean }>;

/** Where a link leads: to its page, or to the words that it is dead. */
export type Arrival =
  | { readonly ok: true; readonly visit: AnswerVisit }
  | { readonly ok: false; readonly page: Page };

/** Lets in who comes by a link. */
@Injectable()
export class AnswerVisits {
  private guesses: Limit | null = null;

  constructor(
    private readonly opening: AnswerLinkOpening,
    private readonly matters: AnswerMatters,
    private readonly delegations: AnswerDelegationsQueries,
    private readonly answered: AnsweredUpdatesQueries,
    private readonly forms: AddressForms,
    private readonly clock: Clock,
  ) {}

  /** @param token the secret part of the address, which goes on into the forms of the page */
  async enter(opened: OpenedLink, token: string, request: FastifyRequest): Promise<Arrival> {
    if (opened.standing !== 'open') {
      request.log.info({ link: opened.link.id, standing: opened.standing }, 'a dead answer link was opened');
      const view = deadLinkView(opened, token, this.forms.tokenFor(token), typedWords(request.body));
      return { ok: false, page: page('answer/dead', view, 410) };
    }
    const reader = readerOf(opened, request);
    const delegations =
      reader.inPlaceOf === null ? await this.delegations.from(reader.address, this.clock.today()) : [];
    const said = await this.answered.of(opened.link);
    return {
      ok: true,
      visit: { token, opened, reader, ...said, delegations, ...(await this.matters.of(opened)) },
    };
  }

  /** The link, whether it opens or not; null where there never was one, which is logged without what was tried. */
  async find(token: string, request: FastifyRequest): Promise<OpenedLink | null> {
    const opened = await this.opening.open(token);
    if (opened) return opened;
    request.log.warn('an answer link was tried that never was one');
    this.guesses ??= request.server.createRateLimit(GUESSES) as Limit;
    const { isAllowed, isExceeded } = await this.guesses(request);
    if (!isAllowed && isExceeded) throw new HttpException('too many guesses', 429);
    return null;
  }
}

/** Somebody behind a mailbox said their name with an earlier answer. */
function readerOf({ link }: OpenedLink, request: FastifyRequest): AnswerReader {
  const { address, name, personName, delegation } = link;
  const givenName = keptName(request);
  const inPlaceOf = delegation?.fromName ?? null;
  return { address, name: personName ?? name, isPerson: personName !== null, givenName, inPlaceOf };
}

/** What somebody wrote into a form whose link died meanwhile, so that it is not lost. */
function typedWords(body: unknown): string[] {
  return Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    /^(words|reason)/.test(name) && typeof value === 'string' && value.trim() !== '' ? [value] : [],
  );
}
