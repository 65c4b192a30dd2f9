import { RULES_OF_OTHERS } from './asked-of-others-rules.js';
import { asksByPassive, startsWithTask, taskOwner } from './asks.js';
import type { ClassifyRule } from './classify-rule.js';
import { APPROVES_MINUTES, besideMinutes } from './minutes-words.js';

const NOTES =
  /(?:^(?:otherwise )?|\b(?:be|is|was|were|are|to|and|that|been|panel|committee|board|commission|cabinet|members|council|executive|group|forum|also|unanimously|otherwise) )(?:duly |formally |also |hereby )?(?:notes?|noted|noting|receives?|received|welcomes?|welcomed|thanks?|thanked|acknowledges?|acknowledged|congratulates?|congratulated|commends?|commended|places? on record|records? its (?:thanks|appreciation)|expresses? its (?:thanks|appreciation|gratitude))\b|^(?:that )?(?:the )?(?:thanks|appreciation|gratitude) |\bvote of thanks\b|\bthanks be (?:passed|conveyed|extended|sent|recorded|given)\b|\bby noted\b|\bbe thanked\b/i;
const RECOMMENDS =
  /\brecommend(?:s|ed|ation)? (?:that|to|the)\b|\bto recommend\b|\brecommends?:?$|\bbe recommended\b|\b(?:it is|is) recommended\b|\b(?:cabinet|council|executive|mayor) be (?:advised|informed) that\b/i;
const EXECUTIVE_ASKED =
  /\b(?:cabinet(?: member| lead)?|executive(?: member| lead)?|portfolio holder|lead member|full council|council|leader(?: of the council)?|mayor|commissioner(?! be (?:asked|requested|invited) to (?:report|supply|provide|attend|give|send|share|write|circulate|submit|bring))|secretary of state|minister)\b[^.;]{0,90}?\b(?:be |is |are )?(?:urged|recommended|requested|asked|invited|advised|called (?:up)?on|encouraged) to\b|\bbe (?:called (?:up)?on|urged) to\b|\b(?:asks?|requests?|urges?|calls? on|invites?) (?:that )?(?:the )?(?:cabinet|executive|portfolio holder|council to|mayor|leader|secretary of state|minister)\b/i;
const OFFICER_IN_IT =
  /\b(?:executive|strategic|corporate|assistant|managing|interim|group|service|deputy)? ?(?:director|head of|officer|manager|chief executive|solicitor|clerk)\b/i;
const OWN_BUSINESS =
  /^(?:(?:the|this) (?:item|report|matter|application|motion) (?:was |be )?)?(?:deferred|withdrawn|adjourned)\b|\bwork(?:ing)? (?:programme|plan)\b|\bforward plan\b|\b(?:elect|re-elect|appoint|nominat|co-opt)(?:ed|s)?\b.{0,120}\b(?:chair|chairman|vice|member|represent|councillor|cllr|group|panel|deputy)|\bpress and (?:the )?public\b|\bpublic and (?:the )?press\b|\bbe excluded\b|\bexclude the\b|\bdisband|\bstood down\b|\b(?:task|working|sub).?(?:and finish )?(?:group|panel|committee)\b.{0,60}\b(?:be )?(?:established|set up|formed|created|disbanded|convened|re-established)\b|\b(?:establish|set up|form|create|convene)\w* (?:a |an )?(?:\w+ )?(?:task|working|sub)|\bterms of reference\b|\bstanding orders\b|\bbe (?:deferred|adjourned|withdrawn)\b|\bdefer(?:s|red)? (?:the|this|consideration)|\bscoping\b|\b(?:include|add|put|place)\b.{0,80}\b(?:in|on|to) the (?:\w+ ){0,3}(?:forward|work)(?:ing)? (?:work )?(?:programme|plan)|\b[Mm]embers (?:would|will|shall) sit\b|\b(?:commission|committee|panel|board|group|council) (?:would|will) meet\b|\bshould remain as\b|\bbe written off\b|^(?:to )?confirms? the (?:original )?decision\b|\bbe (?:agreed|amended) as follows\b|^(?:agreed |decided |resolved )?to (?:keep|continue|hold|start|begin|move|extend|retain)\b.{0,80}\b(?:meetings?|format|items?|consideration|programme)\b|\bbe (?:the )?(?:vice[- ]|deputy )?chair(?:man|woman)?\b|\bbe added to the (?:committee|panel|board|work)|\b(?:added to|included? (?:in|on)) the .{0,40}work (?:programme|plan)|\bco-opt|\badd (?:an?|the) (?:item|report|topic)\b|\bmeeting be (?:held|extended|moved|cancelled)|\bmeetings be held\b|\bstand over\b|\blie on the table\b|\breplace councillor\b|\btakes? the place of (?:councillor|cllr)\b/i;
