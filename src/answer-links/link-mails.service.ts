import { Injectable } from '@nestjs/common';
import { ActionsQueries } from '../actions/actions.queries.js';
import type { Change } from '../audit/change.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { Config } from '../config/config.js';
import { parseReference, referenceInPath } from '../items/references/reference.rules.js';
import { MailService } from '../mail/mail.service.js';
import { MailRenderer } from '../mail/mail-renderer.service.js';
import { scrutinySubject } from '../mail/subject-words.rules.js';
import { AnsweringBodiesQueries } from '../recommendations/addressees/answering-bodies.queries.js';
import { RecommendationsQueries } from '../recommendations/recommendations.queries.js';
import { AnswerLinksService, type NewLink } from './answer-links.service.js';
import { ANSWER_PATH, newAnswerToken } from './answer-token.js';
import { LINK_READER } from './link-reader.js';

/** An item as an e-mail with a link names it. */
export type LinkMailItem = {
  readonly reference: string;
  /** Null where it is not published: its words are read through the link. */
  readonly words: string | null;
  readonly due: string;
  readonly path: string;
};

/** What an e-mail says above its items. */
export type LinkMail = {
  /** What the message is, so that it is written once only. */
  readonly key: string;
  /** What stands after the name of the council. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Before then it is not sent: what caused it may still be undone. */
  readonly notBefore?: Date | null;
};

/** E-mails that carry a link to answer by. */
@Injectable()
export class LinkMailsService {
  constructor(
    private readonly links: AnswerLinksService,
    private readonly actions: ActionsQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly answering: AnsweringBodiesQueries,
    private readonly mail: MailService,
    private readonly renderer: MailRenderer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The items in the words of an e-mail; ask for them before the change begins. */
  async wordsOf(items: NewLink['items']): Promise<LinkMailItem[]> {
    const today = this.clock.today();
    const idsOf = (wanted: 'action' | 'response') =>
      items.filter(({ kind }) => kind === wanted).map(({ id }) => id);
    const [actions, responses] = await Promise.all([
      this.actions.byIds(idsOf('action'), today, LINK_READER.ofItsItems),
      this.recommendations.byIds(idsOf('response'), today, LINK_READER.ofItsItems),
    ]);
    const due = (on: CalendarDay | null) => (on ? `due on ${spokenDay(on)}` : 'no due date');
    const owners = items.map(({ id, ownerId }) => ({ recommendationId: id, ownerId }));
    const asked = await this.answering.asAskedOf(responses, owners, today);
    const answers = asked.map((row) => ({ ...row, dueOn: row.responseDueOn }));
    return [...actions, ...answers].map(({ reference, text, publicity, dueOn }) => ({
      ...{ reference, due: due(dueOn), words: publicity === 'published' ? text : null },
      path: `${ANSWER_PATH}#${anchorIn(reference)}`,
    }));
  }

  /** A message about nothing carries no link. @returns the id of the message; null where it was written before */
  async write(
    change: Change,
    { key, subject: words, paragraphs, notBefore = null }: LinkMail,
    link: Omit<NewLink, 'token' | 'messageId'>,
    items: readonly LinkMailItem[],
  ): Promise<number | null> {
    const subject = scrutinySubject(this.config.councilName, words);
    const isEmpty = link.items.length === 0;
    const model = { subject, paragraphs, name: link.name, items, path: isEmpty ? null : ANSWER_PATH };
    const rendered = this.renderer.render('answer-link', model);
    const message = { key, to: link.address, cc: [], notBefore, ...rendered };
    if (isEmpty) return this.mail.write(change, message);
    const token = newAnswerToken();
    const messageId = await this.mail.write(change, { ...message, secret: token });
    if (messageId === null) return null;
    await this.links.issue(change, { ...link, token, messageId });
    return messageId;
  }

  /** Sends what was written. A mail server that is away gets it later. */
  async deliver(): Promise<void> {
    await this.mail.deliverForPage();
  }
}

function anchorIn(reference: string): string {
  const parsed = parseReference(reference);
  return parsed ? referenceInPath(parsed) : reference;
}
