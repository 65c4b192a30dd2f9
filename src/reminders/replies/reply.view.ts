import type { ActionRow } from '../../actions/action-row.queries.js';
import { occurrenceWords } from '../../actions/duties/duty.view.js';
import { evidenceTypeName, fileSize } from '../../actions/evidence/evidence-type.rules.js';
import { CLAIM_LABELS, CLAIMS } from '../../actions/updates/claim.rules.js';
import { RESPONSE_DECISIONS } from '../../recommendations/states/recommendation-state.rules.js';
import { DECISION_NAMES } from '../../responses/decision-names.js';
import { messagesOf } from '../../web/form-faults.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import type { ReplyFileRow, ReplyRow } from './replies.queries.js';
import { REPLIES_PATH, REPLY_KINDS } from './replies.view.js';
import { ReplyDecisionForm, SetAsideForm } from './reply-decision.form.js';
import { itemName, type ReplyItems } from './reply-items.service.js';

export type ReplyView = PageView & {
  readonly kind: string;
  readonly isBounce: boolean;
  readonly from: string;
  /** Who that is, where it is known. */
  readonly sender: string | null;
  readonly received: string;
  readonly words: string;
  /** That what it says was removed, and why; null while it is kept. */
  readonly removed: string | null;
  readonly personalDataHref: string;
  /** The names of files that an older version left in the mailbox. */
  readonly leftBehind: string;
  readonly files: readonly { readonly name: string; readonly href: string; readonly note: string }[];
  readonly refusedFiles: readonly { readonly name: string; readonly fault: string }[];
  readonly messagePath: string | null;
  readonly setAsideAction: string;
  readonly reason: InputArguments;
  /** Null where nothing can be filed from it. */
  readonly filing: ReplyFilingView | null;
};

type ReplyFilingView = {
  readonly action: string;
  readonly items: CheckboxesArguments;
  /** Null where it can be about no action. */
  readonly claim: RadiosArguments | null;
  /** Null where it can be about no formal response. */
  readonly decision: RadiosArguments | null;
  /** Null where none came that are taken, or none can be kept. */
  readonly files: CheckboxesArguments | null;
  /** Null where it can be about one item only. */
  readonly waitsOn: CheckboxesArguments | null;
};

/** One reply, and what may become of it. @param typed what came back with faults; null where nothing was typed yet */
export function replyView(
  reply: ReplyRow,
  items: ReplyItems,
  typed: Partial<ReplyDecisionForm & SetAsideForm> | null,
  faults: readonly FieldError[] = [],
): ReplyView {
  const place = `${REPLIES_PATH}/${reply.id}`;
  const taken = reply.files.filter(({ fault }) => fault === null);
  return {
    title: reply.subject || 'A reply without a subject',
    faults,
    backLink: { text: 'Replies by email', href: REPLIES_PATH },
    kind: REPLY_KINDS[reply.kind],
    isBounce: reply.kind === 'bounce',
    from: reply.fromAddress || 'no sender',
    sender: reply.sender === reply.fromAddress ? null : reply.sender,
    received: dateTime(reply.receivedAt),
    words: reply.removedAt ? '' : reply.words,
    removed: reply.removedAt
      ? `What it says was removed on ${dateTime(reply.removedAt)}: ${reply.removedReason}`
      : null,
    personalDataHref: `/personal-data/replies/${reply.id}`,
    leftBehind: reply.attachments.join(', '),
    files: (reply.removedAt ? [] : taken).map((file) => ({
      name: file.filename,
      href: `${place}/files/${file.id}`,
      note: noteOf(file),
    })),
    refusedFiles: reply.files.flatMap(({ filename, fault }) => (fault ? [{ name: filename, fault }] : [])),
    messagePath: reply.messageId === null ? null : `/reminders/outbox/${reply.messageId}`,
    setAsideAction: `${place}/set-aside`,
    reason: textInput({
      name: 'reason',
      label: 'Why it is set aside',
      value: typed?.reason ?? null,
      error: messagesOf(faults)('reason'),
    }),
    filing:
      !reply.removedAt && canFile(reply, taken, items)
        ? filingView(place, taken, items, typed, faults)
        : null,
  };
}

function canFile({ kind, words }: ReplyRow, taken: readonly ReplyFileRow[], items: ReplyItems): boolean {
  const says = words !== '' || (taken.length > 0 && items.actions.length > 0);
  return kind === 'answer' && says && items.actions.length + items.responses.length > 0;
}

function filingView(
  place: string,
  taken: readonly ReplyFileRow[],
  { actions, responses, dueNow }: ReplyItems,
  typed: Partial<ReplyDecisionForm> | null,
  faults: readonly FieldError[],
): ReplyFilingView {
  const at = messagesOf(faults);
  const all = [
    ...actions.map((each) => ({ reference: each.reference, hint: `${each.text}${dutyNote(each, dueNow)}` })),
    ...responses.map(({ reference, text }) => ({ reference, hint: `The formal response to: ${text}` })),
  ];
  const only = all.length === 1 ? all.map(({ reference }) => itemName(reference)) : [];
  const form = { ...new ReplyDecisionForm(), ...typed };
  return {
    action: `${place}/confirm`,
    items: checkboxes({
      name: 'items',
      legend: 'What is it about?',
      hint: 'It is filed with each item that you choose.',
      items: all.map(({ reference, hint }) => ({ value: itemName(reference), text: reference, hint })),
      values: typed?.items ?? only,
      error: at('items'),
    }),
    claim:
      actions.length === 0
        ? null
        : radios({
            name: 'claim',
            legend:
              responses.length === 0
                ? 'What is the latest position?'
                : 'What is the latest position of the actions?',
            items: CLAIMS.map((value) => ({ value, text: CLAIM_LABELS[value] })),
            value: form.claim,
            error: at('claim'),
          }),
    decision:
      responses.length === 0
        ? null
        : radios({
            name: 'decision',
            legend: 'What does the formal response say?',
            hint: 'It becomes a draft. You then confirm it under draft responses.',
            items: RESPONSE_DECISIONS.map((value) => ({ value, text: DECISION_NAMES[value] })),
            value: form.decision,
            error: at('decision'),
          }),
    files:
      taken.length === 0 || actions.length === 0
        ? null
        : checkboxes({
            name: 'files',
            legend: 'Which files are evidence?',
            hint: 'Files that you leave out are not kept. None of them is published.',
            items: taken.map((file) => ({ value: String(file.id), text: file.filename, hint: noteOf(file) })),
            values: typed?.files ?? taken.map(({ id }) => String(id)),
            error: at('files'),
          }),
    waitsOn:
      all.length === 1
        ? null
        : checkboxes({
            name: 'waitsOn',
            legend: 'And the other items?',
            items: [
              {
                value: 'yes',
                text: 'The email says something else about them: keep it waiting until that is filed too',
              },
            ],
            values: form.waitsOn === 'yes' ? ['yes'] : [],
            error: at('waitsOn'),
          }),
  };
}

/** What “complete” means of a duty. */
function dutyNote({ id, cadence }: ActionRow, dueNow: ReplyItems['dueNow']): string {
  if (cadence === null) return '';
  const due = dueNow.get(id);
  if (!due) return ' (It recurs, and nothing is due now: do not choose “Complete”.)';
  return ` (It recurs: “Complete” reports what was due on ${occurrenceWords(due)}, and the action continues.)`;
}

function noteOf({ mediaType, sizeBytes }: ReplyFileRow): string {
  return `${evidenceTypeName(mediaType)}, ${fileSize(sizeBytes)}`;
}
