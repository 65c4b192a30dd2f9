/** A fault as a log may keep it: where and of what kind, in none of the words that people typed. */
export type FaultInLog = {
  readonly type: string;
  /** A system's, a mail server's or PostgreSQL's code. */
  readonly code?: string;
  /** Names of the schema that PostgreSQL gives with its code: no values. */
  readonly database?: Readonly<Record<string, string>>;
  /** Where it was thrown, the nearest first. */
  readonly stack: readonly string[];
  readonly cause?: FaultInLog;
};

const MOST_FRAMES = 12;
const MOST_CAUSES = 3;

/** Fields of a PostgreSQL error that name parts of the schema. `detail`, `where`, `internalQuery` and the message hold values. */
const SCHEMA_FIELDS = ['schema', 'table', 'column', 'constraint', 'dataType', 'routine'] as const;

const TYPE = /^[A-Za-z_$][\w$]{0,60}$/;
const CODE = /^[A-Za-z0-9_]{1,40}$/;
const SCHEMA_NAME = /^[A-Za-z_][A-Za-z0-9_ ]{0,62}$/;
const FRAME = /^\s*at (?:.*\()?(?:file:|node:|\/|[A-Za-z]:\\|<anonymous>|native).*$/;

/**
 * What a log keeps of a fault. Messages are left out whoever wrote them: those of a failed query quote values, those of mail servers
 * addresses, those of parsers what they could not read. Kind, code and place find the fault in the program.
 * @param inSources finds where lines of a stack stand in the sources
 */
export function toldFault(error: unknown, inSources: (frames: string[]) => string[], depth = 0): FaultInLog {
  if (!(error instanceof Error)) return { type: `not an error: ${typeof error}`, stack: [] };
  const { code, responseCode, driverError, cause } = error as Error & Record<string, unknown>;
  const driver = (driverError ?? error) as Record<string, unknown>;
  const shownCode = [driver.code, code, responseCode].map(String).find((each) => isCode(each));
  const database = schemaNames(driver);
  return {
    type: typeOf(error),
    ...(shownCode === undefined ? {} : { code: shownCode }),
    ...(database === null ? {} : { database }),
    stack: inSources(framesOf(error)),
    ...(cause instanceof Error && depth < MOST_CAUSES
      ? { cause: toldFault(cause, inSources, depth + 1) }
      : {}),
  };
}

function isCode(code: string): boolean {
  return CODE.test(code) && code !== 'undefined' && code !== 'null';
}

function typeOf(error: Error): string {
  const names = [error.name, error.constructor.name];
  const own = names.find((name) => TYPE.test(name) && name !== 'Error');
  return own ?? 'Error';
}

function schemaNames(driver: Record<string, unknown>): Record<string, string> | null {
  const named = SCHEMA_FIELDS.flatMap((field) => {
    const value = driver[field];
    return typeof value === 'string' && SCHEMA_NAME.test(value) ? [[field, value] as const] : [];
  });
  return named.length > 0 ? Object.fromEntries(named) : null;
}

/** The stack begins with the message, which may have several lines, some of which may look like places. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = message === '' ? -1 : stack.indexOf(message);
  const below = at < 0 ? stack : stack.slice(at + message.length);
  return below
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
}
