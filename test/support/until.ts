import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds. What has not come by then never comes; below the time that a test may take, so that the test says what it waited for. */
const NEVER = 270_000;

/**
 * Looks again and again until there is something, however slow the machine is.
 * @param look null, undefined or false as long as there is nothing
 * @param every milliseconds between two looks
 * @throws Error where it never comes
 */
export async function until<Of>(
  look: () => Of | Promise<Of>,
  every = 50,
): Promise<Exclude<Awaited<Of>, null | undefined | false>> {
  const since = performance.now();
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false)
      return found as Exclude<Awaited<Of>, null | undefined | false>;
    if (performance.now() - since > NEVER) throw new Error(`never came: ${look}`);
    await pause(every);
  }
}
