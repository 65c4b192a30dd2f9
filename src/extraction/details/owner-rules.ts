import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { JOINT_WORK } from '../joint-work.js';
import {
  ALL,
  AND_THAT,
  BESIDE_A_STOP,
  END_LABELS,
  IN_ASKING,
  isInvited,
  NO_INITIALS,
  NO_VERB,
  SETTLES,
  TWO,
  WE_RECOMMEND,
  WITH_POWER,
  WITHOUT_ARTICLE,
} from './owner-patterns.js';
import { asOwner, canOwn, isResolvingBody, isScrutiny, NAME, SOMEBODY } from './somebody.js';

/** One way in which a clause names who is to act. */
export interface OwnerRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  /** The words naming the owner, or null. */
  readonly find: (clause: string, isRecommendation: boolean) => string | null;
}

const ASKED = inOrder`
  asked|requested|invited|instructed|authorised|authorized|recommended|urged|encouraged|directed|tasked|
  mandated|delegated|empowered|given (?:delegated |authority|powers?)|granted|commissioned|reminded|required|called (?:up)?on|thanked|
  advised|informed|nominated to|charged with|RECOMMENDED|REQUESTED|ASKED|INSTRUCTED|INVITED|AUTHORISED
`;
const ASKS = inOrder`
  [Rr]equest(?:s|ed)?|[Aa]sk(?:s|ed)?|[Ii]nvite[sd]?|[Ii]nstruct(?:s|ed)?|[Uu]rge[sd]?|[Rr]ecommends?|
  [Cc]all(?:s|ed)? (?:up)?on|[Dd]irect(?:s|ed)?|[Aa]uthorise[sd]?|[Tt]ask(?:s|ed)?|REQUEST(?:S|ED)?|
  INSTRUCT(?:S|ED)?|ASK(?:S|ED)?
`;
const GIVES = inOrder`
  delegated? (?:authority|powers?|responsibility) (?:be delegated )?to|[Dd]elegates? (?:authority )?to|
  delegated to|referred to|refer to|[Rr]efer(?:s|red)? (?:the|this|that) (?:\w+ ){1,3}to|
  remit(?:ted)? to|DELEGATE authority to|granted to|given to|left to|delegation to
`;
const CLAUSE_BEGINS = '(?:^|[,;:] |\\b[Tt]hat |\\bTHAT |\\band |\\bto )';

