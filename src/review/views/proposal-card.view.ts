import { PROPOSAL_TYPE_NAMES, type ProposalType } from '../../documents/proposal.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { type EarlierOne, earlierOnes } from '../../recommendations/logging/views/earlier-ones.view.js';
import {
  type QualityHintsView,
  qualityHintsView,
} from '../../recommendations/logging/views/quality-hints.view.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { RowBox } from '../../web/govuk/table.js';
import { type Tag, type TagColour, tag } from '../../web/govuk/tag.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { EarlierRow } from '../earlier-decisions.queries.js';
import { proposalFieldOf, proposalName, typesFor } from '../forms/proposal-fields.form.js';
import {
  NEW_OWNER,
  type ReviewChoices,
  standingAlone,
  type TypedProposal,
} from '../forms/typed-proposal.form.js';
import { shapingOf } from '../proposal-shaping.rules.js';
import type { EarlierRecommendations } from '../review-finder.service.js';
import { isDoubtful } from '../review-order.rules.js';
import { beforeWords, type EarlierWords } from './earlier-words.js';
import { type OwnerFields, ownerFields } from './owner-fields.view.js';
import { cardId, placeId } from './paper-runs.js';
import { coverageOf, detailsOf, foundBy, isUnanswered } from './proposal-words.js';

export type ProposalCard = {
  readonly id: string;
  readonly name: string;
  readonly typeTag: Tag;
  readonly text: string;
  readonly modifier: string;
  readonly coverage: string | null;
  readonly isUncovered: boolean;
  /** What makes it stand out; null for most. */
  readonly standsOut: Tag | null;
  /** That the reading doubts it; null where it is sure. */
  readonly doubt: Tag | null;
  /** What an earlier printing said in its place. */
  readonly before: EarlierWords | null;
  readonly details: readonly string[];
  readonly quote: { readonly text: string; readonly source: string; readonly href: null };
  /** Where it stands in the paper. */
  readonly placeHref: string;
  readonly box: RowBox;
  readonly was: { readonly name: string; readonly value: string };
  readonly choice: RadiosArguments;
  /** Whether somebody is to do it of whom the register does not know who, so that owner and date are not folded away. */
  readonly asksWhoAndWhen: boolean;
  readonly owners: OwnerFields;
  readonly dueOn: DateInputArguments;
  readonly type: SelectArguments;
  readonly words: TextareaArguments;
  /** What the words of a recommendation lack; null for what is none. */
  readonly hints: QualityHintsView | null;
  readonly addressee: SelectArguments;
  readonly isOpen: boolean;
  readonly splitValue: string;
  readonly mergeValue: string;
  /** What panels asked before that is nearly the same, each to be ticked; null where that is nothing. */
  readonly repeats: {
    readonly summary: string;
    readonly isOpen: boolean;
    readonly ofWhat: string;
    readonly ones: readonly (EarlierOne & { readonly name: string })[];
  } | null;
  /** Takes back the split or merge that made it; null where there is none. */
  readonly undo: { readonly text: string; readonly value: string } | null;
  /** By which rule it was found, and how sure the reading is. */
  readonly foundBy: string;
};

export const TYPE_COLOURS: Record<ProposalType, TagColour> = {
  recommendation: 'blue',
  action: 'teal',
  commitment: 'orange',
  noted: 'grey',
  decision: 'grey',
};

type Surroundings = {
  readonly text: string;
  readonly proposals: readonly ProposalRow[];
  readonly choices: ReviewChoices;
  readonly earlier: ReadonlyMap<number, EarlierRow>;
  readonly askedBefore: EarlierRecommendations;
  readonly ticked: ReadonlySet<number>;
  /** The fault at a field, or null. */
  readonly error: (field: string) => string | null;
};

