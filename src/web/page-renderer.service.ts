import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { AS_AT } from './as-at.js';
import { keepDayInLinks } from './as-at-links.js';
import { ExampleNotice } from './example-notice.queries.js';
import { refilledPage } from './kept-forms/form-refill.rules.js';
import { keptFormNotice, lostFormNotice } from './kept-forms/kept-form.view.js';
import { KeptForms } from './kept-forms/kept-forms.service.js';
import type { TypedForm } from './kept-forms/typed-form.rules.js';
import type { WhyNotTaken } from './kept-forms/why-not-taken.js';
import {
  KEPT_FIELD,
  type KeptFile,
  keptFieldValue,
  withFilesAtFields,
} from './kept-uploads/kept-file-fields.rules.js';
import { backToList, rememberList } from './lists/last-list.js';
import { navigationFor } from './navigation.js';
import type { Page, PageView } from './page.js';
import { PastPages } from './past-pages.service.js';
import { may, ROLE_NAMES } from './permissions.rules.js';
import { isSavable } from './savable-lists.js';
import { takeNotice } from './session.js';
import { StrangerForms } from './stranger-forms.service.js';
import { readAssetVersion } from './views/asset-version.js';
import { errorPage, errorTitle, type SpecialError } from './views/error-page.view.js';
import type { PageShell } from './views/page-shell.js';
import { TemplateEngine } from './views/template-engine.js';

/** The injection token of the pages' template engine. */
export const PAGE_TEMPLATES = Symbol('page templates');

/** Turns pages into HTML inside the shell that the request calls for. */
@Injectable()
export class PageRenderer {
  private readonly assetVersion = readAssetVersion();

  constructor(
    @Inject(PAGE_TEMPLATES) private readonly templates: TemplateEngine,
    private readonly config: Config,
    private readonly example: ExampleNotice,
    private readonly pastPages: PastPages,
    private readonly keptForms: KeptForms,
    private readonly strangerForms: StrangerForms,
  ) {}

  async render(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    if (page.status === 200) rememberList(request);
    const shell = this.shell(page.view, request, reply, await this.example.words());
    // What came with a form may hold what no page can.
    const html = this.templates.render(page.template, { ...page.view, shell }).replaceAll('\0', '');
    if (request.asAt) return keepDayInLinks(html, request.asAt, this.pastPages);
    const kept = page.status === 200 ? await this.keptForms.take(request) : null;
    if (!kept) return html;
    const refilled = this.refilled(html, request.url, kept.typed, kept.why);
    return this.withKeptFiles(refilled, kept.keptFiles ?? []);
  }

  /** A page with its form as it was typed, and a notice that says why it was not taken. */
  refilled(html: string, path: string, typed: TypedForm, why: WhyNotTaken, heading?: string): string {
    return refilledPage(html, path, typed, (withoutPlace) =>
      this.templates.renderPartial('app/kept-form', keptFormNotice(why, typed, withoutPlace, heading)),
    );
  }

  /** The page that stands in place of a form, with what was typed into it to be copied. */
  withLostWords(html: string, path: string, typed: TypedForm): string {
    return refilledPage(html, path, typed, () =>
      this.templates.renderPartial('app/kept-form', lostFormNotice(typed)),
    );
  }

  /** A page with the files that are kept for its form, at their fields. */
  withKeptFiles(html: string, kept: readonly KeptFile[]): string {
    if (kept.length === 0) return html;
    const boxes = kept.map((file, n) => ({
      id: `kept-file-${n + 1}`,
      name: KEPT_FIELD,
      value: keptFieldValue(file),
      ...{ field: file.field, filename: file.filename },
    }));
    return withFilesAtFields(html, new Set(kept.map(({ field }) => field)), (at) =>
      this.templates.renderPartial('app/kept-files', { files: boxes.filter(({ field }) => field === at) }),
    );
  }

  /**
   * An error's page. It asks nothing of the database, which may be what is at fault.
   * @param special what the fault is, where its status alone would not say it
   */
  renderError(
    status: number,
    request: FastifyRequest,
    reply: FastifyReply,
    special: SpecialError | null = null,
  ): string {
    const shell = this.shell({ title: errorTitle(status, special) }, request, reply, null);
    return this.templates.render('web/error', errorPage(status, shell, request.id, special));
  }

  private shell(
    view: PageView,
    request: FastifyRequest,
    reply: FastifyReply,
    exampleNotice: string | null,
  ): PageShell {
    const viewer = request.viewer ?? null;
    const path = request.url.split('?')[0] ?? '/';
    const notice = takeNotice(request);
    const { strangerForms } = this;
    return {
      title: view.title,
      councilName: this.config.councilName,
      exampleNotice,
      viewer: viewer && { name: viewer.name, roleName: ROLE_NAMES[viewer.role] },
      keepsRegister: may(viewer, 'keep-register'),
      keepsCouncilWork: may(viewer, 'keep-council-work'),
      // Asked for by forms only.
      get csrfToken() {
        return viewer ? reply.generateCsrf() : strangerForms.token();
      },
      pageMark: this.keptForms.markFor(request),
      navigation: navigationFor(viewer, path),
      cspNonce: (reply.cspNonce as FastifyReply['cspNonce'] | undefined)?.script ?? '',
      canSearch: may(viewer, 'read-inside'),
      searchQuery: searchWords(request.query),
      flash: notice && { title: 'Success', ...notice },
      past: request.asAt ? { day: request.asAt, todayHref: hrefToday(request.url) } : null,
      pastHref:
        viewer && this.pastPages.shows(path) ? `/as-at?${new URLSearchParams({ page: request.url })}` : null,
      saveViewHref:
        may(viewer, 'keep-own-settings') && isSavable(path)
          ? `/saved-views/new?${new URLSearchParams({ address: request.url })}`
          : null,
      files: request.listFiles ?? [],
      backLink: backToList(view.backLink ?? null, request),
      errors: view.faults ?? [],
      canonicalPath: path,
      assetVersion: this.assetVersion,
    };
  }
}

/** The same page without the earlier day. */
function hrefToday(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://here');
  searchParams.delete(AS_AT);
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

function searchWords(query: unknown): string {
  const words = (query as { q?: unknown } | undefined)?.q;
  return typeof words === 'string' ? words : '';
}
