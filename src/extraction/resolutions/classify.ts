import type { ItemType } from '../extraction.js';
import type { Keyword } from './opening.js';

/** What classification may know of a clause's surroundings. */
export interface Circumstances {
  readonly keyword: Keyword;
  /** The clause stands in a scrutiny body's list of recommendations. */
  readonly amongRecommendations?: boolean;
  /** The minutes are of an executive: what it approves is a decision, what it asks an action. */
  readonly ofExecutive?: boolean;
}

const MINUTES =
  /\b(?:minutes|record|notes) .{0,160}\b(?:approved|agreed|confirmed|accepted|signed|adopted|received|correct|true|accurate)\b|\b(?:approve|agree|confirm|accept|sign|adopt)\w* .{0,40}\bminutes\b|\bminutes (?:of .{0,120} )?be (?:agreed|approved|signed)/i;
const NOTES =
  /(?:^|\b(?:be|is|was|were|are|to|and|that|been|panel|committee|board|commission|cabinet|members|council|executive|group|forum|also|unanimously) )(?:duly |formally |also |hereby )?(?:notes?|noted|noting|receives?|received|welcomes?|welcomed|thanks?|thanked|acknowledges?|acknowledged|congratulates?|congratulated|commends?|commended|places? on record|records? its (?:thanks|appreciation)|expresses? its (?:thanks|appreciation|gratitude))\b|^(?:that )?(?:the )?(?:thanks|appreciation|gratitude) |\bvote of thanks\b|\bby noted\b|\bbe thanked\b/i;
const RECOMMENDS =
  /\brecommend(?:s|ed|ation)? (?:that|to|the)\b|\bto recommend\b|\brecommends?:?$|\bbe recommended\b|\b(?:it is|is) recommended\b/i;
const EXECUTIVE_ASKED =
  /\b(?:cabinet(?: member| lead)?|executive(?: member| lead)?|portfolio holder|lead member|full council|council|leader(?: of the council)?|mayor|secretary of state|minister)\b[^.;]{0,90}?\b(?:be |is |are )?(?:urged|recommended|requested|asked|invited|called (?:up)?on|encouraged) to\b|\b(?:asks?|requests?|urges?|calls? on|invites?) (?:that )?(?:the )?(?:cabinet|executive|portfolio holder|council to|mayor|leader|secretary of state|minister)\b/i;
const OFFICER_IN_IT =
  /\b(?:executive|strategic|corporate|assistant|managing|interim|group|service|deputy)? ?(?:director|head of|officer|manager|chief executive|solicitor|clerk)\b/i;
const OWN_BUSINESS =
  /\bwork(?:ing)? (?:programme|plan)\b|\bforward plan\b|\b(?:elect|re-elect|appoint|nominat|co-opt)(?:ed|s)?\b.{0,120}\b(?:chair|chairman|vice|member|represent|councillor|cllr|group|panel|deputy)|\bpress and (?:the )?public\b|\bpublic and (?:the )?press\b|\bbe excluded\b|\bexclude the\b|\bdisband|\bstood down\b|\b(?:task|working|sub).?(?:and finish )?(?:group|panel|committee)\b.{0,60}\b(?:be )?(?:established|set up|formed|created|disbanded|convened|re-established)\b|\b(?:establish|set up|form|create|convene)\w* (?:a |an )?(?:\w+ )?(?:task|working|sub)|\bterms of reference\b|\bstanding orders\b|\bbe (?:deferred|adjourned|withdrawn)\b|\bdefer(?:s|red)? (?:the|this|consideration)|\bscoping\b|\bbe added to the (?:committee|panel|board|work)|\b(?:added to|included? (?:in|on)) the .{0,40}work (?:programme|plan)|\bco-opt|\badd (?:an?|the) (?:item|report|topic)\b|\bmeeting be (?:held|extended|moved|cancelled)|\bmeetings be held\b/i;
const APPROVES =
  /(?:^|\b(?:be|is|was|were|are|to|and|that|panel|committee|board|commission|cabinet|members|council|executive|also) )(?:duly |formally |hereby )?(?:approves?|approved|agrees?|agreed|endorses?|endorsed|adopts?|adopted|supports?|supported|confirms?|confirmed|accepts?|accepted|dispensed|granted|refused?|rejects?|rejected|declines?|declined|take no further action|upheld|dismissed|amended|elected|appointed)\b/i;
