import type { FieldError } from '../../web/govuk/error-summary.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PageView } from '../../web/page.js';
import type { PaperFigures } from './figure-finder.service.js';
import type { TypedFigures } from './figure-review.form.js';
import type { FigureOutcome } from './figure-review.service.js';
import { type FiguresFormView, figuresFormView, figureWords } from './figures-form.view.js';

export type FiguresPageView = PageView & {
  readonly caption: string;
  /** Null where nothing waits. */
  readonly form: FiguresFormView | null;
  readonly decided: readonly { readonly words: string; readonly became: string; readonly href: string }[];
  readonly undoHref: string;
};

/** The figures of a paper: those that wait, and what became of the others. */
export function figuresPageView(
  paper: PaperFigures,
  typed: TypedFigures,
  faults: readonly FieldError[] = [],
): FiguresPageView {
  const { document, figures } = paper;
  const path = `/documents/${document.id}`;
  return {
    title: 'Figures in this paper',
    caption: document.title,
    faults,
    backLink: { text: document.title, href: path },
    form: figuresFormView(paper, typed, faults),
    decided: figures
      .filter(({ state }) => state === 'accepted' || state === 'skipped')
      .map((figure) => ({
        words: figure.kind === 'basis' ? figure.text : `${figure.text}: ${figureWords(figure)}`,
        became:
          figure.state === 'skipped' ? 'set aside' : figure.kind === 'basis' ? 'kept as a note' : 'recorded',
        href: `${path}?at=${figure.startOffset}#here`,
      })),
    undoHref: `${path}/figures/undo`,
  };
}

/** What was done, for the top of the next page. */
export function figureOutcomeWords(outcome: FigureOutcome): string {
  const { recorded, known, measures, answered, notes, skipped, passedOver } = outcome;
  const said = [
    recorded > 0 ? `${plural(recorded, 'value', 'values')} recorded` : '',
    known > 0 ? `${plural(known, 'was', 'were')} recorded before` : '',
    measures.length > 0 ? `${plural(measures.length, 'measure', 'measures')} made` : '',
    answered.length > 0 ? `entered as the answer to ${answered.join(', ')}` : '',
    notes > 0 ? `${plural(notes, 'note', 'notes')} kept` : '',
    skipped > 0 ? `${skipped} set aside` : '',
    passedOver > 0 ? `${passedOver} had been decided by somebody else meanwhile` : '',
  ].filter((part) => part !== '');
  return said.length > 0 ? `${said.join('; ')}.` : 'Nothing was decided.';
}
