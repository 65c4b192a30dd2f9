const WORDS = /\b(Board|Panel|Committee|Commission|Group)$/;

/** What a body is called for short in its own papers: “Board”; null where its name ends in no such word. */
export function bodyWord(name: string): string | null {
  return WORDS.exec(name)?.[1] ?? null;
}
