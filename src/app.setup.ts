import { mkdirSync } from 'node:fs';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import session from '@fastify/session';
import serveStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IdentityProvider } from './accounts/provider/identity-provider.service.js';
import { RouteAccess } from './accounts/route-access.service.js';
import { AccessTrace } from './accounts/trace/access-trace.service.js';
import { registerAccessTrace } from './accounts/trace/register-access-trace.js';
import { Viewers } from './accounts/viewers.service.js';
import { AnswerLinkOpening } from './answer-links/answer-link-opening.service.js';
import { AppModule } from './app.module.js';
import { RefusedFiles } from './audit/refused-files.service.js';
import { Clock } from './calendar/clock.js';
import type { Config } from './config/config.js';
import { keptSecret } from './config/kept-secret.js';
import { ProgramLogger } from './config/log/program-logger.js';
import { proxyTrust } from './config/trusted-proxies.rules.js';
import type { DatabasePlace } from './database/data-source.js';
import { Database } from './database/database.service.js';
import type { StatementEnds } from './database/watched-client.js';
import { Metrics } from './health/metrics/metrics.service.js';
import { registerRequestTimes } from './health/metrics/register-request-times.js';
import { ExemptReadings } from './pages/audit/access/exempt-readings.queries.js';
import { AsAtInterceptor } from './past/as-at.interceptor.js';
import { AddressForms } from './web/address-forms.service.js';
import { AnswerInterceptor } from './web/answer.interceptor.js';
import { cookieName } from './web/cookie-names.rules.js';
import { registerCsrfProtection } from './web/csrf.js';
import { FaultFilter } from './web/fault.filter.js';
import { registerHostCheck } from './web/host-check.js';
import { cleanFields } from './web/invisible-characters.js';
import { KeptForms } from './web/kept-forms/kept-forms.service.js';
import { keptMeanwhile } from './web/kept-forms/kept-meanwhile.js';
import { RefusedForms } from './web/kept-forms/refused-forms.service.js';
import { KeptUploads } from './web/kept-uploads/kept-uploads.service.js';
import { PageRenderer } from './web/page-renderer.service.js';
import { registerPublicCompression } from './web/public-compression.js';
import { registerBodyAdmission } from './web/request-body/body-admission.js';
import { LARGEST_TYPED_FORM } from './web/request-body/body-allowance.rules.js';
import { registerFormParser } from './web/request-body/form-parser.js';
import { registerMultipartReading } from './web/request-body/read-multipart.js';
import { registerSlowBodies } from './web/request-body/slow-bodies.js';
import { prepareUploadsFolder, uploadsFolder } from './web/request-body/uploads-folder.js';
import { logSettings } from './web/request-log.js';
import { registerSecretAddresses } from './web/secret-addresses.js';
import { registerSecurityHeaders } from './web/security-headers.js';
import { SESSION_COOKIE } from './web/session.js';
import { DatabaseSessionStore } from './web/session-store.repository.js';
import { registerSessionlessAddresses } from './web/sessions/sessionless-addresses.js';
import { logSlowStatement, registerRequestInHand } from './web/slow-work.js';
import { registerStopping } from './web/stopping/register-stopping.js';
import { Stopping } from './web/stopping/stopping.service.js';
import { StrangerForms } from './web/stranger-forms.service.js';
import { registerStrangerLimits } from './web/throttle/stranger-limits.js';
import { ThrottleRepository } from './web/throttle/throttle.repository.js';
import { pageForUnreadableAddress } from './web/unreadable-addresses.js';
import { ASSETS_FOLDER } from './web/views/asset-version.js';
import { TemplateEngine } from './web/views/template-engine.js';
import { TEMPLATE_FOLDERS, type TemplateKind } from './web/views/template-kind.js';
import { registerUploadScanning } from './web/virus-scan/scan-uploads.js';
import { VirusScanner } from './web/virus-scan/virus-scanner.service.js';

/** How long a request may take to arrive, in milliseconds: 20 MB over a slow line. */
const LONGEST_REQUEST = 15 * 60_000;

/**
 * The program, ready to listen: what a request passes, in this order. Used by `main` and by the tests alike.
 * @param log where the log goes that standard output else gets
 */