const ASKED_HOW = anyOf`
  also |further |strongly |formally |again[ ]
`;
const TOGETHER_WITH = `(?:in ${JOINT_WORK}|together)`;
const BE_ASKED = new RegExp(
  inOrder`
  ${CLAUSE_BEGINS}(${SOMEBODY}),?(?: ${TOGETHER_WITH} with .{3,160}?,)? (?:(?:also |further )?(?:be|is|are|
  was|were) ${ASKED_HOW}?(?:${ASKED})\b)
`,
);
const PUT_TO = anyOf`
  [Rr]ecommend(?:s|ed|ation)?|RECOMMENDED|[Rr]eferred|[Pp]ut|[Ss]uggested
`;
const RECOMMENDED_TO = new RegExp(
  inOrder`
  (?<!\b(?:can|could|may|to) be )\b${PUT_TO}(?:,? [^.;,]{1,60},)?(?: again| also| formally| strongly)?[ ]
  (?:to|TO) (?!be\b|note\b)(${SOMEBODY})
  (?=:|,? (?:that|to )|,? THAT|$|\.| (?:the|an?) | for (?:its )?(?:approval|adoption|consideration|decision|agreement)\b)
`,
);
const RECOMMENDED_AT_END = new RegExp(`^(?:to )?recommends? [^.;]{3,160}? to ((?:the )?${NAME})[.;]?$`, 'i');
const WILL_ACT = anyOf`
  (?:both |still |also )?to |would |will |should |shall |must |would be asked to |(?:be|is) to[ ]
`;
const ACTS = new RegExp(String.raw`^(${SOMEBODY}),?(?: \([^)]{1,40}\))? ${WILL_ACT}(?!be )[a-z]+`);
const COLON = new RegExp(`^(${NAME}) ?(?::|–|—| -) ?(?:to |[A-Z]?[a-z]+ )`);
const BEHIND = new RegExp(
  inOrder`
  (?:(?:[,;] (?=(?:the )?[A-Z])|\band (?=[A-Z]{2,4} to))((?:the )?${NAME}) to
  |, and (?:that )?((?:the )?${NAME}) (?:be )?(?:asked|requested|instructed) to) (?!be\b|the\b|[A-Z])
  [a-z]+
`,
);
const WOULD = new RegExp(
  `(?:^|[,;] |\\band |\\b[Tt]hat )(${SOMEBODY}),? (?:would|will|should|shall) (?!be )[a-z]+`,
);
const WITH_WHOM = anyOf`
  [ ]on behalf of the [A-Z]\w+
  [ ]in ${JOINT_WORK} with [^,;.]{3,160},
  [ ]together with [^,;.]{3,120},|, (?:working|together|along|jointly) with [^,;.]{3,120},
`;
const SUBJUNCTIVE = new RegExp(
  inOrder`
  ^(${SOMEBODY}),?${WITH_WHOM}? (?:also |further |formally |urgently )?(?!${NO_VERB})([a-z]+)\b(?!,? (?:which|be)\b)
`,
);
const ASKED_THAT = /^[A-Z][^.;:]{0,100}? (?:asked|requested) that (?:the )?/;
const ASKS_SOMEBODY = new RegExp(`\\b(?:${ASKS}|${GIVES})(?: that)? (${SOMEBODY})(?= |,|$|\\.|;|:)`);
const BY_SOMEBODY = new RegExp(inOrder`
  \bbe (?:\w+ly )?\w+(?:ed|en|t|wn|ne)(?: [\w’', ]{1,60}?)?? by (?!${WITHOUT_ARTICLE}\b)
  (${SOMEBODY}(?:\(s\))?)(?=[ ,.;)]|$)
`);
/** "TH", "HoP", "TH / EZ": people and posts cut to their first letters. */
const INITIALS = '[A-Z][A-Za-z]{0,2}[A-Z](?: ?(?:[/&,]|and) ?[A-Z][A-Za-z]{0,2}[A-Z]){0,3}';
const ONLY_INITIALS = new RegExp(`^${INITIALS}$`);
const LABEL_AT_END = new RegExp(String.raw`[.;)–-]\s?${END_LABELS} ?[:–-] ?(${NAME}|${INITIALS})[.)]?$`);
const DASH_AT_END = new RegExp(` [–—-] ((?:the )?${NAME})\\.?$`);
const INITIALS_AT_END = new RegExp(`[.;] (${INITIALS})(?: Action\\.?)?$`);
const POST =
  /\b(?:Director|Head|Manager|Officer|Member|Holder|Leader|Chair\w*|Clerk|Lead|Executive|Solicitor|Engineer|Cllrs?|Councillors?)\b/;
const BRACKET_LABELS = anyOf`
  [Aa]ction(?:ed)?(?: by| for)?|ACTION|[Ll]ead(?: officer)?|[Oo]wner|[Rr]esponsible(?: officer)?
`;
const IN_BRACKETS = new RegExp(String.raw`[([]${BRACKET_LABELS}? ?[:–-]? ?(${NAME}|${INITIALS})[)\]]\.?$`);

