import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string>();

/** Does `work` for a request, so that what is logged on the way bears its number. */
export function forRequest(requestId: string, work: () => void): void {
  requests.run(requestId, work);
}

/** The number of the request for which something is done; null for what the program does by itself. */
export function requestInHand(): string | null {
  return requests.getStore() ?? null;
}
