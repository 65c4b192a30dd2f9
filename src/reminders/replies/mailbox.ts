import type { ImapFlow } from 'imapflow';
import { insistsOnTls, type MailTls } from '../../config/mail-tls.rules.js';

/** Larger messages are passed by. */
const LARGEST_MAIL = 20_000_000;
/** As many in one reading; the others wait for the next. */
const MOST_AT_ONCE = 100;
const PATIENCE = 30_000;

/** What a reading of the mailbox found. */
export type MailboxReading = { readonly read: number; readonly tooLarge: number };

/**
 * Hands each unread message of the inbox to `take`, and marks it as read once that is done. What `take` cannot keep stays unread; the
 * others are read all the same, and then the first fault is thrown. What is too large is left unread and
 * marked with a star, for somebody to look at.
 * @param url `imap://` or `imaps://` with name and password
 */
export async function readMailbox(
  url: string,
  tls: MailTls,
  take: (source: Buffer) => Promise<void>,
): Promise<MailboxReading> {
  const client = await clientOf(new URL(url), tls);
  // The library tells of a cut line here too; what was asked of it fails by itself.
  client.on('error', () => {});
  await client.connect();
  try {
    const lock = await client.getMailboxLock('INBOX');
    try {
      return await readUnseen(client, take);
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function readUnseen(
  client: ImapFlow,
  take: (source: Buffer) => Promise<void>,
): Promise<MailboxReading> {
  const found = await client.search({ seen: false, flagged: false }, { uid: true });
  let read = 0;
  let tooLarge = 0;
  const faults: unknown[] = [];
  for (const uid of (found || []).slice(0, MOST_AT_ONCE)) {
    const head = await client.fetchOne(String(uid), { size: true }, { uid: true });
    if (!head) continue;
    if ((head.size ?? 0) > LARGEST_MAIL) {
      await client.messageFlagsAdd(String(uid), ['\\Flagged'], { uid: true });
      tooLarge += 1;
      continue;
    }
    const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
    if (mail === false || !mail.source) continue;
    try {
      await take(mail.source);
    } catch (error) {
      // It stays unread for the next reading, and holds up none of the others.
      faults.push(error);
      continue;
    }
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    read += 1;
  }
  if (faults.length > 0) throw faults[0];
  return { read, tooLarge };
}

/** The library is read with the first mailbox, not at each start of each process. */
async function clientOf(
  { protocol, hostname, port, username, password, searchParams }: URL,
  setting: MailTls,
): Promise<ImapFlow> {
  const { ImapFlow } = await import('imapflow');
  const secure = protocol === 'imaps:';
  return new ImapFlow({
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(!secure && insistsOnTls(hostname, setting, password !== '') && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    tls: { rejectUnauthorized: searchParams.get('tls.rejectUnauthorized') !== 'false' },
    logger: false,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: 2 * PATIENCE,
  });
}
