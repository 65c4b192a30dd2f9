import { type CalendarDay, isCalendarDay } from '../calendar/calendar-day.js';
import { GOVERNMENTS, NATIONS } from '../deadlines/council-law.rules.js';
import { isLocalLength } from '../deadlines/local-length.rules.js';
import { type ClamdPlace, readClamdPlace } from './clamd-place.rules.js';
import { Config } from './config.js';
import { MAIL_TLS } from './mail-tls.rules.js';
import { servesOwnMachineAlone } from './own-machine.rules.js';
import { readProviderSettings } from './provider-settings.js';
import { LONGEST_TAGGED_NAME, mayBearTag } from './tagged-name.rules.js';
import { MOST_HOPS, readTrustedProxies, type TrustedProxies } from './trusted-proxies.rules.js';
import { UsageError } from './usage-error.js';

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const SHORTEST_SECRET = 32;

/** Every fault of the environment in one error, so that they are mended in one go. Values are not repeated: some are secret. */
export class WrongEnvironment extends UsageError {
  override readonly name = 'WrongEnvironment';

  constructor(readonly faults: readonly string[]) {
    super(`The environment is wrong: ${faults.join('; ')}`);
  }
}

/**
 * Reads the environment into a {@link Config}. Empty values count as not set.
 * @throws WrongEnvironment naming all faults at once
 */
