import { type ShownUpdate, shownUpdate } from '../../actions/updates/update.view.js';
import { actionPath, holderWords, ownerWords, stateTag } from '../../actions/views/action-words.js';
import { inRunningText } from '../../bodies/body-name.rules.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { verdictField, wordsField } from '../../items/verdicts/meeting-verdict.rules.js';
import type { ActionClaim, RecommendationClaim } from '../../meetings/verdicts/meeting-claims.service.js';
import { LEAVE, type TypedVerdicts } from '../../meetings/verdicts/meeting-verdicts.form.js';
import type { RadiosArguments } from '../../web/govuk/radios.js';
import { radios } from '../../web/govuk/radios.js';
import { type Tag, tag } from '../../web/govuk/tag.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { MeetingJudging } from './meeting-verdict-pages.service.js';

/** A claim with its owner's account, and what the meeting is to say of it. */
export type ShownClaim = {
  readonly reference: string;
  readonly href: string;
  readonly text: string;
  /** “Director of Housing, due on 10 July 2022, put off twice”. */
  readonly about: string;
  /** Null for what everybody may read. */
  readonly publicity: Tag | null;
  /** What the owner says, of a recommendation the owners of its actions. */
  readonly accounts: readonly {
    /** The action of a recommendation; null where the claim itself is one. */
    readonly of: { readonly reference: string; readonly href: string; readonly state: Tag } | null;
    /** Whether the action is a claim of its own, with its account, on this page. */
    readonly standsBelow: boolean;
    /** Null where its owner wrote nothing. */
    readonly update: ShownUpdate | null;
  }[];
  /** That its draft is older than what the owner says now; null where it is not. */
  readonly stale: string | null;
  readonly verdict: RadiosArguments;
  readonly words: TextareaArguments;
};

type Shown = Omit<ShownClaim, 'stale' | 'verdict' | 'words'>;

const CHOICES = [
  { value: 'agreed-complete', text: 'Agree as complete' },
  { value: 'not-agreed', text: 'Not agreed: send it back' },
  { value: 'no-longer-needed', text: 'No longer needed' },
  { value: LEAVE, text: 'Leave' },
];

const CLOSED: Record<Publicity, Tag | null> = {
  published: null,
  unpublished: tag('Not published', 'grey'),
  exempt: tag('Exempt', 'red'),
};

/** Every claim before a meeting, recommendations first. */
export function shownClaims(
  { claims, drafts }: Pick<MeetingJudging, 'claims' | 'drafts'>,
  typed: TypedVerdicts,
  errorAt: (field: string) => string | null,
): ShownClaim[] {
  const isStale = (kind: 'actionId' | 'recommendationId', id: number) =>
    drafts.some((each) => each.isStale && each[kind] === id);
  const asked = claims.recommendations.map((claim) => ({
    ...shownRecommendation(claim, (id) => claims.actions.some(({ action }) => action.id === id)),
    isStale: isStale('recommendationId', claim.recommendation.id),
  }));
  const owed = claims.actions.map((claim) => ({
    ...shownAction(claim),
    isStale: isStale('actionId', claim.action.id),
  }));
  return [...asked, ...owed].map(({ isStale: isOld, ...claim }) => ({
    ...claim,
    stale: isOld ? 'Something has been recorded on it since the draft was saved. Look at it again.' : null,
    ...choiceOn(claim.reference, typed, errorAt),
  }));
}

function choiceOn(
  reference: string,
  typed: TypedVerdicts,
  errorAt: (field: string) => string | null,
): Pick<ShownClaim, 'verdict' | 'words'> {
  const { verdict = LEAVE, words = '' } = typed.get(reference) ?? {};
  const [name, wordsName] = [verdictField(reference), wordsField(reference)];
  const question = radios({
    name,
    legend: `What does the meeting decide about ${reference}?`,
    items: CHOICES,
    value: verdict,
    error: errorAt(name),
  });
  return {
    verdict: {
      ...question,
      classes: 'govuk-radios--small',
      fieldset: {
        legend: {
          text: `What does the meeting decide about ${reference}?`,
          classes: 'govuk-visually-hidden',
        },
      },
    },
    words: {
      ...textArea({
        name: wordsName,
        label: 'What the meeting said',
        value: words,
        rows: 2,
        error: errorAt(wordsName),
      }),
      label: { text: `What the meeting said about ${reference}`, classes: 'govuk-!-font-size-16' },
    },
  };
}

function shownAction({ action, account }: ActionClaim): Shown {
  const { reference, text, dueOn, extensions, publicity } = action;
  const holder = holderWords(action);
  return {
    reference,
    href: actionPath(action),
    text,
    about: [
      holder ? `${ownerWords(action)} (${holder})` : ownerWords(action),
      dueOn ? `due on ${spokenDay(dueOn)}` : 'no due date',
      ...(extensions > 0 ? [`put off ${plural(extensions, 'time', 'times')}`] : []),
    ].join(', '),
    publicity: CLOSED[publicity],
    accounts: [{ of: null, standsBelow: false, update: account && shownUpdate(account, dueOn) }],
  };
}

function shownRecommendation(
  { recommendation, actions }: RecommendationClaim,
  standsBelow: (actionId: number) => boolean,
): Shown {
  const { reference, text, addresseeName, publicity } = recommendation;
  return {
    reference,
    href: pathOfReference({ kind: 'R', ...recommendation }),
    text,
    about: `Asked of ${inRunningText(addresseeName)}: every action of it is claimed complete or agreed${actions.some(({ action }) => standsBelow(action.id)) ? '. An action that you send back below stays open, whatever you decide here' : ''}`,
    publicity: CLOSED[publicity],
    accounts: actions.map(({ action, account }) => ({
      of: { reference: action.reference, href: actionPath(action), state: stateTag(action.state) },
      standsBelow: standsBelow(action.id),
      update: account && shownUpdate(account, action.dueOn),
    })),
  };
}
