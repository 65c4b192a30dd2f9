import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Government, Nation } from '../deadlines/council-law.rules.js';
import type { ClamdPlace } from './clamd-place.rules.js';
import type { MailTls } from './mail-tls.rules.js';
import type { ProviderSettings } from './provider-settings.js';
import type { TrustedProxies } from './trusted-proxies.rules.js';

/** How long a session lasts without use, and at most. */
type SessionLimits = { readonly idleMinutes: number; readonly longestHours: number };

/** How hard passwords are made to guess: `full` as OWASP's guidance asks, `least` where there is nothing to guess. */
export type PasswordCost = 'full' | 'least';

/** What the environment decides, validated once at the start. See the table in `docs/operations.md`. */
export class Config {
  /** Whether this is a real installation (`NODE_ENV=production`): secrets are required, cookies need HTTPS. */
  readonly production: boolean;
  /** `least` with `NODE_ENV=test` alone. */
  readonly passwordCost: PasswordCost;
  /** The folder of the embedded database and the outbox. */
  readonly dataDir: string;
  /** A `postgres://` address, or null for the embedded database. */
  readonly databaseUrl: string | null;
  /** How many database connections one process may hold (PostgreSQL only). */
  readonly databasePoolSize: number;
  /** Whether the database keeps what it is asked again and again. A pooler between may not allow it. */
  readonly preparesStatements: boolean;
  /** How long a start waits for the database server, in seconds. */
  readonly databaseWaitSeconds: number;
  /** An `smtp://` or `smtps://` address, or null: messages land in the outbox. */
  readonly smtpUrl: string | null;
  /** Whether that server is spoken to over TLS alone. */
  readonly smtpTls: MailTls;
  /** The sender of every message. */
  readonly mailFrom: string;
  /** Where an answer to a message goes that directs it nowhere else; null for the sender. */
  readonly mailReplyTo: string | null;
  /** The mailbox that answers to messages go to, with its name and password: an `imap://` or `imaps://` address, or null. */
  readonly imapUrl: string | null;
  /** Whether its server is spoken to over TLS alone. */
  readonly imapTls: MailTls;
  /** That mailbox's own address, where mail to `name+tag@host` arrives there too; null where answers bear no tag. */
  readonly replyAddress: string | null;
  /** The name by which the server that receives for that mailbox signs `Authentication-Results`; null where none is believed. */
  readonly mailAuthservId: string | null;
  /** Where the virus scanner listens that looks at files from others; null where none is set. */
  readonly clamd: ClamdPlace | null;
  /** Where people reach the service, without a trailing slash; links in e-mails begin with it. */
  readonly publicUrl: string;
  /** Whether people reach it over HTTPS. */
  readonly isHttps: boolean;
  /** Further names by which the service may be asked for, in lower case. */
  readonly allowedHosts: readonly string[];
  readonly host: string;
  readonly port: number;
  /** How many processes share the port; more than one on a PostgreSQL server only. */
  readonly workers: number;
  /** Whether nobody but the users of this machine reaches the service. */
  readonly servesOwnMachineAlone: boolean;
  /** Signs session cookies; at least 32 characters. Null where none was given: one is then kept in the data folder. */
  readonly sessionSecret: string | null;
  /** What the keys are worked out of that stored secrets are sealed under: the first seals, all open. Empty for one in the data folder. */
  readonly secretsKeys: readonly string[];
  /** How long sessions last: of administrators and democratic services, and of everybody else. */
  readonly sessionLimits: { readonly staff: SessionLimits; readonly others: SessionLimits };
  /** For how many seconds too little of a form may arrive before its sender is cut off. */
  readonly slowBodySeconds: number;
  /** The council's name as pages, messages and reports print it. */
  readonly councilName: string;
  /** The nation whose law the council is under. */
  readonly nation: Nation;
  /** How the council is governed. */
  readonly government: Government;
  /** How long the council itself has for an answer, where no rule that the program knows says so: `8w`, `20wd after`. */
  readonly responseLength: string | null;
  /** Where that stands, as letters cite it. */
  readonly responseCitation: string | null;
  /** For how many minutes what was just done may be undone, and its letters wait; 0 for not at all. */
  readonly undoMinutes: number;
  /** Whether an empty database is filled with the example council at the start. */
  readonly loadExample: boolean;
  /** Whether this program sends the day's reminders by itself. */
  readonly remindDaily: boolean;
  /** The day that the clock shows, for trying out; null for the real one. Never in production. */
  readonly shownDay: CalendarDay | null;
  /** pino's level. */
  readonly logLevel: string;
  /** Where metrics are served, apart from the pages; null for nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** From how many milliseconds on a request, and a statement, is logged as slow; 0 for never. */
  readonly slowRequestMs: number;
  readonly slowStatementMs: number;
  /** Which proxies in front are believed about the caller's address. */
  readonly trustProxy: TrustedProxies;
  /** The council's own OpenID Connect provider; null where people sign in here alone. */
  readonly provider: ProviderSettings | null;
  /** The roles whose accounts need a second factor. */
  readonly secondFactorRoles: readonly string[];

  constructor(values: Config) {
    Object.assign(this, values);
  }
}
