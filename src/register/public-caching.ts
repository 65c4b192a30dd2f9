/** A cache may keep a public download, and asks for it each time before it is given on: what becomes exempt is gone from there at once. */
export const MUST_ASK_AGAIN = 'public, no-cache';
