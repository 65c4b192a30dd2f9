const FEATURE_NOT_SUPPORTED = '0A000';

/** Whether PostgreSQL refuses a statement that it keeps because its tables have other columns since: it has no code of its own. */
export function isStalePlan(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === FEATURE_NOT_SUPPORTED && /cached plan/i.test(String(message));
}
