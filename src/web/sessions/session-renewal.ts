import type { FastifyRequest } from 'fastify';
import type { SessionRecord } from '../session.js';

/** Gives a session another identifier, with all that it holds; the one that it had is void. */
export async function renewSession(
  { session }: FastifyRequest,
  { beganAt }: Pick<SessionRecord, 'beganAt'>,
): Promise<void> {
  const { browser, place } = session.begun ?? { browser: 'Another browser', place: 'unknown' };
  session.begun = { browser, place, at: beganAt.toISOString() };
  await session.regenerate(Object.keys(session).filter((key) => key !== 'cookie' && key !== 'record'));
}
