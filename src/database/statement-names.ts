/** So many statements are kept on one connection: each takes memory of the server. Connections are made anew now and then. */
const MOST_KEPT = 300;
/** So many are remembered to have been asked once. */
const MOST_REMEMBERED = 1_000;

/** Any number of clients may follow each other in one session of the embedded database, where their names must not meet. */
let clients = 0;

/** By their own text, of which no copy is made: statements of a page that are asked together are long. */
type Asked = { readonly names: Map<string, string>; readonly once: Set<string> };

/** The names by which a connection keeps its statements. What is asked once only needs none. */
export class StatementNames {
  private readonly asked = new Map<string, Asked>();
  private readonly prefix = `kept_${++clients}_`;
  private count = 0;

  /** @param most so many are kept */
  constructor(private readonly most = MOST_KEPT) {}

  /** @returns the name that a statement has; null where it has none yet */
  given(text: string, wherefrom: string): string | null {
    return this.asked.get(wherefrom)?.names.get(text) ?? null;
  }

  /** @returns the name of a statement; null where it is asked for the first time, or too many are kept already */
  nameOf(text: string, wherefrom: string): string | null {
    const { names, once } = this.askedFrom(wherefrom);
    const name = names.get(text);
    if (name) return name;
    if (!once.delete(text)) {
      if (once.size >= MOST_REMEMBERED) once.clear();
      once.add(text);
      return null;
    }
    return this.count < this.most ? this.give(names, text) : null;
  }

  /** @returns the name of a statement that is known to be asked again, also the first time; null where too many are kept already */
  nameAtOnce(text: string, wherefrom: string): string | null {
    this.askedFrom(wherefrom).once.add(text);
    return this.nameOf(text, wherefrom);
  }

  /** What the server keeps is of no more use: each statement is met as for the first time. */
  forget(): void {
    for (const { names } of this.asked.values()) names.clear();
  }

  private askedFrom(wherefrom: string): Asked {
    const known = this.asked.get(wherefrom);
    if (known) return known;
    const asked = { names: new Map<string, string>(), once: new Set<string>() };
    this.asked.set(wherefrom, asked);
    return asked;
  }

  private give(names: Map<string, string>, text: string): string {
    const name = `${this.prefix}${++this.count}`;
    names.set(text, name);
    return name;
  }
}