/** One proposal, with what can be done about it. */
export function proposalCard(
  proposal: ProposalRow,
  typed: TypedProposal,
  { text, proposals, choices, earlier, askedBefore, ticked, error }: Surroundings,
): ProposalCard {
  const { id, type, startOffset, endOffset, state } = proposal;
  const field = (part: string) => ({
    name: proposalFieldOf(id, part),
    error: error(proposalFieldOf(id, part)),
  });
  const isOwed = type === 'action' || type === 'commitment';
  const owners = ownerFields(proposal, typed, choices, error);
  const isOwnerKnown = typed.owner !== '' && typed.owner !== NEW_OWNER;
  const asksWhoAndWhen = isOwed && typed.choice !== 'skip' && !isOwnerKnown;
  const isUncovered = type === 'commitment' && proposal.coveredBy === null;
  const folded = [
    'type',
    'text',
    'addressee',
    ...(asksWhoAndWhen ? [] : ['owner', 'newName', 'newKind', 'newEmail', 'dueOn']),
  ];
  return {
    id: cardId(id),
    name: proposalName(proposal),
    typeTag: tag(PROPOSAL_TYPE_NAMES[type], TYPE_COLOURS[type]),
    text: standingAlone(proposal.text),
    modifier: modifierOf(proposal, isUncovered, typed.choice),
    coverage: coverageOf(proposal, proposals),
    isUncovered,
    standsOut: standsOut(proposal, isUncovered),
    doubt: isDoubtful(proposal) ? tag('Doubtful', 'yellow') : null,
    before: beforeWords(proposal, earlier.get(id)),
    details: detailsOf(proposal, isOwed && isOwnerKnown ? nameOfChosen(owners) : null),
    quote: { text: text.slice(startOffset, endOffset), source: 'The paper', href: null },
    placeHref: `#${placeId(id)}`,
    box: {
      ...{ form: null, name: proposalFieldOf(id, 'ticked'), id: proposalFieldOf(id, 'ticked'), value: 'yes' },
      label: `Tick ${proposalName(proposal)}`,
      isTicked: ticked.has(id),
    },
    was: { name: proposalFieldOf(id, 'was'), value: state },
    choice: choiceOf(proposal, typed.choice),
    asksWhoAndWhen,
    owners,
    dueOn: {
      ...dateInput({ ...field('dueOn'), legend: 'Due date', value: typed.dueOn }),
      fieldset: { legend: { text: 'Due date (optional)' } },
    },
    type: select({
      ...field('type'),
      label: 'Kind',
      items: typesFor(earlier.get(id)).map((each) => ({ value: each, text: PROPOSAL_TYPE_NAMES[each] })),
      value: typed.type,
    }),
    words: textArea({ ...field('text'), label: 'Words to keep', value: typed.text, rows: 6 }),
    hints: typed.type === 'recommendation' ? qualityHintsView(proposalFieldOf(id, 'text'), typed.text) : null,
    addressee: select({
      ...field('addressee'),
      label: 'Addressed to',
      hint: 'For a recommendation',
      items: choices.addressees.map((body) => ({ value: String(body.id), text: body.name })),
      value: typed.addressee,
      empty: 'Select a body',
    }),
    isOpen: folded.some((part) => error(proposalFieldOf(id, part)) !== null),
    splitValue: `split-${id}`,
    mergeValue: `merge-${id}`,
    repeats: repeatsOf(
      earlierOnes(askedBefore.get(id) ?? [], typed.repeats.split(' ')),
      proposalFieldOf(id, 'repeats'),
      proposalName(proposal),
    ),
    undo: undoOf(proposals, id),
    foundBy: foundBy(proposal),
  };
}

/** Folded, with the references in the summary, until one is ticked. */
function repeatsOf(earlier: readonly EarlierOne[], name: string, ofWhat: string): ProposalCard['repeats'] {
  if (earlier.length === 0) return null;
  return {
    summary: `Asked before: ${earlier.map(({ reference }) => reference).join(', ')}`,
    isOpen: earlier.some(({ isChosen }) => isChosen),
    ofWhat: ofWhat.charAt(0).toLowerCase() + ofWhat.slice(1),
    ones: earlier.map((one) => ({ ...one, name })),
  };
}

function nameOfChosen({ owner }: OwnerFields): string | null {
  const chosen = owner.items.find((item) => item && item.value === owner.value);
  return chosen ? chosen.text : null;
}

function undoOf(proposals: readonly ProposalRow[], id: number): ProposalCard['undo'] {
  const shaping = shapingOf(proposals, id);
  if (!shaping) return null;
  return { text: shaping.replaced.length > 1 ? 'Undo the merge' : 'Undo the split', value: `undo-${id}` };
}

function choiceOf(proposal: ProposalRow, value: string): RadiosArguments {
  const items = [
    { value: 'accept', text: 'Accept' },
    { value: 'skip', text: 'Skip' },
    { value: 'later', text: 'Decide later' },
  ];
  return {
    ...radios({ name: proposalFieldOf(proposal.id, 'choice'), legend: proposalName(proposal), items, value }),
    classes: 'govuk-radios--inline govuk-radios--small',
    formGroup: { classes: 'app-card__choice' },
    fieldset: { legend: { text: proposalName(proposal), classes: 'govuk-visually-hidden' } },
  };
}

function standsOut(proposal: ProposalRow, isUncovered: boolean): Tag | null {
  if (isUnanswered(proposal)) return tag('Question without an answer', 'magenta');
  return isUncovered ? tag('Promise that nothing repeats', 'orange') : null;
}

function modifierOf(proposal: ProposalRow, isUncovered: boolean, choice: string): string {
  if (choice === 'skip') return 'app-card--set-aside';
  return isUncovered || isDoubtful(proposal) ? 'app-card--doubtful' : '';
}