export function readEnvironment(environment: Environment): Config {
  const faults: string[] = [];
  const given = (name: string): string | null => environment[name]?.trim() || null;
  const text = (name: string, fallback: string): string => given(name) ?? fallback;

  const wholeNumber = (name: string, fallback: number, least: number, most: number): number => {
    const value = Number(given(name) ?? fallback);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    faults.push(`${name} must be a whole number from ${least} to ${most}`);
    return fallback;
  };
  const yesOrNo = (name: string, fallback: boolean): boolean => {
    const value = given(name);
    if (value === null) return fallback;
    if (value !== 'yes' && value !== 'no') faults.push(`${name} must be “yes” or “no”`);
    return value === 'yes';
  };
  const oneOf = <Of extends string>(name: string, allowed: readonly Of[], fallback: Of): Of => {
    const value = text(name, fallback);
    const found = allowed.find((each) => each === value);
    if (found === undefined) faults.push(`${name} must be one of ${allowed.join(', ')}`);
    return found ?? fallback;
  };
  const address = (name: string, schemes: readonly string[]): string | null => {
    const value = given(name);
    if (value === null) return null;
    if (URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1))) return value;
    faults.push(`${name} must be an address that begins with ${schemes.map((s) => `${s}://`).join(' or ')}`);
    return null;
  };

  const day = (name: string): CalendarDay | null => {
    const value = given(name);
    if (value === null || isCalendarDay(value)) return value;
    faults.push(`${name} must be a day as YYYY-MM-DD`);
    return null;
  };

  const hosts = (name: string): string[] => {
    const names = (given(name)?.toLowerCase() ?? '').split(',').flatMap((each) => each.trim() || []);
    if (names.some((each) => !/^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/.test(each)))
      faults.push(`${name} must be names of hosts without ports, with commas between: app, matters.internal`);
    return names;
  };

  const proxies = (name: string): TrustedProxies => {
    const trusted = readTrustedProxies(given(name) ?? 'no');
    if (trusted === null)
      faults.push(
        `${name} must be the number of proxies in front (1 to ${MOST_HOPS}), or their addresses: 10.0.0.5, 10.1.0.0/16`,
      );
    return trusted ?? false;
  };

  const clamdPlace = (name: string): ClamdPlace | null => {
    const value = given(name);
    const place = value === null ? null : readClamdPlace(value);
    if (value !== null && place === null)
      faults.push(
        `${name} must be a host and a port, or the path of a socket: clamav:3310, /run/clamav/clamd.ctl`,
      );
    return place;
  };

  const kind = oneOf('NODE_ENV', ['development', 'test', 'production'], 'development');
  const production = kind === 'production';
  const port = wholeNumber('PORT', 3000, 0, 65_535);
  const metricsPort = wholeNumber('METRICS_PORT', 0, 0, 65_535);
  if (metricsPort !== 0 && metricsPort === port) {
    faults.push('METRICS_PORT must differ from PORT, so that the public cannot reach it');
  }
  const databaseUrl = address('DATABASE_URL', ['postgres', 'postgresql']);
  const workers = wholeNumber('WORKERS', 1, 1, 64);
  if (workers > 1 && databaseUrl === null) {
    faults.push('WORKERS above 1 needs a DATABASE_URL: the embedded database takes one process');
  }
  const secret = given('SESSION_SECRET');
  if (secret !== null && secret.length < SHORTEST_SECRET) {
    faults.push(`SESSION_SECRET must have at least ${SHORTEST_SECRET} characters`);
  }
  if (production && secret === null) {
    faults.push(`SESSION_SECRET is required in production: ${SHORTEST_SECRET} or more random characters`);
  }
  const secretsKeys = (given('SECRETS_KEY') ?? '').split(',').flatMap((each) => each.trim() || []);
  if (secretsKeys.some((each) => each.length < SHORTEST_SECRET)) {
    faults.push(
      `SECRETS_KEY must be a key of at least ${SHORTEST_SECRET} characters, or several with commas between`,
    );
  }
  const publicUrl = address('PUBLIC_URL', ['http', 'https']);
  if (production && given('PUBLIC_URL') === null) {
    faults.push('PUBLIC_URL is required in production: links in emails begin with it');
  }
  const smtpUrl = address('SMTP_URL', ['smtp', 'smtps']);
  const shownDay = day('MATTERS_TODAY');
  if (production && shownDay !== null) {
    faults.push('MATTERS_TODAY is for trying out and must not be set in production');
  }
  const responseLength = given('RESPONSE_LENGTH');
  if (responseLength !== null && !isLocalLength(responseLength))
    faults.push(
      'RESPONSE_LENGTH must be days, working days, weeks or months: 28d, 20wd, 8w, 2m or 20wd after',
    );
  const replyAddress = given('REPLY_ADDRESS');
  if (replyAddress !== null && !mayBearTag(replyAddress))
    faults.push(
      `REPLY_ADDRESS must be an address with at most ${LONGEST_TAGGED_NAME} characters before the “@”: replies@example.gov.uk`,
    );
  const ownUrl = (publicUrl ?? `http://localhost:${port}`).replace(/\/+$/, '');
  const host = text('HOST', production ? '0.0.0.0' : 'localhost');
  const config = new Config({
    production,
    passwordCost: kind === 'test' ? 'least' : 'full',
    dataDir: text('DATA_DIR', './var'),
    databaseUrl,
    databasePoolSize: wholeNumber('DATABASE_POOL_SIZE', 10, 1, 200),
    preparesStatements: yesOrNo('DATABASE_PREPARE', true),
    databaseWaitSeconds: wholeNumber('DATABASE_WAIT_SECONDS', 30, 0, 3600),
    smtpUrl,
    smtpTls: oneOf('SMTP_TLS', MAIL_TLS, 'required'),
    mailFrom: text('MAIL_FROM', 'Matters Arising <matters-arising@localhost>'),
    mailReplyTo: given('MAIL_REPLY_TO'),
    imapUrl: address('IMAP_URL', ['imap', 'imaps']),
    imapTls: oneOf('IMAP_TLS', MAIL_TLS, 'required'),
    replyAddress,
    mailAuthservId: given('MAIL_AUTHSERV_ID')?.toLowerCase() ?? null,
    clamd: clamdPlace('CLAMD'),
    publicUrl: ownUrl,
    isHttps: ownUrl.startsWith('https:'),
    allowedHosts: hosts('ALLOWED_HOSTS'),
    host,
    servesOwnMachineAlone: servesOwnMachineAlone(host, ownUrl),
    port,
    workers,
    sessionSecret: secret,
    secretsKeys,
    sessionLimits: {
      staff: {
        idleMinutes: wholeNumber('STAFF_SESSION_MINUTES', 120, 5, 43_200),
        longestHours: wholeNumber('STAFF_SESSION_HOURS', 12, 1, 720),
      },
      others: {
        idleMinutes: wholeNumber('SESSION_MINUTES', 720, 5, 43_200),
        longestHours: wholeNumber('SESSION_HOURS', 168, 1, 720),
      },
    },
    slowBodySeconds: wholeNumber('SLOW_BODY_SECONDS', 60, 1, 600),
    undoMinutes: wholeNumber('UNDO_MINUTES', 15, 0, 1440),
    councilName: text('COUNCIL_NAME', 'Thornmere Borough Council'),
    nation: oneOf('COUNCIL_NATION', NATIONS, 'england'),
    government: oneOf('COUNCIL_GOVERNMENT', GOVERNMENTS, 'executive'),
    responseLength,
    responseCitation: given('RESPONSE_CITATION'),
    loadExample: yesOrNo('LOAD_EXAMPLE', !production),
    remindDaily: yesOrNo('REMIND_DAILY', production || smtpUrl !== null),
    shownDay,
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS, 'warn'),
    metrics: metricsPort === 0 ? null : { host: text('METRICS_HOST', 'localhost'), port: metricsPort },
    slowRequestMs: wholeNumber('SLOW_REQUEST_MS', kind === 'test' ? 0 : 2_000, 0, 600_000),
    slowStatementMs: wholeNumber('SLOW_STATEMENT_MS', kind === 'test' ? 0 : 1_000, 0, 600_000),
    trustProxy: proxies('TRUST_PROXY'),
    provider: readProviderSettings(given, faults),
    secondFactorRoles: text('REQUIRE_SECOND_FACTOR', '')
      .split(/[\s,]+/)
      .filter(Boolean),
  });
  if (faults.length > 0) throw new WrongEnvironment(faults);
  return config;
}