/** The rules in order; the first that names somebody who can own the clause decides. */
export const OWNER_RULES: readonly OwnerRule[] = [
  {
    name: 'asked that somebody do',
    serves:
      'Councillor Ash requested that the Director of Piers report; the Chair asked that officers bring a list',
    find: (clause) => {
      const asked = ASKED_THAT.exec(clause.slice(0, 200));
      return asked ? named(SUBJUNCTIVE.exec(clause.slice(asked[0].length))?.[1]) : null;
    },
  },
  {
    name: 'recommended to',
    serves: 'it be recommended to the Combined Authority Board that …; to recommend to Cabinet that …',
    find: (clause) => named(RECOMMENDED_TO.exec(clause)?.[1] ?? RECOMMENDED_AT_END.exec(clause)?.[1]),
  },
  {
    name: 'we recommend that somebody should',
    serves: 'It is too slow. We recommend that the Council should …',
    find: (clause) => notItself(WE_RECOMMEND.exec(clause)?.[1], true),
  },
  {
    name: 'be asked',
    serves: 'that the Head of Parks be asked to …; Cabinet be advised that …',
    find: (clause) => (isInvited(clause, BE_ASKED) ? null : named(BE_ASKED.exec(clause)?.[1])),
  },
  {
    name: 'to do',
    serves: 'Scrutiny Officer to share …; S Whitby to bring …; ICB to supply …',
    find: (clause, isRecommendation) => notItself(ACTS.exec(clause)?.[1], isRecommendation),
  },
  {
    name: 'all to do',
    serves: 'All members to send comments to the Clerk',
    find: (clause) => ALL.exec(clause)?.[1] ?? null,
  },
  {
    name: 'name and colon',
    serves: 'Head of Roads: provide …; Cllr Oak – to write …',
    find: (clause) => named(COLON.exec(clause)?.[1]),
  },
  {
    name: 'two together',
    serves:
      'that the police and the Council agree a plan; that the Trust and the ambulance service bring a paper',
    find: (clause) => TWO.exec(clause)?.[1] ?? null,
  },
  {
    name: 'head of the clause',
    serves: 'that the Portfolio Holder write …; that the Cabinet Member asks the Trust to …',
    find: (clause, isRecommendation) => {
      const [, who = '', verb = ''] = SUBJUNCTIVE.exec(clause) ?? [];
      if (!isRecommendation && SETTLES.test(verb) && isResolvingBody(asOwner(who))) return null;
      return notItself(who, isRecommendation);
    },
  },
  {
    name: 'and that somebody do',
    serves:
      'that the wall be fenced off and that the Town Clerk ask for a price; … and that SC report in October',
    find: (clause, isRecommendation) => {
      const found = AND_THAT.exec(clause)?.[1];
      return found && NO_INITIALS.test(found) ? null : notItself(found, isRecommendation);
    },
  },
  {
    name: 'somebody to do behind',
    serves: 'figures be shown, the Team Leader to approach the Trust',
    find: (clause, isRecommendation) => {
      const found = BEHIND.exec(clause);
      return notItself(found?.[1] ?? found?.[2], isRecommendation);
    },
  },
  {
    name: 'would do',
    serves: 'that, once it is ready, the Director would report',
    find: (clause, isRecommendation) => notItself(WOULD.exec(clause)?.[1], isRecommendation),
  },
  {
    name: 'given power',
    serves: 'gave the Head of Legal Services power to complete it',
    find: (clause) => named(WITH_POWER.exec(clause)?.[1]),
  },
  {
    name: 'asks somebody',
    serves: 'instructed the Head of Roads to …; delegates authority to the Director of Place',
    find: (clause, isRecommendation) =>
      isInvited(clause, ASKS_SOMEBODY)
        ? null
        : notItself(
            (ASKS_SOMEBODY.exec(clause) ?? (isRecommendation ? IN_ASKING.exec(clause) : null))?.[1],
            isRecommendation,
          ),
  },
  {
    name: 'done by',
    serves: 'be reworded by the Chief Accountant',
    find: (clause, isRecommendation) => notItself(BY_SOMEBODY.exec(clause)?.[1], isRecommendation),
  },
  {
    name: 'in brackets at the end',
    serves: 'circulate the map (TH / EZ); … [Action: Head of Finance]',
    find: (clause) => {
      const found =
        IN_BRACKETS.exec(clause.slice(-160))?.[1] ??
        BESIDE_A_STOP.exec(clause.slice(0, 300))?.[0].slice(1, -1);
      return found && ONLY_INITIALS.test(found) && !NO_INITIALS.test(found) ? found : named(found);
    },
  },
  {
    name: 'label at the end',
    serves: '… be replanted. Lead officer: Head of Parks; … be sent round. JB',
    find: (clause) => {
      const end = clause.slice(-160);
      const found = LABEL_AT_END.exec(end)?.[1] ?? INITIALS_AT_END.exec(end)?.[1];
      return found && ONLY_INITIALS.test(found) && !NO_INITIALS.test(found) ? found : named(found);
    },
  },
  {
    name: 'post behind a dash at the end',
    serves: '… be replanted – Head of Parks',
    find: (clause) => {
      const found = DASH_AT_END.exec(clause.slice(-120))?.[1];
      return found && POST.test(found) ? named(found) : null;
    },
  },
];

function named(words: string | undefined): string | null {
  const owner = words ? asOwner(words) : '';
  return owner !== '' && canOwn(owner) ? owner : null;
}

function notItself(words: string | undefined, isRecommendation: boolean): string | null {
  const owner = named(words);
  return owner && isRecommendation && isScrutiny(owner) ? null : owner;
}
