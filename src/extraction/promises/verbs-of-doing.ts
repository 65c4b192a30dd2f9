import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';

/** One of these words, in the words of a pattern. */
const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`;

const MET_BUT_NOT_PERSONS = anyOf`
  costs?|needs?|demand|targets?|requirements?|standards?|criteria|deadline|price|shortfall
`;
/** Whom one may meet; costs, needs and targets are met otherwise. */
const WHOM_TO_MEET = inOrder`
  with|as soon|again|to|[A-Z]\w+|(?:the|his|her) (?!${MET_BUT_NOT_PERSONS})[a-z]+|him|her|them|members|
  residents|on site
`;

/** Verbs of doing something for the meeting that can be chased later. */
export const DO = oneOf([
  // Giving
  'provide|circulate|share|send|forward|supply|distribute|publish|produce|present|submit|issue|re-?issue|re-?send',
  inOrder`
  copy|attach|append|make available|put|put up|pass|signpost|
  give (?:the|members|him|her|them|an update|[a-z ]{0,20}(?:number|figure|detail|date)s?)
`,
  // Telling
  inOrder`
  write|e-?mail|tell|inform|notify|report|respond|reply|ring|call|drop (?:him|her|them|the|[A-Z]\w+)|
  get back|come back|go back|return|bring|update
`,
  "break down|break (?:[\\w’'-]+ ){1,4}down",
  'let (?:the|you|[A-Z]\\w*|members|him|her|them|councillors)|keep (?:members|councillors|the|him|her|them)',
  "feed ?back|feed (?:[\\w’'-]+ ){1,4}back|continue to (?:update|report)|monitor and report|relay|represent",
  // Finding out
  'investigate|check|ascertain|establish|find out|confirm|clarify|obtain|look|review|explore|consider whether',
  'see (?:if|whether)|make (?:enquiries|sure)|ensure (?:that|it|this|the|these|members)',
  'inspect|re-?inspect|seek|consult|take (?:legal )?(?:advice|instructions)',
  // Talking
  inOrder`
  meet (?:${WHOM_TO_MEET})|speak (?:to|with)|discuss|contact|liaise|apply for|have a (?:conversation|word|meeting)|
  reach out|be in touch|go to (?:all )?(?:members|councillors)|ask|request|invite|attend|visit
`,
  'get (?:an?|the|some|more|two|three|prices?|quot\\w+)',
  "raise|chase|pursue|press for|escalate|refer|address|take (?:back|away)|take (?:[\\w’'-]+ ){1,5}(?:back|up|forward|away)",
  // Making and mending
  'arrange|organise|set up|prepare|draft|complete|introduce|launch|include|add|order|advertise|initial|hold|run',
  'do so|do this|do that|carry out|undertake|deal with|sort out|install|repair|mend|rectify|amend|correct',
  'replace(?! (?:Councillor|Cllr|Mrs?|Ms|Dr)\\b)',
  'clean|clear|fit|fix|paint|resurface|dredge|relight',
  'remove|rewrite|change|sell|re-?run|have (?:it|this|that) |pick up|pick (?:this|that|it|up)',
  'follow(?: this| it| that| these)? up|again [a-z]+',
  '(?:find|look|check) (?:this|that|it|them|these) (?:out|up|into)|draw up',
  '(?:have|get) (?:an?|the|their|its|his|her) [\\w ]{2,40} and (?:pass|send|share|bring|circulate|tell)',
]);

/** The same, of what will have been done. */
export const DONE = oneOf([
  'provided|circulated|shared|sent|forwarded|supplied|distributed|published|produced|presented|submitted|issued',
  're-?issued|re-?sent|made available|made|copied|appended|attached|displayed|posted|uploaded|placed|shown|put|tabled',
  'brought(?: back)?|bought back|reported(?: back)?|fed back|fed into|e-?mailed|written|told|informed|notified|asked',
  'kept (?:informed|up to date|updated|under review)|given|offered|relayed|with (?:members|the [A-Z])',
  'followed up|looked into|looked at|looked again|investigated|checked|ascertained|obtained|clarified|confirmed',
  'reviewed|explored|inspected|tested|consulted|raised|passed|chased|picked up|escalated|referred|invited',
  inOrder`
  taken (?:[\w’'-]+ ){0,2}(?:up|back|away)|dealt with|audited|scoped|drawn up|commissioned|sorted|done|
  actioned|carried out|undertaken|conducted|refreshed|sourced|completed|held|run
`,
  'arranged|organised|updated|prepared|included|added|installed|launched|rolled out|advertised|worked up|collated',
  'replaced|repaired|mended|corrected|amended|changed|revised|rewritten|re-?worded|rectified|cleared|cut back',
]);

/** "would be bringing it": the same, going on. */
export const DOING = oneOf([
  'bringing|supplying|providing|sending|circulating|reporting|writing|sharing|presenting|publishing|submitting|issuing',
  'coming back|feeding back|updating|arranging|drafting|inviting|asking|attending|visiting|raising|chasing',
  'looking into|looking at|investigating|following up|contacting|liaising|meeting with|speaking to|making enquiries',
  'taking (?:it|this|that) (?:up|back|forward)',
]);