const TO_DO =
  /^(?:[Tt]hat )?(?:the )?(?![^.;]{0,120}\b(?:proceed|continue) to\b)[\w’' -]{0,120}? to (?!(?:remain|continue|stay|stand|it|the|a|an|this|that|be|them|all|date|which|its|their|his|her)\b)[a-z]+\b/;
/** "To accept the report" does no more than take it. */
const ACCEPTS =
  /^(?:that |to )?(?:accepts?|receives?) the (?:[a-z]+ )?(?:report|update|presentation|letter|information|briefing|minutes)\W*$/i;
/** What comes back to the body has to be written by somebody. */
const PAPER_TO_COME =
  /^(?:that )?(?:[\w’'-]+ ){0,6}(?:reports?|documents?|papers?|updates?|briefings?|figures|information|letters?)\b[^.;]{0,120}\bbe (?:\w+ly )?(?:brought|submitted|written|furnished|presented|made|provided|circulated|produced|prepared|sent|supplied)\b/i;
const SHOULD =
  /^(?:that )?(?:the )?(?:[A-Z][\w’-]* (?:of |for |and )?){0,6}(?:Clerk|Officer|Manager|Director|Head|Chair|Secretary|officers|clerk|chair) (?:should|would|will) (?!be\b)/;
const COUNCILLOR = /^(?:that )?(?:councillors?|cllrs?|alderman)\b/i;
/** Accounts, invoices and grants are approved to be paid by whoever pays. */
const PAYS =
  /\b(?:payments?|accounts?|invoices?|cheques?|expenditure|schedule of payments|list of payments|grants?)\b[^.;]{0,80}\b(?:be |was |were )?(?:authorised|authorized|approved|paid|made|agreed)\b|\bto (?:pay|authorise|approve) the (?:payments?|accounts?|invoices?|cheques?|following)\b/i;
const APPROVES =
  /(?:^|\b(?:be|is|was|were|are|to|and|that|panel|committee|board|commission|cabinet|members|council|executive|also|otherwise) )(?:duly |formally |hereby )?(?:approves?|approved|agrees?|agreed|endorses?|endorsed|adopts?|adopted|supports?|supported|confirms?|confirmed|accepts?|accepted|dispensed|granted|refused?|rejects?|rejected|declines?|declined|take no further action|upheld|dismissed|amended|elected|appointed|authorised)\b/i;
const ASKS =
  /\b(?:be |is |are )?(?:asked|requested|instructed|invited|authorised|authorized|directed|mandated|delegated|tasked|urged|encouraged|reminded|referred|circulated|provided|submitted|sent|forwarded|reported|brought|bought|presented|shared|written|prepared|produced|published|arranged|investigated|explored|undertaken|carried out|reviewed|commissioned|developed|consulted|informed|advised|notified|updated|implemented|completed|postponed|returned|ascertained|supplied|issued|distributed|included|organised|raised|convened)\b|\bto (?:ask|request|refer|instruct|delegate|authorise|invite|write|provide|circulate|report|bring(?! forward)|submit|send|share|arrange|investigate|explore|prepare|produce|look into|review|follow|contact|raise|liaise|check|confirm|attend|consider|return|seek|consult|ensure|carry out|undertake|respond|supply|feed back|update|publish|work with|speak|include|add|obtain|clarify|inform|notify|advise)\b|\b(?:asks?|requests?|instructs?|delegates?|authorises?|authorised|instructed|invites?|refers?) (?:that|the|to|for|authority|officers|a|an)\b|\b(?:would|will|should|shall|must) (?:be |also |then |now )?(?:\w+)\b|\bauthority (?:be )?(?:delegated|given|granted)\b|\b(?:write|provide|circulate|report back|submit|arrange) (?:to|a|an|the|all|further|on|details|information)\b/i;
const EMPOWERED =
  /\b(?:director|head|officer|manager|chief executive|solicitor|clerk|facilitator|monitoring officer|officers)\b[^.;]{0,120}\bbe (?:authorised|authorized|asked|requested|instructed|given delegated|delegated|directed|tasked)\b/i;

/** "noted the report and asked the Head of Piers …": what follows the noting does more. */
const SETTLES_TOO =
  /^(?:and )?(?:asked|asks|requested|requests|instructed|instructs|approved|approves|delegated|delegates|referred|refers|invited|directed) /i;

const OFFICER_ASKED_TOO =
  /\b(?:approved|agreed|endorsed|adopted|noted)\b[^.;]{0,60}? and (?:that )?the (?:[A-Z][\w’'-]* (?:of |for |and )?){1,6}(?:be )?(?:asked|requested|instructed|authorised|directed) to [a-z]+/;

/** The rules in order; the first that tells decides. */
export const CLASSIFY_RULES: readonly ClassifyRule[] = [
  {
    name: 'action keyword',
    serves: 'ACTION: X to do Y',
    tell: (_, { keyword }) => (keyword === 'action' ? 'action' : null),
  },
  {
    name: 'minutes approved',
    serves: 'the minutes be approved as a correct record',
    tell: (words) =>
      APPROVES_MINUTES.test(words.slice(0, 300)) && !ASKS.test(besideMinutes(words)) ? 'noted' : null,
  },
  {
    name: 'minutes agreed',
    serves: 'Agreed: The minutes of 13 July as amended',
    tell: (words) =>
      /^(?:that )?(?:the )?minutes (?:of|from) .{3,80}$/i.test(words) && !ASKS.test(words) ? 'noted' : null,
  },
  {
    name: 'asks its own officers',
    serves:
      'RECOMMENDED that figures be provided by the Manager to the Committee (Wales: every resolution is RECOMMENDED)',
    tell: (words, { keyword, addressed }) =>
      keyword === 'recommended' &&
      !addressed &&
      (asksByPassive(words) || PAPER_TO_COME.test(words)) &&
      /\bto the (?:committee|panel|board|group)\b/i.test(words)
        ? 'action'
        : null,
  },
  {
    name: 'recommended keyword',
    serves: 'RECOMMENDED to Cabinet that; only noting stays noting',
    tell: (words, { keyword, addressed }) => {
      if (keyword !== 'recommended') return null;
      return !addressed && /\bbe (?:noted|received)\W*$/i.test(words) ? 'noted' : 'recommendation';
    },
  },
  {
    name: 'officer writes with a recommendation',
    serves: 'that the Secretary write to the Commissioner and recommend that she …',
    tell: (words) =>
      startsWithTask(words) && !COUNCILLOR.test(words) && !/^.{0,120}?\brecommends?\b/.test(words)
        ? 'action'
        : null,
  },
  {
    name: 'recommends in its words',
    serves: 'that it be recommended to Cabinet that; Cabinet be advised that',
    tell: (words) => (RECOMMENDS.test(words) ? 'recommendation' : null),
  },
  {
    name: 'executive asked',
    serves: 'the Cabinet Member be requested to; asks the Mayor to',
    tell: (words, { ofExecutive }) =>
      EXECUTIVE_ASKED.test(words) && !ofExecutive && !OFFICER_IN_IT.test(words.slice(0, 60))
        ? 'recommendation'
        : null,
  },
  ...RULES_OF_OTHERS,
  {
    name: 'report to be received later',
    serves: 'Agrees to receive a further report in six months',
    tell: (words) =>
      /\breceives? (?:an? |another )(?:\w+ ){0,3}(?:reports?|updates?|briefing|presentation)\b/i.test(words)
        ? 'action'
        : null,
  },
  {
    name: 'only notes',
    serves: 'that the report be noted; NOTED',
    tell: (words, { keyword }) => {
      if (ACCEPTS.test(words)) return 'noted';
      const noted = NOTES.exec(words);
      if (noted && noted.index < 220 && isOnlyNoting(words, noted.index)) return 'noted';
      return keyword === 'noted' && !SETTLES_TOO.test(words) ? 'noted' : null;
    },
  },
  {
    name: 'officer empowered',
    serves: 'the Facilitator, in consultation with the Chair, be authorised to',
    tell: (words) => (EMPOWERED.test(words) ? 'action' : null),
  },
  {
    name: 'payments approved',
    serves: 'the following payments be authorised',
    tell: (words) => (PAYS.test(words.slice(0, 200)) && !startsWithTask(words) ? 'decision' : null),
  },
  {
    name: 'officer is to do',
    serves: 'that the Scrutiny Officer circulate a scoping document',
    tell: (words) =>
      (startsWithTask(words) && !COUNCILLOR.test(words)) || SHOULD.test(words) ? 'action' : null,
  },
  {
    name: 'a paper is to come',
    serves: 'that scoping reports be brought to a future meeting',
    tell: (words) =>
      PAPER_TO_COME.test(words) && !/^(?:that )?(?:the )?(?:\w+ )?work(?:ing)? programme\b/i.test(words)
        ? 'action'
        : null,
  },
  {
    name: 'and that an officer is to do',
    serves: 'that a group be set up and that the Scrutiny Officer email members',
    tell: (words) => {
      const behind = / and that (?=(?:the )?[A-Z])/.exec(words);
      const task = behind ? words.slice(behind.index + behind[0].length) : '';
      return task !== '' && startsWithTask(task) && !COUNCILLOR.test(task) ? 'action' : null;
    },
  },
  {
    name: 'and an officer asked',
    serves: 'that the plan be approved, and the Head of Piers asked to report in July',
    tell: (words) => (OFFICER_ASKED_TOO.test(words) ? 'action' : null),
  },
  {
    name: 'declines',
    serves: 'not to contribute this year; that no action be taken; that no fee will be asked',
    tell: (words) =>
      /^(?:that )?(?:not to [a-z]|no (?:further )?action\b|no [a-z]+(?: [a-z]+){0,4} (?:will|shall|should|to) be [a-z]+)/i.test(
        words,
      )
        ? 'decision'
        : null,
  },
  {
    name: 'own business',
    serves: 'appoint, exclude the press, work programme, defer',
    tell: (words) => (OWN_BUSINESS.test(words) ? 'decision' : null),
  },
  {
    name: 'councillor is to do',
    serves: 'that Councillor Oak write to the bus company; not that she replace Councillor Ash',
    tell: (words) => (startsWithTask(words) ? 'action' : null),
  },
  {
    name: 'somebody is to do behind',
    serves: 'figures be shown, the Team Leader to approach the Trust',
    tell: (words) => {
      const behind = /[,;] (?=(?:the )?[A-Z][\w’' ]{2,80} to [a-z])/.exec(words);
      return behind && taskOwner(words.slice(behind.index + 2)) ? 'action' : null;
    },
  },
  {
    name: 'done by somebody',
    serves: 'the note be reworded by the Accountant',
    tell: (words) => (asksByPassive(words) ? 'action' : null),
  },
  {
    name: 'approves before it asks',
    serves: 'that the plan be approved; to endorse the strategy as submitted',
    tell: (words) => {
      const approves = APPROVES.exec(words);
      const asks = ASKS.exec(words);
      return approves && (!asks || approves.index < asks.index || isAdverbial(words, asks.index))
        ? 'decision'
        : null;
    },
  },
  {
    name: 'asks',
    serves: 'that a report be brought; to circulate; authority be delegated to',
    tell: (words) => (ASKS.test(words) ? 'action' : null),
  },
  {
    name: 'somebody to do something',
    serves: 'the chair to ring the depot',
    tell: (words) => (TO_DO.test(words) ? 'action' : null),
  },
];

/** "be noted, subject to the addition of …" and "be noted and the Director be asked …" do more than note. */
function isOnlyNoting(words: string, at: number): boolean {
  if (/\bsubject to\b|\bsave that\b|\bwith the (?:addition|inclusion|amendment)/i.test(words.slice(at)))
    return false;
  const before = words.slice(0, at);
  return !/\b(?:be|is) (?:approved|agreed|endorsed|adopted|asked|requested|delegated|arranged|held|brought|convened|invited|submitted|circulated|produced|paid|made)\b/i.test(
    before,
  );
}

/** "agreed as set out" after the asking word only qualifies it. */
function isAdverbial(words: string, at: number): boolean {
  return (
    /^\b(?:reported|submitted|presented|circulated|published|prepared|provided|included|updated|reviewed)\b/.test(
      words.slice(at),
    ) && !/\bbe $/.test(words.slice(0, at))
  );
}
