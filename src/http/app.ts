import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { ParserBusy } from '../app/ports/parse-ports.ts'
import { BadCursor, KeyReused, StoreBusy } from '../app/ports/port-errors.ts'
import { VirusScannerSilent } from '../app/ports/virus-scanner-ports.ts'
import { refuse } from '../domain/request/refusal.ts'
import { apiRoutes, openApiDocument } from './api/api-routes.ts'
import { apiDocumentPages } from './api/reader-page.ts'
import type { AppEnv, HttpPorts } from './app-env.ts'
import { catalog } from './feeds/catalog.ts'
import { documentDownloads } from './feeds/document-download.ts'
import { linkedData } from './feeds/linked-data.ts'
import { logAtom } from './feeds/log-atom.ts'
import { logFiles } from './feeds/log-files.ts'
import { dataPackageFile } from './feeds/open-data/data-package-route.ts'
import { sitemaps } from './feeds/open-data/sitemap.ts'
import { BodyRefused } from './forms/body-refused.ts'
import { type UploadSlots, usualUploadSlots } from './forms/upload-slots.ts'
import { uploads } from './forms/uploads.ts'
import { BodyTooLarge, bodyLimit } from './middleware/body-limit.ts'
import { cacheControl } from './middleware/cache-control.ts'
import { csrfProtection } from './middleware/csrf.ts'
import { idempotency } from './middleware/idempotency.ts'
import { type CallerOf, identify, visitor } from './middleware/identify.ts'
import { observe } from './middleware/observe.ts'
import { type ProblemPage, problemsAsPages } from './middleware/problems-as-pages.ts'
import { memoryRateLimiter, type Quotas, type RateLimiter, rateLimit, usualQuotas } from './middleware/rate-limit.ts'
import { securityHeaders } from './middleware/security-headers.ts'
import { type Log, withoutSecrets } from './operations/log.ts'
import { metrics } from './operations/metrics.ts'
import { type OperationsOptions, operationsRoutes, type ProcessGauges } from './operations/operations-routes.ts'
import { answerProblem } from './problems/problem.ts'
import { problemPages } from './problems/problem-pages.ts'

const busyOptions = { headers: { 'retry-after': '10' } }

export type AppDeps = {
  readonly ports: HttpPorts
  /** The pages (`pageRoutes()`), mounted at the root after everything else. */
  readonly pages?: Hono<AppEnv>
  /** Renders refusals for browsers; they get problem details where left out. */
  readonly problemPage?: ProblemPage
  readonly log?: Log
  /** Where a caller comes from; by default everybody is one. */
  readonly callerOf?: CallerOf
  readonly limiter?: RateLimiter
  readonly uploadSlots?: UploadSlots
  readonly quotas?: Quotas
  readonly processGauges?: ProcessGauges
  /** Whether a program on the server's own machine asks; by default none does. */
  readonly isFromThisMachine?: OperationsOptions['isFromThisMachine']
  readonly metricsToken?: string | undefined
}

/** The whole HTTP side: middleware, API, feeds, pages. The same for Node and for Workers. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const { ports, pages, log = () => undefined, callerOf = () => '', quotas = usualQuotas } = deps
  const app = new Hono<AppEnv>()
  const measured = metrics()

  app.use(observe(measured, log, () => ports.ids.secret()))
  app.use(cacheControl())
  app.use(securityHeaders())
  // Before anyone is identified: a probe must not depend on the store.
  app.use(visitor(ports))
  if (deps.problemPage) app.use(problemsAsPages(deps.problemPage))
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        const allow = methods.join(', ')
        return answerProblem(c, { code: 'method-not-allowed' }, { headers: { allow } })
      },
    }),
  )
  app.route(
    '/',
    operationsRoutes(measured, {
      processGauges: deps.processGauges ?? (() => []),
      isFromThisMachine: deps.isFromThisMachine ?? (() => false),
      metricsToken: deps.metricsToken,
    }),
  )
  app.use(identify(ports, callerOf))
  app.use(rateLimit(deps.limiter ?? memoryRateLimiter(), quotas))
  app.use(bodyLimit(ports.settings))
  app.use(uploads(deps.uploadSlots ?? usualUploadSlots(ports.settings.maxUploadBytes)))
  app.use(csrfProtection())
  app.use('/api/v1/*', idempotency())

  const api = apiRoutes()
  app.route('/api/v1', api)
  const apiDocument = apiDocumentPages((baseUrl) => openApiDocument(api, baseUrl))
  const openData = [logFiles(), logAtom(), catalog(), linkedData(), dataPackageFile(), sitemaps()]
  for (const each of [apiDocument, ...openData, documentDownloads(), problemPages(), pages])
    if (each) app.route('/', each)

  app.notFound((c) => answerProblem(c, { code: 'not-found' }))
  app.onError((error, c) => {
    if (error instanceof BadCursor) return answerProblem(c, { code: 'bad-cursor' })
    if (error instanceof KeyReused) return answerProblem(c, { code: 'idempotency-key-reused' })
    if (error instanceof BodyRefused) return answerProblem(c, error.refusal, { headers: error.headers })
    if (error instanceof BodyTooLarge) return answerProblem(c, { code: 'too-large' })
    if (error instanceof ParserBusy)
      return answerProblem(c, refuse('conflict', { reason: 'queue-full' }).refusal, busyOptions)
    if (error instanceof VirusScannerSilent)
      return answerProblem(c, refuse('conflict', { reason: 'virus-scanner-silent' }).refusal, busyOptions)
    if (error instanceof StoreBusy) return answerProblem(c, { code: 'busy' }, busyOptions)
    const requestId = c.get('requestId')
    const credentials = `${c.req.header('authorization') ?? ''} ${c.req.header('cookie') ?? ''}`
    const masked = (text: string) => withoutSecrets(text, c.req.url, credentials)
    const said = { message: masked(error.message), stack: masked(error.stack ?? '') }
    log('error', 'fault', { requestId, error: error.name, ...said })
    return answerProblem(c, { code: 'internal', requestId })
  })
  return app
}
