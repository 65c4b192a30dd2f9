import type { TemplateEngine } from '../../web/views/template-engine.js';
import type { PrintedInTurn } from '../printed/printed-report.js';
import { reportMarkup, sectionMarkup } from '../printed/report-markup.view.js';

/** Words of a report are escaped, so that this stands once. */
const END = '</main>';

/** The report as a web page of its own, section by section. */
export function* htmlInPieces(templates: TemplateEngine, report: PrintedInTurn): Generator<string, void> {
  const shell = templates.render('report', reportMarkup({ ...report, sections: [] }));
  const end = shell.lastIndexOf(END);
  yield shell.slice(0, end);
  for (const section of report.sections)
    yield templates.renderPartial('reports/sections', [sectionMarkup(section)]);
  yield shell.slice(end);
}