const ASKS =
  /\b(?:be |is |are )?(?:asked|requested|instructed|invited|authorised|authorized|directed|mandated|delegated|tasked|urged|encouraged|reminded|referred|circulated|provided|submitted|sent|forwarded|reported|brought|bought|presented|shared|written|prepared|produced|published|arranged|investigated|explored|undertaken|carried out|reviewed|commissioned|developed|consulted|informed|advised|notified|updated|implemented|completed|postponed|returned|ascertained|supplied|issued|distributed|included|organised|raised|convened)\b|\bto (?:ask|request|refer|instruct|delegate|authorise|invite|write|provide|circulate|report|bring|submit|send|share|arrange|investigate|explore|prepare|produce|look into|review|follow|contact|raise|liaise|check|confirm|attend|consider|return|seek|consult|ensure|carry out|undertake|respond|supply|feed back|update|publish|work with|speak|include|add|obtain|clarify|inform|notify|advise)\b|\b(?:asks?|requests?|instructs?|delegates?|authorises?|invites?|refers?) (?:that|the|to|for|authority|officers|a|an)\b|\b(?:would|will|should|shall|must) (?:be |also |then |now )?(?:\w+)\b|\bauthority (?:be )?(?:delegated|given|granted)\b|\b(?:write|provide|circulate|report back|submit|arrange) (?:to|a|an|the|all|further|on|details|information)\b/i;

/**
 * What kind of item a clause of a resolution is. Noting asks nothing; the body's own business is a decision; what asks
 * somebody is an action, or a recommendation where a scrutiny body asks an executive.
 */
export function classifyClause(text: string, given: Circumstances): ItemType {
  const words = text
    .slice(0, 1200)
    .replace(/^(?:(?:and )?(?:it was )?(?:agree[sd]?|resolve[sd]?|decide[sd]?),? (?=that\b|to\b))/i, '');
  if (given.amongRecommendations) return classifyRecommended(words);
  if (given.keyword === 'action') return 'action';
  if (MINUTES.test(words.slice(0, 300)) && !ASKS.test(afterNoting(words))) return 'noted';
  if (given.keyword === 'recommended') return 'recommendation';
  if (RECOMMENDS.test(words)) return 'recommendation';
  if (EXECUTIVE_ASKED.test(words) && !given.ofExecutive && !OFFICER_IN_IT.test(words.slice(0, 60)))
    return 'recommendation';
  const noted = NOTES.exec(words);
  if (noted && noted.index < 220 && isOnlyNoting(words, noted.index)) return 'noted';
  if (given.keyword === 'noted') return 'noted';
  if (OWN_BUSINESS.test(words)) return 'decision';
  const approves = APPROVES.exec(words);
  const asks = ASKS.exec(words);
  if (approves && (!asks || approves.index < asks.index || isAdverbial(words, asks.index))) return 'decision';
  if (asks) return 'action';
  return /^(?:that )?(?:the )?[\w’' -]{0,120}? to [a-z]+\b/i.test(words) ? 'action' : 'decision';
}

function classifyRecommended(words: string): ItemType {
  if (
    /\b(?:task (?:and finish )?group|review group|working group|panel) be (?:disbanded|stood down|wound up|dissolved)\b/i.test(
      words,
    )
  )
    return 'decision';
  const own =
    /^(?:that )?(?:the |this )?(?:[\w’'&,-]+ ){0,10}?(?:panel|committee|board|commission|group) (?:notes?|thanks?|receives?|places on record)\b/i.test(
      words,
    );
  const asks = /\b(?:recommend|should|be \w+ed\b|is \w+ed\b|are \w+ed\b|that [\w ]{1,60} be\b)/i.test(
    words.replace(/^that /i, ''),
  );
  return own && !asks ? 'noted' : 'recommendation';
}

/** "be noted, subject to the addition of …" and "be noted and the Director be asked …" do more than note. */
function isOnlyNoting(words: string, at: number): boolean {
  if (/\bsubject to\b|\bsave that\b|\bwith the (?:addition|inclusion|amendment)/i.test(words.slice(at)))
    return false;
  const before = words.slice(0, at);
  return !/\b(?:be|is) (?:approved|agreed|endorsed|adopted|asked|requested|delegated)\b/i.test(before);
}

function afterNoting(words: string): string {
  const at = /\b(?:correct|true|accurate)\b/i.exec(words)?.index;
  return at === undefined ? words : words.slice(at + 20);
}

/** "agreed as set out" after the asking word only qualifies it. */
function isAdverbial(words: string, at: number): boolean {
  return (
    /^\b(?:reported|submitted|presented|circulated|published|prepared|provided|included|updated|reviewed)\b/.test(
      words.slice(at),
    ) && !/\bbe $/.test(words.slice(0, at))
  );
}
