import { isSomebody } from '../promises/actor.js';

const POST_TAIL = '(?:,? (?:of|for|and|the|&|-|–|in|to) (?:the )?| )';
const CAPITAL = "[A-Z][\\w’'&/-]*,?";
/** A post or body as a noun phrase: "the Executive Director (Communities and People)", "Cabinet", "officers". */
const SOMEBODY = `(?:the |The |all |each |relevant )?(?:(?:${CAPITAL}(?: \\([^)]{1,60}\\))?${POST_TAIL}){0,12}${CAPITAL}(?: \\([^)]{1,60}\\))?|(?:local authority|authority|council|service|department|executive|cabinet|officers|administration|democratic services officer|chair(?:man)?|vice[- ]chair(?:man)?|clerk|police|trust|board|partnership|director|scrutiny officer|team))`;
const BE_ASKED = new RegExp(
  `(?:^|[,;] |\\b[Tt]hat |\\band |\\bto )(${SOMEBODY}),? (?:(?:also |further )?(?:be|is|are) (?:also |further |strongly |formally |again )?(?:asked|requested|invited|instructed|authorised|authorized|recommended|urged|encouraged|directed|tasked|mandated|delegated|given delegated|granted|commissioned|reminded|required|called (?:up)?on|thanked)\\b)`,
);
const ACTS = new RegExp(
  `^(?:[Tt]hat )?(${SOMEBODY}),?(?: \\([^)]{1,40}\\))? (?:to |would |will |should |shall |must |would be asked to )(?!be )[a-z]+`,
);
const ASKS_SOMEBODY = new RegExp(
  `\\b(?:[Rr]equests?|[Aa]sks?|[Ii]nvites?|[Ii]nstructs?|[Uu]rges?|[Rr]ecommends? to|[Rr]ecommends?|[Cc]alls? (?:up)?on|REQUESTS?|asked|requested|instruct|delegated? (?:authority|powers?|responsibility) (?:be delegated )?to|[Dd]elegates? (?:authority )?to|[Aa]uthorises?|delegated to|referred to|refer to|DELEGATE authority to|granted to|given to|delegation to)(?: that)? (${SOMEBODY})(?= |,|$|\\.|;)`,
);
const SUBJUNCTIVE = new RegExp(
  `^(?:[Tt]hat )?(${SOMEBODY}),? (?:also |further )?(?!be |is |are |was |were |and |to |of |for |in |on |with |from |by |at |as |or |that |which )[a-z]+`,
);
const BY_SOMEBODY = new RegExp(
  `\\bbe (?:\\w+ly )?\\w+(?:ed|en|t|wn|ne)(?: [\\w ]{1,40}?)? by (the ${SOMEBODY.replace('(?:the |The |all |each |relevant )?', '')})(?=[ ,.;]|$)`,
);
const WOULD = new RegExp(
  `(?:^|[,;] |\\band |\\b[Tt]hat )(${SOMEBODY}),? (?:would|will|should|shall) (?!be )[a-z]+`,
);
const IS_ASKED = new RegExp(`^(${SOMEBODY}) (?:is|are) (?:asked|requested|recommended|invited|urged) to\\b`);

/** "REQUESTED that", "AGREED that": the clause proper begins after them. */
const LEADING_VERB =
  /^(?:(?:and )?(?:also )?(?:agree[sd]?|request(?:s|ed)?|resolve[sd]?|ask(?:s|ed)?|recommend(?:s|ed)?),? that )/i;

/** "to recommend, on the proposal of …, that Council write": whom it asks stands after "that". */
const TO_RECOMMEND = /^.{0,40}?\brecommend(?:s|ed)?\b[^.;]{0,160}?\bthat (?=the |[A-Z])/i;

/** Who a clause names as the one to act, as written; null where it names nobody. */
export function readOwner(text: string, isRecommendation: boolean): string | null {
  const words = text.slice(0, 900).replace(LEADING_VERB, '').replace(TO_RECOMMEND, '');
  for (const pattern of [IS_ASKED, BE_ASKED, ACTS, WOULD, ASKS_SOMEBODY, SUBJUNCTIVE, BY_SOMEBODY]) {
    const found = pattern.exec(words)?.[1];
    const owner = found && tidy(found);
    if (owner && isOwner(owner) && !(isRecommendation && isScrutiny(owner))) return owner;
  }
  return null;
}

function tidy(words: string): string {
  return words
    .replace(/^That /, '')
    .replace(
      /^(?:Requests?|REQUESTED|REQUESTS|Asks?|Recommends?|Agrees?|Notes?|Approves?|Delegates?|Instructs?|Authorises?|Invites?|Supports?|Endorses?|Members)(?: that)? (?=the |The |[A-Z])/,
      '',
    )
    .replace(/[,;]$/, '')
    .trim();
}

function isOwner(words: string): boolean {
  return (
    isSomebody(words) &&
    !/^(?:authority$|(?:the )?(?:Members?|Councillors?|Minutes|Report|Work Programme)$)/i.test(words)
  );
}

/** A scrutiny body does not recommend to itself: "The Panel recommends that the Council …". */
function isScrutiny(words: string): boolean {
  return (
    /\b(?:Scrutiny|Select|Panel|Task|Review Group|Working Group|Commission|Committee|Board)\b[\w ]*$/.test(
      words,
    ) && !/\b(?:Officer|Manager|Director|Head|Health|Trust|Partnership)\b/.test(words)
  );
}
