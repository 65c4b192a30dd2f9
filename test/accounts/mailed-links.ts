import type { Email } from 'postal-mime';
import { LinkRequests } from '../../src/accounts/links/link-requests.service.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

/** A program with a mail server, and what its mails say. */
export class MailedLinks {
  private constructor(
    readonly app: TestApp,
    private readonly mails: MailCatcher,
  ) {}

  static async open(environment: Record<string, string> = {}, today?: string): Promise<MailedLinks> {
    const mails = await MailCatcher.open();
    return new MailedLinks(
      await openTestApp({ environment: { SMTP_URL: mails.url, ...environment }, ...(today && { today }) }),
      mails,
    );
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.mails.close();
  }

  /** Every mail to this address, the oldest first. */
  to(email: string): Email[] {
    return this.mails.caught.filter(({ to }) => to?.[0]?.address === email);
  }

  /** The path of the link in the last mail to this address. */
  lastPathTo(email: string): string {
    return pathIn(this.to(email).at(-1));
  }

  /** Asks at the page for a link, and waits until it was looked at whether there is such an account. */
  async ask(page: '/sign-in/link' | '/sign-in/forgotten-password', email: string): Promise<string> {
    const answer = await this.app.stranger().submit(page, { email });
    if (answer.status !== 303) throw new Error(`${page} answers ${answer.status}: ${answer.words}`);
    await this.app.get(LinkRequests).lookAtAll();
    return this.lastPathTo(email);
  }

  async changeLinks(assignments: string, kind: string): Promise<void> {
    await this.app.database.rows(
      `with changed as (update account_links set ${assignments} where kind = $1 returning id) select id from changed`,
      [kind],
    );
  }

  async trailOf(email: string): Promise<string[]> {
    const rows = await this.app.database.rows<{ action: string }>(
      'select action from audit_entries where subject_reference = $1 order by id',
      [email],
    );
    return rows.map(({ action }) => action);
  }
}

/** The link of a mail, which stands in its text and in its HTML. */
export function pathIn(mail: Email | undefined): string {
  const found =
    /https?:\/\/[^/\s]+(\/sign-in\/[\w-]+\/[\w-]{43}(?:\?\S+)?)(?=\s|$)/m.exec(mail?.text ?? '')?.[1] ?? '';
  if (mail && !mail.html?.replaceAll('&#x3D;', '=').includes(found))
    throw new Error('the HTML of the mail has another link than its text');
  return found;
}
