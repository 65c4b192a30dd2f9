/** What the first of two files of one worker leaves to the last. */
export const leftByFirst = new Set<WeakRef<object> | Promise<unknown>>();
