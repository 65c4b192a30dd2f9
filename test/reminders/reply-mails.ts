import { MailboxLoop } from '../../src/reminders/replies/mailbox-loop.service.js';
import type { Dovecot } from '../support/dovecot.js';
import type { TestApp } from '../support/test-app.js';

export type SentReply = {
  from: string;
  text: string;
  /** The id of the message that it answers. */
  thread?: string;
  to?: string;
  /** Further headers, each with its line end. */
  headers?: string;
  files?: readonly { filename: string; content: Buffer | string }[];
};

let count = 0;

/** A message as somebody's mail program writes it, each with an id of its own. */
export function replyMail({ from, text, thread, to, headers = '', files = [] }: SentReply): string {
  count += 1;
  const inReplyTo = thread ? `In-Reply-To: <${thread}>\n` : '';
  const top = `${headers}From: Somebody <${from}>
To: ${to ?? 'replies@thornmere.example'}
Subject: Re: hospital parking
Message-ID: <${count}@mail.example>
${inReplyTo}MIME-Version: 1.0
`;
  const words = `Content-Type: text/plain; charset=utf-8\n\n${text}\n`;
  if (files.length === 0) return top + words;
  const parts = files.map(
    ({ filename, content }) => `Content-Type: application/octet-stream; name="${filename}"
Content-Disposition: attachment; filename="${filename}"
Content-Transfer-Encoding: base64

${Buffer.from(content).toString('base64')}
`,
  );
  return `${top}Content-Type: multipart/mixed; boundary="b"\n\n--b\n${[words, ...parts].join('\n--b\n')}\n--b--\n`;
}

/** What a mail server sends back where there is no such mailbox. */
export function bounceOf(to: string, messageId: string): string {
  count += 1;
  return `From: MAILER-DAEMON@mail.example
To: replies@thornmere.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <${count}.bounce@mail.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 No such user

--b
Content-Type: text/rfc822-headers

From: m@thornmere.example
Message-ID: <${messageId}>
Subject: Thornmere scrutiny

--b--
`;
}

export type TakenReply = { id: number; kind: string; state: string; words: string; reason: string | null };

/** Has a message delivered and the mailbox read; gives what was taken last. */
export async function takeReply(app: TestApp, dovecot: Dovecot, source: string): Promise<TakenReply> {
  dovecot.deliver(source);
  await app.get(MailboxLoop).read();
  const taken = (await takenReplies(app)).at(-1);
  if (!taken) throw new Error('nothing was taken');
  return taken;
}

export async function takenReplies(app: TestApp): Promise<TakenReply[]> {
  return app.database.rows('select id, kind, state, words, reason from mailed_replies order by id');
}

/** The ids of our messages, by the address that they went to. */
export async function askedOf(app: TestApp): Promise<Map<string, string>> {
  const rows = await app.database.rows<{ to: string; id: string }>(
    'select to_address as to, message_id as id from messages order by id',
  );
  return new Map(rows.map(({ to, id }) => [to, id]));
}