export async function createApp(
  config: Config,
  place: DatabasePlace,
  clock: Clock = new Clock(config.shownDay),
  log?: { write(line: string): void },
): Promise<NestFastifyApplication> {
  let pages: PageRenderer | null = null;
  const adapter = new FastifyAdapter({
    ...logSettings(config.logLevel, clock, config.slowRequestMs, log),
    trustProxy: proxyTrust(config.trustProxy),
    bodyLimit: LARGEST_TYPED_FORM,
    requestTimeout: LONGEST_REQUEST,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: pageForUnreadableAddress(() => pages),
  });
  let metrics: Metrics | null = null;
  const statementEnds: StatementEnds = (text, ms) => {
    metrics?.countStatement(ms);
    logSlowStatement(adapter.getInstance().log, config.slowStatementMs, text, ms);
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, { ...place, statementEnds }, clock),
    adapter,
    {
      logger: new ProgramLogger(adapter.getInstance().log),
      abortOnError: false,
      bodyParser: false,
    },
  );
  const server = app.getHttpAdapter().getInstance();
  const sessionSecret = config.sessionSecret ?? keptSecret(config.dataDir);
  const { isHttps: https, sessionLimits } = config;
  const sessionCookie = cookieName(SESSION_COOKIE, https);

  if (config.metrics) {
    const counted = app.get(Metrics, { strict: false });
    registerRequestTimes(server, counted);
    metrics = counted;
  }
  registerRequestInHand(server);
  registerStopping(server, app.get(Stopping));
  await registerSecurityHeaders(server, https, () => app.get(IdentityProvider).origins);
  registerHostCheck(server, config);
  mkdirSync(ASSETS_FOLDER, { recursive: true });
  await server.register(serveStatic, {
    root: ASSETS_FOLDER,
    prefix: '/assets/',
    immutable: true,
    preCompressed: true,
    maxAge: '365d',
  });
  await registerPublicCompression(server);
  await server.register(rateLimit, { global: false });
  registerSessionlessAddresses(server);
  await server.register(cookie);
  await server.register(session, {
    secret: sessionSecret,
    cookieName: sessionCookie,
    cookie: {
      secure: https,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      maxAge: Math.max(sessionLimits.staff.longestHours, sessionLimits.others.longestHours) * 3_600_000,
    },
    saveUninitialized: false,
    rolling: false,
    store: new DatabaseSessionStore(
      app.get(Database),
      () => clock.realNow(),
      Math.min(sessionLimits.staff.idleMinutes, sessionLimits.others.idleMinutes),
      (digest) => app.get(Viewers).bySession(digest),
    ),
  });
  registerSlowBodies(server, config.slowBodySeconds);
  const access = app.get(RouteAccess);
  const links = app.get(AnswerLinkOpening);
  registerBodyAdmission(
    server,
    (request) => access.decide(request),
    (token) => links.isKnown(token),
    { name: sessionCookie, secret: sessionSecret },
  );
  registerStrangerLimits(server, app.get(ThrottleRepository), clock);
  registerFormParser(server);
  await server.register(multipart, { throwFileSizeLimit: false });
  prepareUploadsFolder(config.dataDir, clock.realNow());
  registerMultipartReading(server, uploadsFolder(config.dataDir));
  server.addHook('preValidation', cleanFields);
  await registerCsrfProtection(server, app.get(AddressForms), app.get(StrangerForms));
  const refusedFiles = app.get(RefusedFiles);
  registerUploadScanning(server, app.get(VirusScanner), (request, file) =>
    refusedFiles.record(request, file),
  );
  const keptForms = app.get(KeptForms);
  server.addHook('preValidation', (request, reply) => keptMeanwhile(keptForms, request, reply));
  const keptUploads = app.get(KeptUploads);
  server.addHook('preValidation', (request) => keptUploads.bringBack(request));
  registerSecretAddresses(server);

  // A bad template fails the start, not the page that first needs it.
  for (const kind of Object.keys(TEMPLATE_FOLDERS)) await TemplateEngine.load(kind as TemplateKind);
  const readings = app.get(ExemptReadings, { strict: false });
  registerAccessTrace(server, app.get(AccessTrace), clock, (request) => readings.subjectOf(request));

  const renderer = app.get(PageRenderer);
  pages = renderer;
  app.useGlobalInterceptors(
    new AnswerInterceptor(renderer, keptForms, keptUploads),
    app.get(AsAtInterceptor),
  );
  app.useGlobalFilters(new FaultFilter(renderer, app.get(RefusedForms)));
  return app;
}
