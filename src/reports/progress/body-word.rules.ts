const WORDS = /\b(Board|Panel|Committee|Commission|Group)$/;

/** What a body is called for short in a paper of its own: “Board” for the Overview and Scrutiny Board; null where its name ends otherwise. */
export function bodyWord(name: string): string | null {
  return WORDS.exec(name)?.[1] ?? null;
}
