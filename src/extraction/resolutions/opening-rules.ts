/** The verb with which a body settled the matter. */
export type Keyword = 'resolved' | 'recommended' | 'noted' | 'action';

/** Where an opening stands: from its sentence's beginning to just after its keyword. */
export interface Hit {
  readonly at: number;
  readonly after: number;
  readonly keyword: Keyword;
}

/** One way in which clerks set a resolution off from the talk. */
export interface FormalRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  readonly find: (text: string) => Hit[];
}

/** One way in which minutes tell in a sentence what a body resolved; group 1 of the pattern is its verb. */
export interface NarrativeRule {
  readonly name: string;
  readonly serves: string;
  readonly pattern: RegExp;
  /** The clause begins after the verb; else the verb belongs to it. */
  readonly impersonal: boolean;
}

const CAPITALS = /\b(?:RESOLVED|AGREED|ORDERED|RECOMMEND(?:ED)?|NOTED|DECIDED|DETERMINED|REQUESTED)\b/g;
const AND_CAPITALS =
  /^(?:,? ?(?:AND|and|&|TO|to|\/) ?(?:RESOLVED|AGREED|RECOMMENDED?|NOTED?|ORDERED|DECIDED)\b)+/;
const SET_OFF =
  /(?:^|[.:;|!)/–-] )(?:It was |The (?:[A-Z][\w’'-]* ){1,6})?(?:(Resolved|Agreed|Ordered|Recommended|Noted|Decided)(?: \(?unanimously\)?)?(?= ?:| \((?:\d+ ?[-–:] ?\d+|\d+ (?:votes?|for)[^)]{0,60}|by [^)]{3,60}|nem[^)]{0,12}|unanimous\w*)\)| ?[–—-] | that\b| That\b| THAT\b|$| \(\w{1,3}\) | as follows| to (?:the )?(?:Cabinet|Council|Executive)\b)|(Decisions?|Resolutions?|Outcome)(?= ?:(?: |$)))/g;
const ALONE =
  /^(?:[A-Z][\w’-]* ?\/ ?)?(Decisions?|DECISIONS?|Resolutions?|RESOLUTIONS?|Resolved|Agreed|Recommended|Outcome|OUTCOME) ?[:–-]*$/;
const NOTED = /(?:^|[.;] )(Noted|NOTED)\.(?= |$)/g;
const VERB_IN_CAPITALS =
  /^(?:The |THE )?(?:[A-Z][\w’'-]* (?:of |and |for )?){1,7}?(APPROVED|RECEIVED|ENDORSED|ACCEPTED|APPOINTED|SUPPORTED|CONFIRMED)(?= [a-z])/;
const AGREED = /^(?:Agreed|Approved|Endorsed|Accepted)(?: unanimously)?(?=\.(?: |$))/;
const DEFERRED =
  /(?:^|[.;!?] )((?:(?:The|This) (?:(?:item|report|matter|application|decision|motion) )?(?:was|be|is) |It was )?(?:Deferred|DEFERRED|deferred|Withdrawn|WITHDRAWN|withdrawn|Adjourned|ADJOURNED))\b/;
/** "Agreed, with the addition of …", "Agreed and signed." */
const AGREED_WITH =
  /^(?:Agreed|Approved|Accepted|Confirmed)(?=,? (?:with|subject to|as amended|as circulated|and signed)\b)/;

/** The formal ways, each once; where two meet, the earlier counts. */
export const FORMAL_RULES: readonly FormalRule[] = [
  {
    name: 'keyword in capitals',
    serves: 'RESOLVED that …; The Committee AGREED: …; RECOMMENDED TO CABINET',
    find: capitalsIn,
  },
  {
    name: 'keyword set off',
    serves: 'Resolved: …; Agreed – …; MINUTES - Resolved - That …; Decision: …',
    find: (text) =>
      [...text.matchAll(SET_OFF)].map((match) => {
        const word = match[1] ?? match[2] ?? '';
        const at = match.index + match[0].search(/[A-Z]/);
        return { at, after: match.index + match[0].length, keyword: keywordOf(word) };
      }),
  },
  {
    name: 'keyword alone',
    serves: 'Decision, on a line of its own above what was decided (modern.gov)',
    find: (text) => {
      const word = ALONE.exec(text)?.[1];
      return word ? [{ at: 0, after: text.length, keyword: keywordOf(word) }] : [];
    },
  },
  {
    name: 'noted alone',
    serves: 'Letter from the District Council, circulated. Noted.',
    find: (text) =>
      [...text.matchAll(NOTED)].map((match) => {
        const at = match.index + match[0].search(/N/);
        return { at, after: at + 5, keyword: 'noted' };
      }),
  },
  {
    name: 'body and verb in capitals',
    serves: 'The Governing Body APPROVED the revised terms',
    find: (text) => {
      const found = VERB_IN_CAPITALS.exec(text);
      if (!found?.[1]) return [];
      const after = found[0].length - found[1].length;
      return [{ at: 0, after, keyword: found[1] === 'RECEIVED' ? 'noted' : 'resolved' }];
    },
  },
  {
    name: 'that alone',
    serves: 'THAT: on a line between RESOLVED and its clauses',
    find: (text) =>
      /^(?:THAT|That) ?[:–-]*$/.test(text) ? [{ at: 0, after: text.length, keyword: 'resolved' }] : [],
  },
  {
    name: 'agreed alone',
    serves: 'Agreed. (under the heading of what was before the meeting)',
    find: (text) => {
      const word = AGREED.exec(text);
      return word ? [{ at: 0, after: word[0].length, keyword: 'resolved' }] : [];
    },
  },
  {
    name: 'deferred',
    serves: 'Deferred to the next meeting so that …; The item was withdrawn',
    find: (text) => {
      const found = DEFERRED.exec(text);
      if (!found?.[1]) return [];
      const after = found.index + found[0].length;
      const at = after - found[1].length;
      const isAll = /^\.(?: |$)/.test(text.slice(after, after + 2));
      return [{ at, after: isAll ? after : at, keyword: 'resolved' }];
    },
  },
  {
    name: 'agreed with a change',
    serves: 'Agreed, with the addition of a session on theft; Agreed and signed.',
    find: (text) => (AGREED_WITH.test(text) ? [{ at: 0, after: 0, keyword: 'resolved' }] : []),
  },
];

function capitalsIn(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(CAPITALS)) {
    const also = AND_CAPITALS.exec(text.slice(match.index + match[0].length));
    const words = match[0] + (also?.[0] ?? '');
    const after = match.index + words.length;
    if (hits.at(-1) && match.index < (hits.at(-1)?.after ?? 0)) continue;
    if (isSpokenOf(text, match.index, after) || isPromise(text, match.index, after)) continue;
    const verb = /^REQUEST/.test(words);
    if (
      verb &&
      !/^(?:the|The|THE)? ?(?:[A-Z][\w’'-]* ){0,8}(?:Committee|Panel|Board|COMMITTEE|PANEL|BOARD)? ?$/.test(
        text.slice(0, match.index),
      )
    )
      continue;
    hits.push({ at: sentenceStart(text, match.index), after, keyword: keywordOf(words) });
  }
  return hits;
}

/** "the AGREED syllabus" is a thing, and a keyword inside words in capitals is part of a title. */
function isSpokenOf(text: string, at: number, after: number): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  if (/\b(?:as|the|an|was|were|been|previously|items?)\s$/.test(before))
    return !/\b(?:it|It|IT) was\s$/.test(before) && at > 0;
  return (
    /[A-Z]{3,} $/.test(before) &&
    /^ [A-Z]{3,}/.test(text.slice(after, after + 12)) &&
    !/COMMITTEE $|PANEL $|BOARD $/.test(before)
  );
}

/** "The Chairman AGREED to write": one person promises, no body resolves. */
function isPromise(text: string, at: number, after: number): boolean {
  return (
    /^ to [a-z]/.test(text.slice(after, after + 5)) &&
    /\b(?:Chair(?:man|woman)?|Director|Manager|Officer|Head|Leader|Holder|Lead|Engineer|Member|Clerk|Mayor|(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.? [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)(?: \([^)]{1,40}\))? $/.test(
      text.slice(Math.max(0, at - 90), at),
    )
  );
}

/** The words before the keyword that belong to it: "It was unanimously", "the Board". */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 160), at);
  const stop = Math.max(...['. ', '; ', ': ', '| ', ') '].map((mark) => before.lastIndexOf(mark)));
  return stop >= 0 ? at - (before.length - stop - 2) : at <= 160 ? 0 : at;
}

function keywordOf(words: string): Keyword {
  if (/recommend/i.test(words)) return 'recommended';
  return /^noted$/i.test(words) ? 'noted' : 'resolved';
}

/** The names by which minutes call the body that resolves. */
const BODY =
  "(?:[Tt]he )?(?:[A-Z][\\w’'&-]*,? (?:of |and |for |& )?){0,8}?(?:Committee|Panel|Board|Commission|Sub-Committee|Subcommittee|Cabinet|Executive|Council|Forum|Members|Group|Chair|Leader|Cabinet Member|Executive Member)(?: Members)?";

/** The narrative ways, the plainest first. */
export const NARRATIVE_RULES: readonly NarrativeRule[] = [
  {
    name: 'impersonal',
    serves: 'It was agreed that …; After discussion it was resolved to …',
    impersonal: true,
    pattern:
      /^(?:[A-Z][^.]{0,200}?,? )?[Ii]t was (?:(?:moved|proposed),? (?:and )?(?:duly )?seconded,? and )?(?:\w+ly |then |therefore |also |further |subsequently )?(agreed|resolved|recommended|decided|requested)(?: unanimously)?(?: by [\w ]{0,40})?(?: that| to(?= [a-z])|(?= (?:the|a|an) )|:|,|$)/,
  },
  {
    name: 'moved and agreed',
    serves: 'It was proposed by A, seconded by B, and agreed to note …',
    impersonal: true,
    pattern:
      /^(?:.{0,160}?[,;] )?(?:[Ii]t was )?(?:[Pp]roposed|[Mm]oved) by .{3,120}?,? (?:and )?(?:duly )?seconded(?: by .{3,80}?)?,? (?:and )?(?:it was )?(?:\w+ly )?(agreed|resolved|carried)(?: unanimously)?(?: that| to|:|,)/,
  },
  {
    name: 'body and verb',
    serves: 'The Panel considered the report and agreed that …; The Committee approved the plan',
    impersonal: false,
    pattern: new RegExp(
      `^(?:[A-Z][^.]{0,120}?, )?${BODY} (?:(?:considered|discussed|received|reviewed|noted|debated|thanked|heard|welcomed) [^.;:]{0,160}? and )?(?:\\w+ly |then |therefore |also |further |otherwise )?(agreed|resolved|recommended|decided|requested|noted|approved|endorsed|received|accepted|RESOLVED|AGREED|NOTED)\\b(?:,? (?:unanimously|with an? \\w+ vote),?)?(?: (?:the following[^:]{0,40}|that|to make [^:]{0,80}|to|as follows|and [a-z]+ed))?`,
    ),
  },
  {
    name: 'the following',
    serves: 'The following was agreed:',
    impersonal: true,
    pattern:
      /^(?:The following|These)(?: [a-z]+){0,2} (?:was|were) (agreed|resolved|recommended|decided)\b:?/,
  },
  {
    name: 'proposed and approved',
    serves: 'Proposed by A, seconded by B and unanimously approved; C Vale – proposed by A … and appointed',
    impersonal: false,
    pattern:
      /^[^.]{0,80}?[Pp]roposed (?:as [^.]{3,40} )?by [^.]{3,120}?[Ss]econded by [^.]{3,80}? and (?:was |were )?(?:unanimously |duly )?(approved|appointed|accepted|adopted|elected|agreed|carried)\.?$/,
  },
  {
    name: 'what was before the body',
    serves: 'The report was noted; The position was noted; The programme was agreed',
    impersonal: false,
    pattern:
      /^(?:The|This|These) (?:[a-z]+ ){0,2}(?:reports?|position|updates?|information|presentations?|items?|programme|plan|recommendations?|statement|summary|schedule|[Mm]inutes)(?: [\w,]+){0,14} (?:was|were) (?:\w+ly )?(noted|approved|agreed|received|accepted|endorsed|adopted)\b/,
  },
  {
    name: 'body in the present',
    serves: 'The Committee notes the report and agrees the work programme (Manchester, Southwark)',
    impersonal: false,
    pattern: new RegExp(
      `^(?:> ?)?(?:[Tt]hat )?${BODY} (?:\\w+ly |then |therefore |also |further )?(agrees|resolves|recommends|decides|requests|notes|approves|endorses|receives|accepts|supports|appoints|asks(?= for\\b| that\\b| the\\b| [A-Z])|thanks|instructs|delegates|refers)\\b(?: (?:that|to|for))?:?`,
    ),
  },
];
