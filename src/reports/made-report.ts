import type { PrintedInTurn, PrintedReport } from './printed/printed-report.js';
import type { ReportKind } from './report-kind.js';
import type { ReportRow } from './report-row.js';
import type { BlankResponseForm } from './response-form/blank-response-form.js';

/** A report that was made, ready to be written in any form. */
export type MadeReport = {
  readonly kind: ReportKind;
  /** What JSON gives. */
  readonly model: object;
  /** @param base what links begin with: nothing for a page, the address of the service for a file */
  readonly printed: (base: string) => PrintedReport;
  /** The same section by section, where the report may be long. */
  readonly inTurn?: (base: string) => PrintedInTurn;
  /** The form to be filled in, which Word gives in the place of the layout. */
  readonly blankForm?: BlankResponseForm;
  /** For CSV. */
  readonly rows: readonly ReportRow[];
  /** Without its extension. */
  readonly fileName: string;
};

/** The same report with something more that stands on every page; null for nothing. */
export function marked<Made extends MadeReport>(made: Made, marking: string | null): Made {
  if (marking === null) return made;
  const { inTurn } = made;
  return {
    ...made,
    printed: (base: string) => withMarking(made.printed(base), marking),
    ...(inTurn && { inTurn: (base: string) => withMarking(inTurn(base), marking) }),
  };
}

function withMarking<Printed extends PrintedInTurn>(report: Printed, marking: string): Printed {
  return { ...report, marking: report.marking === null ? marking : `${report.marking}. ${marking}` };
}
