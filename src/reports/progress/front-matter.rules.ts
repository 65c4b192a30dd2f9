import { inRunningText } from '../../bodies/body-name.rules.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { ruleOf } from '../../deadlines/clock-event.rules.js';
import { boardAsks } from './board-asks.rules.js';
import { bodyWord } from './body-word.rules.js';
import type { PartsContext } from './parts-context.js';
import type { OpenItem } from './progress-parts.js';
import type { ProgressReport } from './progress-report.js';
import type { FrontMatter, FrontMatterWish } from './report-front-matter.js';
import type { ReportPeriod } from './report-period.js';
import { periodBegins } from './report-period.rules.js';

/** The head of the paper, drafted from what is in it. */
export function frontMatter(
  context: PartsContext,
  report: ProgressReport,
  wish: FrontMatterWish,
  open: readonly OpenItem[],
): FrontMatter {
  const { facts, asAt } = context;
  return {
    reportOf: wish.reportOf ?? facts.contact.reportOf,
    to: facts.body.name,
    on: facts.meetings.next ?? asAt,
    isMeeting: facts.meetings.next !== null,
    contactOfficer: wish.contactOfficer ?? contactOf(context),
    wards: wardsOf(context, open),
    purpose: purposeOf(context, report.period),
    asks: boardAsks(context, report),
    background: backgroundOf(context),
  };
}

function contactOf({ facts: { contact } }: PartsContext): string | null {
  const known = [contact.name, contact.email, contact.telephone].filter(Boolean);
  return known.length > 0 ? known.join(', ') : null;
}

/** Of what is open, by name. */
function wardsOf({ recommendations, actions, name }: PartsContext, items: readonly OpenItem[]): string[] {
  const open = new Set(items.map(({ reference }) => reference));
  const wards = [
    ...recommendations.map(({ facts }) => ({ ...name.recommendation(facts), wards: facts.wards })),
    ...actions.map(({ facts }) => ({ ...name.action(facts), wards: facts.wards })),
  ].flatMap((item) => (open.has(item.reference) ? item.wards : []));
  return [...new Set(wards)].sort((one, other) => one.localeCompare(other, 'en'));
}

function purposeOf({ facts, asAt }: PartsContext, period: ReportPeriod): string {
  const word = bodyWord(facts.body.name);
  const body = word ? `the ${word}` : inRunningText(facts.body.name);
  const who = facts.bodies.length > 1 ? `${body} and its panels` : body;
  return (
    `To report what became of the recommendations of ${who}, and of what was agreed in answer to them and at meetings: how matters ` +
    `stood on ${spokenDay(asAt)}, and what changed since ${periodBegins(period)}.`
  );
}

/** The law under which answers are owed, as far as it sets a time for one of these, and whose word counts. */
function backgroundOf({ recommendations }: PartsContext): string[] {
  const rules = recommendations
    .flatMap(({ facts }) => [facts, ...facts.further])
    .map((clock) => ruleOf(clock))
    .filter(({ length }) => length !== null);
  const law = new Set(rules.map(({ duty, source }) => `${duty.replace(/\.$/, '')} (${source}).`));
  return [
    ...law,
    'An owner’s account is the owner’s own. A matter is complete only once a meeting has agreed that it is.',
  ];
}
