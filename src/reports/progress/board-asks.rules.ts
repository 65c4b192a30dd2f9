import type { PartsContext } from './parts-context.js';
import type { ProgressReport, ReportItem } from './progress-report.js';
import type { BoardAsk } from './report-front-matter.js';
import { requestedItems } from './requested-items.rules.js';

/** What the body is asked to do with what the report says; what there is nothing to do about is not asked. */
export function boardAsks(context: PartsContext, report: ProgressReport): BoardAsk[] {
  const { recommendations, actions } = report.numbers.total;
  const { overdue, acceptedWithoutAction } = report;
  const claimed: readonly ReportItem[] = [
    ...context.recommendations
      .filter(({ state }) => state === 'claimed-complete')
      .map(({ facts }) => context.name.recommendation(facts)),
    ...report.awaitingVerdict,
  ];
  const late = [...overdue.responses, ...overdue.actions];
  const made = `${counted(recommendations.made, 'recommendation')} and ${counted(actions.made, 'action')}`;
  const noted =
    recommendations.made + actions.made === 0
      ? 'note that there is no recommendation and no action to report on'
      : `note the progress of the ${made} in this report`;
  const asks: BoardAsk[] = [
    { kind: 'note', words: noted, items: [] },
    {
      kind: 'agree',
      words: 'agree that these are complete, as their owners claim, or send them back',
      items: named(claimed),
    },
    {
      kind: 'decide',
      words: 'decide on the requests of owners about these',
      items: named(requestedItems(context)),
    },
    {
      kind: 'late',
      words: 'say what more should be asked if an answer or an action is late',
      items: named(late),
    },
    {
      kind: 'unnamed',
      words: 'ask for an action with an owner and a date, where these were accepted without one',
      items: named(acceptedWithoutAction),
    },
  ];
  return asks.filter(({ kind, items }) => kind === 'note' || items.length > 0);
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
}

/** Each once, in the order given. */
function named(items: readonly ReportItem[]): BoardAsk['items'] {
  const byReference = new Map(items.map(({ reference, path }) => [reference, { reference, path }]));
  return [...byReference.values()];
}
