import { bracketedLabels } from '../actions/trailing-labels.js';
import { isRecommendation, type Marker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import type { Finding } from '../finding.js';
import { addresseeOf } from './addressee.js';
import type { Circumstances } from './circumstances.js';
import { classifyClause } from './classify.js';
import { isLeadIn, type ListedClause } from './clause-list.js';
import { type Clause, continuedIn, splitEnumeration } from './enumerated.js';
import { withoutAside } from './labelled.js';
import { printed } from './printed.js';
import { splitUnnumbered } from './unnumbered.js';
import { VOTE_AT_HEAD } from './votes.js';

/** Findings of a listed clause: of its children where it only leads in, else of itself. */
export function fromListed(
  clause: ListedClause,
  given: Circumstances,
  base: Pick<Finding, 'rule' | 'confidence' | 'addressee'>,
  parent?: string,
): Finding[] {
  if (clause.children.length > 0 && printed(clause.marker) && !given.amongRecommendations) {
    const recommends = /\brecommend/i.test(clause.passage.text);
    const inner: Circumstances = recommends ? { ...given, keyword: 'recommended', addressed: true } : given;
    const passage = clause.passage.join(...clause.children.map(wholeOf));
    return [
      {
        ...base,
        addressee: addresseeOf(clause.passage.text) ?? base.addressee,
        type: classifyClause(passage.text, inner),
        reference: referenceOf(parent, clause.marker),
        passage,
        block: clause.block,
      },
    ];
  }
  if (clause.children.length > 0) {
    const recommends = /\brecommend/i.test(clause.passage.text);
    const inner: Circumstances = recommends ? { ...given, keyword: 'recommended' } : given;
    const addressee = addresseeOf(clause.passage.text) ?? base.addressee;
    return clause.children.flatMap((child) => fromListed(child, inner, { ...base, addressee }));
  }
  return partsOf(clause, given).map(({ marker, passage }) => {
    const behind = given.amongRecommendations ? bracketedLabels(passage) : null;
    const labelled = (behind?.task ?? passage).slice(VOTE_AT_HEAD.exec(passage.text)?.[0].length ?? 0);
    const { words, to } = isRecommendation(marker) ? withoutAside(labelled) : { words: labelled, to: null };
    return {
      ...base,
      addressee: to ?? base.addressee,
      ...behind?.told,
      type: classifyClause(clause.lead ?? leadOf(words.text), given),
      reference: referenceOf(parent, marker),
      passage: words,
      block: clause.block,
    };
  });
}

/** "That the grounds be: (a) …": the words before the colon say what is settled. */
function leadOf(text: string): string {
  const colon = text.indexOf(':');
  const lead = text.slice(0, Math.max(0, colon));
  return colon > 0 && colon < 200 && /\bbe$/.test(lead) ? lead : text;
}

/** The clauses of a passage, numbered inside it or told apart by what they ask, and the talk that follows them. */
export function clausesOf(
  passage: Passage,
  given: Circumstances,
  standsAlone: boolean,
): { clauses: Clause[]; talk: Passage | null } {
  const enumerated = splitEnumeration(passage);
  if (!enumerated) {
    const { parts, talk } = splitUnnumbered(passage, given, standsAlone);
    return { clauses: parts.map((part) => ({ marker: null, passage: part })), talk };
  }
  const before =
    isLeadIn(`${enumerated.lead.text}:`) || enumerated.lead.text.length < 25
      ? []
      : splitUnnumbered(enumerated.lead, given, true).parts.map((part) => ({ marker: null, passage: part }));
  return { clauses: [...before, ...enumerated.clauses], talk: null };
}

function wholeOf(clause: ListedClause): Passage {
  return clause.passage.join(...clause.children.map(wholeOf));
}

function partsOf({ marker, passage, lead }: ListedClause, given: Circumstances): readonly Clause[] {
  if (lead !== null) return [{ marker, passage }];
  if (marker && printed(marker)) {
    const run = continuedIn(marker, passage);
    return run.length > 1 ? run : notedApart(passage, given).map((part) => ({ marker, passage: part }));
  }
  return clausesOf(passage, given, true).clauses.map((part) => ({ marker, passage: part.passage }));
}

/** "That the plan be noted, and that the scheme be agreed": noting by itself, and what more is settled. */
function notedApart(passage: Passage, given: Circumstances): Passage[] {
  const joint = /,? and that (?=[^.;]{5,200}\bbe \w)/.exec(passage.text);
  if (!joint) return [passage];
  const [before, after] = [passage.slice(0, joint.index), passage.slice(joint.index + joint[0].length - 5)];
  const types = [before, after].map(({ text }) => classifyClause(text, given));
  return types[0] === 'noted' && types[1] !== 'noted' ? [before, after] : [passage];
}

function referenceOf(parent: string | undefined, marker: Marker | null): string | null {
  return [parent, printed(marker)].filter(Boolean).join(' ') || null;
}
