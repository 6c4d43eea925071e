import { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from '../app-env.ts'
import { caseReadingRoutes } from './cases/case-reading-routes.ts'
import { caseworkRoutes } from './cases/casework-routes.ts'
import { cutsRoutes } from './cases/cuts-routes.ts'
import { deskRoutes } from './cases/desk-routes.ts'
import { documentsRoutes } from './cases/documents-routes.ts'
import { eventsRoutes } from './cases/events-routes.ts'
import { intakeRoutes } from './cases/intake-routes.ts'
import { letterRoutes } from './cases/letter-routes.ts'
import { outboxRoutes } from './cases/outbox-routes.ts'
import { pageRoutes } from './cases/page-routes.ts'
import { previewRoutes } from './cases/preview-routes.ts'
import { redactionRoutes } from './cases/redaction-routes.ts'
import { releaseRoutes } from './cases/release-routes.ts'
import { requestsRoutes } from './cases/requests-routes.ts'
import { safeCopyRoutes } from './cases/safe-copy-routes.ts'
import { statusRenderer } from './cases/status-json.ts'
import { uploadRoutes } from './cases/upload-routes.ts'
import { viewRoutes } from './cases/view-routes.ts'
import { closeInputs } from './closed-inputs.ts'
import { addExamples } from './document-examples.ts'
import { documentWordsRoute } from './document-words-route.ts'
import { followersRoutes } from './followers-routes.ts'
import { registerInputs } from './input-components.ts'
import { logRoutes, statisticsRoutes } from './log-routes.ts'
import { mailChoiceRoutes } from './mail-choice-routes.ts'
import { bodyRoutes } from './office/body-routes.ts'
import { calendarRoutes } from './office/calendar-routes.ts'
import { directoryRoutes } from './office/directory-routes.ts'
import { importRoutes } from './office/import-routes.ts'
import { officeCalendarRoutes } from './office/office-calendar-routes.ts'
import { officeHistoryRoute } from './office/office-history-route.ts'
import { peopleRoutes } from './office/people-routes.ts'
import { visitRoutes } from './office/visit-routes.ts'
import { exportRoutes } from './reports/export-routes.ts'
import { reportRoutes } from './reports/report-routes.ts'
import { workRoutes } from './reports/work-routes.ts'

const description = `Candor's API. Bodies are JSON; errors are RFC 9457 problem details, and a refused change changes nothing.

- A request is read and changed by its requester with \`Authorization: Bearer {secret}\`, by staff of its body with \`Authorization: Bearer ck_...\` (an API key).
- Lists go on at \`nextCursor\`, which also stands in \`Link: rel="next"\`.
- \`Idempotency-Key\` makes a POST safe to repeat.
- \`RateLimit\` says what is left of your quota.`

/** Everything under /api/v1. */
export function apiRoutes(): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>()
  const render = statusRenderer()
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: "An API key (`ck_...`), or a request's secret",
  })
  registerInputs(app)
  requestsRoutes(app, render)
  eventsRoutes(app, render)
  previewRoutes(app)
  caseReadingRoutes(app)
  letterRoutes(app)
  visitRoutes(app)
  documentsRoutes(app, render)
  releaseRoutes(app, render)
  uploadRoutes(app)
  pageRoutes(app)
  redactionRoutes(app)
  cutsRoutes(app)
  safeCopyRoutes(app)
  logRoutes(app)
  documentWordsRoute(app)
  followersRoutes(app)
  statisticsRoutes(app)
  reportRoutes(app)
  exportRoutes(app)
  workRoutes(app)
  outboxRoutes(app)
  directoryRoutes(app)
  bodyRoutes(app)
  caseworkRoutes(app)
  peopleRoutes(app)
  officeHistoryRoute(app)
  officeCalendarRoutes(app)
  viewRoutes(app)
  deskRoutes(app)
  intakeRoutes(app)
  calendarRoutes(app)
  importRoutes(app)
  mailChoiceRoutes(app)
  return app
}

/** The API's own description, OpenAPI 3.1. */
export function openApiDocument(app: OpenAPIHono<AppEnv>, baseUrl: string) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Candor',
      version: '1',
      description,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    tags: ['Requests', 'Documents', 'Redaction', 'Public log', 'Statistics', 'Outbox', 'Desk', 'Directory'].map(
      (name) => ({
        name,
      }),
    ),
  })
  closeInputs(document)
  addExamples(document)
  return document
}
