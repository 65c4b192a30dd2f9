/** What is rendered: a page for a browser, a mail, or a report that stands alone. */
export type TemplateKind = 'pages' | 'mails' | 'reports';

/** Where the parts of one kind stand, relative to the templates folder. A folder that does not exist holds nothing. */
export interface TemplateFolders {
  /** Rendered by name, the name being the path below this folder without `.hbs`. */
  readonly templates: string;
  /** Folders or single files; called by the path below `partials/`, or `layouts/…` for a layout. */
  readonly partials: readonly string[];
}

/** Each kind sees its own folders only, so that a mail cannot come to depend on a page's partial. */
export const TEMPLATE_FOLDERS: Readonly<Record<TemplateKind, TemplateFolders>> = {
  pages: {
    templates: 'pages',
    partials: [
      'layouts/page',
      'layouts/form',
      'partials/govuk',
      'partials/govuk-parts',
      'partials/app',
      'partials/form',
      'partials/charts',
      'partials/reports',
    ],
  },
  mails: { templates: 'mails', partials: ['layouts/mail', 'partials/mails'] },
  reports: { templates: 'reports', partials: ['layouts/report', 'partials/reports', 'partials/charts'] },
};
