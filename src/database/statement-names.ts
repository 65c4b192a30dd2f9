/** So many statements are kept on one connection: each takes memory of the server. Connections are made anew now and then. */
const MOST_KEPT = 300;
/** So many are remembered to have been asked once. */
const MOST_REMEMBERED = 1_000;

/** Any number of clients may follow each other in one session of the embedded database, where their names must not meet. */
let clients = 0;

/** The names by which a connection keeps its statements. What is asked once only needs none. */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly asked = new Set<string>();
  private readonly prefix = `kept_${++clients}_`;
  private given = 0;

  /** @returns the name of a statement; null where it is asked for the first time, or too many are kept already */
  nameOf(text: string, wherefrom: string): string | null {
    const key = `${wherefrom}: ${text}`;
    const name = this.names.get(key);
    if (name) return name;
    if (!this.asked.delete(key)) {
      if (this.asked.size >= MOST_REMEMBERED) this.asked.clear();
      this.asked.add(key);
      return null;
    }
    return this.given < MOST_KEPT ? this.give(key) : null;
  }

  /** What the server keeps is of no more use: each statement is met as for the first time. */
  forget(): void {
    this.names.clear();
  }

  private give(key: string): string {
    const name = `${this.prefix}${++this.given}`;
    this.names.set(key, name);
    return name;
  }
}
