import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { NAMED_BODY } from './names-of-bodies.js';
import { inTitleCase } from './title-case.js';

/** "To: The Chair and Members of the Pier Panel". */
const TO_MEMBERS =
  '(?:all |the )?(?:chair\\w* (?:and|&) )?(?:all )?(?:members|councillors) (?:of|on) (?:the )?';
const FORM_FIELDS = anyOf`
  (?:report|decision) to|decision[- ](?:maker|taker)|(?:decision )?(?:taken|made) by
  (?:name of )?(?:(?:scrutiny )?panel|committee|meeting|body|board)(?: name)?|meeting of
  (?:report )?(?:to|for)(?=\s*:\s*${TO_MEMBERS})
`;
/** "Report to: Cabinet", "Meeting: 02/09/2023 - Cabinet (Item 9)": a form and a page of an item say whose paper it is. */
const FORM = new RegExp(
  String.raw`^(?:meeting: \d{1,2}/\d{1,2}/\d{2,4} - |${FORM_FIELDS}\s*:\s*)(?:${TO_MEMBERS}|the )?`,
  'i',
);
/** "14/05/2014 - Agenda item, Pier Scrutiny Committee Piers": on the page of a matter's history. */
const FIRST_HEARD = /^\d{1,2}\/\d{1,2}\/\d{4} - agenda item, (?:the )?/i;
const FORM_ENDS =
  / [-–—] |, ?\d|\s?\(|\.$|\s(?:on )?\d{1,2}(?:st|nd|rd|th)? [A-Z]|\sDate\b|\s[A-Z][a-z]+(?: \w+)?\s?:/;
const HOLDERS = anyOf`
  (?:Deputy )?Leader|(?:Cabinet|Executive|Lead) Member|Portfolio Holder|Mayor|Director|Head of
  (?:Police(?:, Fire)? and Crime |Police |Fire )?Commissioner|Convener|Chief (?:Executive|Officer|Constable)
  (?:Chief |First |Deputy )?Minister
`;
const TITLES = String.raw`(?:Councillor|Cllr|Mrs?|Ms|Dr)\.?`;
/** "Councillor Ash, Cabinet Member for Transport": a paper is kept under the post, whoever holds it. */
const HOLDS = new RegExp(`^${TITLES} [^,]{3,40}, `);
const HOLDER = new RegExp(`^${HOLDERS}\\b`, 'i');
/** "DECISIONS BY AN INDIVIDUAL PORTFOLIO HOLDER", and below it who that is. */
const MEMBERS = anyOf`
  (?:cabinet|executive|lead) members?|portfolio holders?
`;
const ONE_DECIDES = new RegExp(
  anyOf`
  \bdecisions? (?:by|of|taken by|made by) (?:an? |the )?(?:individual |single )?${MEMBERS}\b
  \b${MEMBERS} decisions?\b
`,
  'i',
);
const LONGEST_LINE = 200;
const PERSON = `${TITLES} [^(,:]{3,40}?`;
const WHO_DECIDES = new RegExp(inOrder`
  ^(?:Name of )?((?:Cabinet|Executive|Lead) Member|Portfolio Holder)(?: for ([A-Z][\w ,’'&-]{3,80}))?\s?:[ ]
  (${PERSON})(?: ?\(([^)]{3,80})\)| Date\b.*)?$
`);

/** "DECISIONS made by the Lead Member for Ferries, Councillor Oak, on 4 May". */
const DECIDED_BY = new RegExp(
  inOrder`
  ^\W*(?:record of |notice of |executive )?(?:decisions (?:were )?(?:made |taken )?(?:by|of)|decision (?:was )?(?:made|taken) by) (?:the )?
  (${HOLDERS}(?: (?:of|for) (?:the )?(?:[A-Z][\w’'&-]*(?:,? |$|(?=[.:]))(?:(?:and|of|for|the|&) ){0,2}){1,8}?)?)
  (?=,? ?(?:${TITLES}(?= )|on\b|[:.]|$))
`,
  'i',
);
/** The one member who took the decisions of a paper. */
export function decidesAlone(head: readonly string[]): string | null {
  for (const text of head) {
    const by = DECIDED_BY.exec(inTitleCase(text.slice(0, LONGEST_LINE)))?.[1];
    if (by) return by.replace(/,? *$/, '');
  }
  if (!head.some((text) => ONE_DECIDES.test(text.slice(0, LONGEST_LINE)))) return null;
  for (const text of head) {
    const [, post, of, name, remit] = WHO_DECIDES.exec(text.slice(0, LONGEST_LINE)) ?? [];
    if (post) return (of ?? remit) ? `${post} for ${of ?? remit}` : (name ?? null);
  }
  return null;
}

/** What a line "Report to: …", "Decision maker: …" or "To: Members of …" says, or the line below such a label. */
export function formed(text: string, next: string): string | null {
  const entry = FIRST_HEARD.exec(text)?.[0];
  if (entry) return NAMED_BODY.exec(text.slice(entry.length))?.[1] ?? null;
  const whole = text.length < 40 && /:$/.test(text) ? `${text} ${next}` : text;
  const label = FORM.exec(whole)?.[0];
  const said = label && whole.slice(label.length).split(FORM_ENDS)[0]?.trim();
  if (!said) return null;
  const named = inTitleCase(said).replace(HOLDS, '');
  return HOLDER.test(named) || (NAMED_BODY.exec(named)?.[1] ?? '').length > named.length * 0.6 ? named : null;
}
