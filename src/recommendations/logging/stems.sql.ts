/**
 * The stems of a text in their order, as PostgreSQL's English dictionary has them: “reviewed”, “reviewing” and “reviews” are one, and
 * words that stand everywhere are left out.
 */
export function stemsInSql(text: string): string {
  return `array(select l.lexeme from unnest(to_tsvector('english', ${text})) l, unnest(l.positions) p order by p)`;
}
