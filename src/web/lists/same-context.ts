import { AsyncResource } from 'node:async_hooks';

/**
 * The same, read in the context in which this was called: a file is written after its request has been answered, and what is asked for
 * as at an earlier day must be read as at that day to its end.
 */
export function inSameContext<Item>(source: AsyncIterable<Item>): AsyncIterable<Item> {
  const items = source[Symbol.asyncIterator]();
  const next = AsyncResource.bind(async () => items.next());
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => next(),
      return: async () => {
        await items.return?.();
        return { done: true, value: undefined };
      },
    }),
  };
}
