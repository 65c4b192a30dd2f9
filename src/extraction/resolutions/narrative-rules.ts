import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { CONSIDERING_VERBS, MATTER_OF_THE_BODY } from './matter-words.js';
import { STANCES } from './settling-verbs.js';
import { VERDICT_BEHIND } from './verdicts.js';
import {
  BODY,
  IMPERSONAL_ADVERBS,
  PRESENT_ADVERBS,
  VERB_ADVERBS,
  WHAT_IS_ASKED,
  WHO_ASKS,
} from './who-settles-and-asks.js';
import { ONLY_RECEIVED } from './whole-sentences.js';

/** One way in which minutes tell in a sentence what a body resolved; group 1 of the pattern is its verb. */
export interface NarrativeRule {
  readonly name: string;
  readonly serves: string;
  readonly pattern: RegExp;
  /** The clause begins after the verb; else the verb belongs to it. */
  readonly impersonal: boolean;
}

const AFTER_THE_VERB = anyOf`
  the following[^:]{0,40}|that|to make [^:]{0,80}|to|as follows|and [a-z]+ed
`;
/** What was considered, with the stops of "Mr. P. Quill". */
const WHAT_IS_BEFORE = String.raw`(?:[^.;:]|(?<=\b(?:Mr|Mrs|Ms|Dr|St|[A-Z]))\.){0,160}?`;
const AFTER_IMPERSONAL = anyOf`
  [ ]that| to(?= [a-z])| for(?= [^.;]{3,120} to [a-z])|(?= not to )|(?= (?:the|a|an|this|these|it|they) )|:|,|$
`;
const NOT_ALL_OF_IT = anyOf`
  Some|Several|Many|Most|Few|Two|Three|Not|Other|Both
`;
/** The narrative ways, the plainest first. */
export const NARRATIVE_RULES: readonly NarrativeRule[] = [
  {
    name: 'impersonal',
    serves: 'It was agreed that …; After discussion it was resolved to …',
    impersonal: true,
    pattern: new RegExp(inOrder`
  ^(?:(?:[A-Z]|after |following |[a-z][^.]{0,200}? [–-](?= ))[^.]{0,200}?,? )?
  [Ii]t was,? (?:(?:moved|proposed),? (?:and )?(?:duly )?seconded,? and )?
  ${IMPERSONAL_ADVERBS}?(agreed|resolved|recommended|decided|settled|requested)(?: unanimously| in principle)?
  (?: by [\w ]{0,40})?${AFTER_IMPERSONAL}
`),
  },
  {
    name: 'moved and agreed',
    serves: 'It was proposed by A, seconded by B, and agreed to note …',
    impersonal: true,
    pattern: new RegExp(inOrder`
  ^(?:.{0,160}?[,;] )?(?:[Ii]t was )?(?:[Pp]roposed|[Mm]oved)(?: by)? .{3,120}?,? (?:and )?(?:duly )?seconded
  (?: .{3,80}?)?,? (?:and )?(?:it was )?(?:\w+ly )?(agreed|resolved|carried)(?: unanimously)?
  (?: that| to|:|,)
`),
  },
  {
    name: 'agreed without a subject',
    serves: 'After much talk agreed to leave this till the autumn.',
    impersonal: true,
    pattern: /^(?:After|Following) (?:[a-z]+ ){1,4}?,?(agreed|resolved|decided) (?:to(?= [a-z])|that\b)/,
  },
  {
    name: 'put to the vote',
    serves: 'It was moved, seconded and on being put to the vote carried that permission be granted',
    impersonal: true,
    pattern: new RegExp(inOrder`
  ^(?:[^.]{0,300}? )?(?:put|taken) to (?:the|a) vote,? (?:and )?(?:it )?(?:was )?(?:then )?(?:\w+ly )?
  (carried|agreed|resolved|approved),?(?: unanimously)?(?: that| to(?= [a-z])|:)
`),
  },
  {
    name: 'proposed and elected',
    serves: 'Cllr Oak was proposed by Cllr Ash, supported by Cllr Elm and elected',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^[A-Z][^.;:]{2,80}? (?:was )?(?:proposed|nominated)\b[^.;:]{0,160}? and (?:(?:he |she |they )?(?:was |were ))?
  (?:duly |unanimously )?(elected|re-elected|appointed|co-opted)\b
`),
  },
  {
    name: 'somebody asks that',
    serves: 'The Vice-Chair asked that officers bring a list; Members thanked him and asked for a note',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^(?:[A-Z][^.]{0,120}?, )?${WHO_ASKS} ${VERB_ADVERBS}?(?:(?:thanked|did not|was|were) [^.;:]{3,120}? (?:and|but) )?
  (asked|requested)${WHAT_IS_ASKED}
  (?!.* (?:said|replied|agreed|undertook|confirmed)\b)
`),
  },
  {
    name: 'body and verb',
    serves: 'The Panel considered the report and agreed that …; The Committee approved the plan',
    impersonal: false,
    pattern: new RegExp(
      inOrder`
  ^(?:[A-Z](?:[^.]|\.\d){0,300}?, )?${BODY} ${VERB_ADVERBS}?(?:${CONSIDERING_VERBS} (?:${WHAT_IS_BEFORE} )?and )?
  ${VERB_ADVERBS}?
  (agreed|resolved|recommended|decided|requested|noted|approved|endorsed|accepted|supported|declined|
  appointed|elected|adopted|deferred|adjourned|postponed|ratified|voted|opted|objected|RESOLVED|AGREED|NOTED)
  \b(?:,? (?:unanimously|with an? \w+ vote),?)?(?: ${AFTER_THE_VERB})?
`,
    ),
  },
  {
    name: 'body instructs',
    serves:
      'The Board instructed the Clerk to write to each of them; The Trust tasked officers with a survey',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^(?:[A-Z](?:[^.]|\.\d){0,300}?, )?${BODY} ${VERB_ADVERBS}?(?:${CONSIDERING_VERBS} (?:[^.;:]{0,160}? )?and )?
  (instructed|directed|tasked|mandated|commissioned|authorised)[ ]
  (?=(?:(?:[Tt]he|its|their|an?) |officers |[A-Z])[^.;:]{0,100}?\b(?:to [a-z]|with [a-z]|that ))
`),
  },
  {
    name: 'stands to it',
    serves: 'Members were content to wait; All the Councillors were in favour of the hall becoming a charity',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^(?:[A-Z](?:[^.]|\.\d){0,300}?, )?(?!${NOT_ALL_OF_IT} )(?:${BODY}|All(?: present)?|Everyone|
  [Aa]ll (?:the )?(?:[Cc]ouncillors|[Mm]embers)) (?:was|were)[ ]
  (?:all |\w+ly |quite )?(${STANCES})(?: that\b| to(?= [a-z])| of\b| for(?= [^.;]{3,120} to [a-z])| with (?=th))(?!.*\b(?:but|however)\b)
`),
  },
  {
    name: 'general agreement',
    serves: 'There was general agreement that a plan be drawn up; The consensus was to wait',
    impersonal: true,
    pattern: new RegExp(inOrder`
  ^(?:[A-Z][^.;:]{3,120}, )?(?:[Tt]here was (?!(?:some|no|little)\b)(?:[a-z]+ )?|
  [Tt]he (?:general )?(?=consensus was ))(agreement|consensus)(?: was)?
  (?: that\b| to(?= [a-z]))(?!.*\b(?:but|however)\b)
`),
  },
  {
    name: 'nothing against it',
    serves: 'Members had no further comment on the others; The Council will object to the barn',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^(?!${NOT_ALL_OF_IT} )${BODY}[ ]
  (?:(?:had|has|raised|made) (?=no (?:further |strong )?(?:objections?|comments?)\b)|will (?!no))(no|object|support|oppose)\b
`),
  },
  {
    name: 'authority delegated',
    serves: 'Authority was delegated to the Director of Piers to award the contract',
    impersonal: false,
    pattern: /^(?:Delegated )?[Aa]uthority (?:was|is) (delegated|granted|given) to\b/,
  },
  {
    name: 'proposed and approved',
    serves: 'Proposed by A, seconded by B and unanimously approved; C Vale – proposed by A … and appointed',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^[^.]{0,80}?[Pp]roposed (?:as [^.]{3,40} )?by [^.]{3,120}?[Ss]econded by [^.]{3,80}? and (?:was |were )?
  (?:unanimously |duly )?(approved|appointed|accepted|adopted|elected|agreed|carried)\.?$
`),
  },
  {
    name: 'what was before the body',
    serves: 'The report was noted; The position was noted; The programme was agreed',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^(?:(?:[Tt]h(?:e|is|ese)|An?) |(?=Questions|Payments|Invoices|Accounts|Receipts|Quotations|Minutes))(?:[A-Z][\w’'-]* (?:of |and |
  for )?){0,5}?(?:[a-z’'-]+ ){0,2}${MATTER_OF_THE_BODY}(?: [\w,.£’'/]+){0,14}? (?:was|were) (?:\w+ly )?(?:${CONSIDERING_VERBS} and )?
  (noted|approved|authorised|agreed|received(?! (?:by|from|on|in)\b)|accepted|endorsed|adopted|carried|lost|rejected|withdrawn|deferred)\b
`),
  },
  {
    name: 'settled in few words',
    serves: 'That of Messrs Oak was accepted. A budget of £300 was agreed and the Clerk thanked.',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^(?!It |He |She |They |These |Both |Members |There |This |All |Option |Then |When |Previously |Earlier |Last |In \d{4})
  (?![^.;]* (?:which|who|below|above|and (?:the|this|these) [^.;]* noted) ?)
  (?:[A-Z][^.;:,]{3,90}?|[A-Z][\w’'-]*(?:, [A-Z][\w’'-]*){1,5} and [A-Z][\w’'-]*) (?:was|were) (?:all |both |\w+ly )?
  (?:${CONSIDERING_VERBS} and )?(accepted|approved|adopted|agreed|ratified|noted|put off|deferred|held over|(?:set|fixed|frozen)(?= at\b))
  (?: and [a-z]+ed)?(?: (?:by|as|at|for|with|to|until) [^.;:]{3,60})?\.$
`),
  },
  {
    name: 'verdict behind a title',
    serves:
      'The Forge, 25/0131: no objection; 4 Mill Lane – permission granted; Tree order 4: Confirmed without change',
    impersonal: false,
    pattern: VERDICT_BEHIND,
  },
  {
    name: 'somebody elected',
    serves: 'Ms Ada Ash was duly elected to the Council; Cllr Oak was appointed Chairman',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^(?:There being [^.,]{3,80}, )?(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? )?(?:[A-Z][\w’'.-]* ){1,4}
  (?:was (?:[a-z]+ ){0,2}?(?:[^.;:]{0,80}? was )?)?(?:duly |unanimously )?
  (elected|re-elected|appointed|co-opted)
  (?=(?<=co-opted|appointed)\.?$| (?:to|as|on|onto|[Cc]hair|[Vv]ice)|, (?:proposed|moved|nominated|seconded) )
`),
  },
  {
    name: 'noted at the end',
    serves: 'Letters from the library : the museum newsletter - all noted.',
    impersonal: false,
    pattern: /^[A-Z].{8,400}?(?: ?[–-] ?|(?<!\b(?:was|were)), )(?:all )?(noted)\.$/,
  },
  {
    name: ONLY_RECEIVED,
    serves: 'The Panel received a report on clay; only where the minute tells nothing else of it',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^${BODY} ${VERB_ADVERBS}?(received)(?= (?:the|an?|its|their)\b)(?![^;:]* (?:who|which)\b)
`),
  },
  {
    name: 'verb alone',
    serves: 'Endorsed the plan for the winter. After much talk agreed to leave it till the autumn.',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^(?:After [^.,;:]{3,60}?,? (?=agreed|decided))?
  (agreed|decided|Endorsed|Supported|Approved|Welcomed|Noted|Ratified|Adopted|Agreed|Requested)[ ]
  (?:the|that|to|an|a|its)\b(?! (?:by|in|at|on)\b)
`),
  },
  {
    name: 'will be asked',
    serves: 'The county council will be asked for the results of the survey',
    impersonal: false,
    pattern: new RegExp(inOrder`
  ^(?!The (?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ouncil|Cabinet|[Ff]orum|Authority)\b|Members\b)
  (?:The|Cllrs?|Councillors?|[A-Z][\w’'-]+) (?:[\w’'-]+ ){0,5}?(?:will|is to|are to) be (asked)[ ]
  (?:for|to|whether|if|that)\b
`),
  },
  {
    name: 'body in the present',
    serves: 'The Committee notes the report and agrees the work programme (Manchester, Southwark)',
    impersonal: false,
    pattern: new RegExp(
      inOrder`
  ^(?:> ?)?(?:[Tt]hat )?${BODY} ${PRESENT_ADVERBS}?
  (agrees|resolves|recommends|decides|requests|notes|approves|endorses|receives|accepts|supports|appoints|
  asks(?= for\b| that\b| the\b| [A-Z])|thanks|instructs|delegates|refers)
  \b(?: (?:that|to|for))?:?
`,
    ),
  },
];
