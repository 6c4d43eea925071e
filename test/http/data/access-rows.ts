import type { answeredAndPublished } from '../answered-request.ts'
import { officeRows } from './office-access-rows.ts'

export const actors = [
  'public',
  'wrong',
  'requester',
  'officer',
  'approver',
  'publisher',
  'auditor',
  'admin',
  'readKey',
  'stranger',
] as const
export type ActorName = (typeof actors)[number]

/** `GET /path as public` and so on: what each actor gets, in the order of `actors`. One number stands for all. */
const everyone = (status: number) => actors.map(() => status).join(' ')
export const form = 'application/x-www-form-urlencoded'

/** What the addresses of the rows are about. */
export type Places = {
  readonly open: { readonly reference: string; readonly secret: string }
  readonly published: Awaited<ReturnType<typeof answeredAndPublished>>
  readonly unpublished: string
  readonly letter: string
  readonly decisionSeq: number
}

export type Row = {
  readonly route: string
  readonly path: (at: Places) => string
  readonly expected: string
  readonly body?: (secret: string, at: Places) => string
  readonly type?: string
}

const unknownFinding = '0123456789abcdef'
const newRequest = () => JSON.stringify({ body: 'riverford', subject: 'Trees', words: 'Every tree that was felled.' })
const note = () => JSON.stringify({ type: 'note-added', text: 'Seen.' })
const savedReport = () =>
  JSON.stringify({ name: 'A', form: 'figures', rule: 'last-month', locale: 'en', format: 'pdf' })
const message = () => JSON.stringify({ type: 'message-received', text: 'Any news?' })

export const rows: readonly Row[] = [
  //                                                                          public wrong requester officer approver publisher auditor admin readKey stranger
  {
    route: 'GET /api/v1/requests/:reference',
    path: (at) => `/api/v1/requests/${at.open.reference}`,
    expected: '404 404 200 200 200 200 200 200 200 404',
  },
  {
    route: 'GET /api/v1/requests',
    path: () => '/api/v1/requests',
    expected: '401 401 401 200 200 200 403 200 200 200',
  },
  {
    route: 'POST /api/v1/requests',
    path: () => '/api/v1/requests',
    body: newRequest,
    expected: '201 201 201 201 201 201 201 201 403 403',
  },
  {
    route: 'POST /api/v1/requests/:reference/events',
    path: (at) => `/api/v1/requests/${at.open.reference}/events`,
    body: note,
    expected: '404 404 403 201 201 201 403 201 403 404',
  },
  {
    route: 'POST /api/v1/requests/:reference/events',
    path: (at) => `/api/v1/requests/${at.open.reference}/events`,
    body: message,
    expected: '404 404 201 201 403 403 403 201 403 404',
  },
  ...['approvals', 'kept-findings'].map((what) => ({
    route: `POST /api/v1/requests/:reference/${what}`,
    path: (at: Places) => `/api/v1/requests/${at.open.reference}/${what}`,
    body: () =>
      JSON.stringify({ files: [{ documentId: 'none', kept: [{ findings: [unknownFinding], reason: 'Public.' }] }] }),
    expected:
      what === 'approvals' ? '404 404 403 403 409 403 403 403 403 404' : '404 404 403 409 409 403 403 403 403 404',
  })),
  {
    route: 'POST /api/v1/requests/:reference/documents',
    path: (at) => `/api/v1/requests/${at.open.reference}/documents?name=a.txt`,
    body: () => 'A',
    type: 'text/plain',
    expected: '404 404 201 201 403 403 403 201 403 404',
  },
  ...['GET', 'PATCH', 'DELETE'].map((method) => ({
    route: `${method} /api/v1/requests/:reference/uploads/:id`,
    path: (at: Places) => `/api/v1/requests/${at.open.reference}/uploads/none`,
    expected: '401 401 401 404 403 403 403 404 403 404',
  })),
  {
    route: 'GET /api/v1/requests/:reference/uploads',
    path: (at) => `/api/v1/requests/${at.open.reference}/uploads`,
    expected: '401 401 401 200 403 403 403 200 403 404',
  },
  {
    route: 'POST /api/v1/requests/:reference/uploads',
    path: (at) => `/api/v1/requests/${at.open.reference}/uploads`,
    // Without the headers of the protocol.
    expected: '401 401 401 412 403 403 403 412 403 404',
  },
  {
    route: 'OPTIONS /api/v1/requests/:reference/uploads',
    path: (at) => `/api/v1/requests/${at.open.reference}/uploads`,
    expected: '401 401 401 204 403 403 403 204 403 404',
  },
  {
    route: 'GET /api/v1/documents/:id',
    path: (at) => `/api/v1/documents/${at.unpublished}`,
    expected: '404 404 404 200 200 200 404 200 200 404',
  },
  {
    route: 'GET /api/v1/documents/:id',
    path: (at) => `/api/v1/documents/${at.published.documentId}`,
    expected: everyone(200),
  },
  {
    route: 'GET /documents/:id',
    path: (at) => `/documents/${at.unpublished}`,
    expected: '404 404 404 200 200 200 404 200 200 404',
  },
  {
    route: 'GET /api/v1/documents/:id/findings',
    path: (at) => `/api/v1/documents/${at.unpublished}/findings`,
    // Nothing looks through files here.
    expected: '401 401 401 404 404 404 403 404 404 404',
  },
  // Nothing makes copies here.
  {
    route: 'GET /api/v1/documents/:id/sheet',
    path: (at) => `/api/v1/documents/${at.unpublished}/sheet`,
    expected: '401 401 401 404 404 404 403 404 404 404',
  },
  {
    route: 'POST /api/v1/documents/:id/safe-copy',
    path: (at) => `/api/v1/documents/${at.unpublished}/safe-copy`,
    expected: '401 401 401 404 404 404 403 404 404 404',
  },
  {
    route: 'GET /api/v1/documents/:id/copies/:work',
    path: (at) => `/api/v1/documents/${at.unpublished}/copies/none`,
    expected: '401 401 401 404 404 404 403 404 404 404',
  },
  {
    route: 'POST /api/v1/documents/:id/redaction/cells',
    path: (at) => `/api/v1/documents/${at.unpublished}/redaction/cells`,
    body: () => JSON.stringify({ cuts: [{ sheet: 'A', cells: 'B2' }] }),
    expected: '401 401 401 404 403 403 403 403 403 404',
  },
  // Nothing shows pages here.
  ...['pages', 'pages/1/text', 'pages/1/picture', 'find?q=x', 'gaps'].map(
    (end): Row => ({
      route: `GET /api/v1/documents/:id/redaction/${end.replace('/1/', '/:page/').replace(/\?.*/, '')}`,
      path: (at) => `/api/v1/documents/${at.unpublished}/redaction/${end}`,
      expected: '401 401 401 404 404 404 403 404 404 404',
    }),
  ),
  {
    route: 'GET /api/v1/documents/:id/redaction',
    path: (at) => `/api/v1/documents/${at.unpublished}/redaction`,
    expected: '401 401 401 200 200 200 403 200 200 404',
  },
  {
    route: 'POST /api/v1/documents/:id/redaction/marks',
    path: (at) => `/api/v1/documents/${at.unpublished}/redaction/marks`,
    body: () => '{}',
    expected: '401 401 401 422 403 403 403 403 403 404',
  },
  {
    route: 'POST /api/v1/documents/:id/redaction/found',
    path: (at) => `/api/v1/documents/${at.unpublished}/redaction/found`,
    body: () => JSON.stringify({ q: 'x' }),
    expected: '401 401 401 404 403 403 403 403 403 404',
  },
  // Nothing was cut out of these.
  {
    route: 'GET /api/v1/documents/:id/cuts',
    path: (at) => `/api/v1/documents/${at.published.documentId}/cuts`,
    expected: everyone(404),
  },
  {
    route: 'GET /api/v1/documents/:id/cuts/proof',
    path: (at) => `/api/v1/documents/${at.published.documentId}/cuts/proof`,
    expected: '401 401 401 404 404 404 404 404 404 404',
  },
  // Nothing is marked here.
  ...(
    [
      ['submit', '401 401 401 409 403 403 403 403 403 404'],
      ['return', '401 401 401 403 409 403 403 403 403 404'],
      ['approve', '401 401 401 403 409 403 403 403 403 404'],
      ['reopen', '401 401 401 409 403 403 403 403 403 404'],
    ] as const
  ).map(([verb, expected]) => ({
    route: `POST /api/v1/documents/:id/redaction/${verb}`,
    path: (at: Places) => `/api/v1/documents/${at.unpublished}/redaction/${verb}`,
    body: () => '{}',
    expected,
  })),
  {
    route: 'GET /api/v1/documents/:id/words',
    path: (at) => `/api/v1/documents/${at.published.documentId}/words`,
    expected: everyone(200),
  },
  { route: 'GET /documents/:id', path: (at) => `/documents/${at.published.documentId}`, expected: everyone(200) },
  {
    route: 'GET /documents/:id/view',
    path: (at) => `/documents/${at.published.documentId}/view`,
    expected: everyone(200),
  },
  { route: 'GET /documents/:id/view', path: (at) => `/documents/${at.unpublished}/view`, expected: everyone(404) },
  { route: 'GET /help/figures', path: () => '/help/figures', expected: everyone(200) },
  { route: 'GET /api/v1/log', path: () => '/api/v1/log', expected: everyone(200) },
  {
    route: 'GET /api/v1/log/:reference',
    path: (at) => `/api/v1/log/${at.published.reference}`,
    expected: everyone(200),
  },
  { route: 'GET /api/v1/log/:reference', path: (at) => `/api/v1/log/${at.open.reference}`, expected: everyone(404) },
  { route: 'GET /api/v1/statistics', path: () => '/api/v1/statistics?body=riverford', expected: everyone(200) },
  { route: 'GET /api/v1/bodies', path: () => '/api/v1/bodies', expected: everyone(200) },
  {
    route: 'GET /api/v1/exports/cases',
    path: () => '/api/v1/exports/cases?format=jsonl',
    expected: '401 401 401 200 200 200 200 200 200 200',
  },
  {
    route: 'GET /api/v1/statistics/comparison',
    path: () => '/api/v1/statistics/comparison?body=riverford&a=2023&b=2024',
    expected: everyone(200),
  },
  {
    route: 'GET /api/v1/report-schedules',
    path: () => '/api/v1/report-schedules',
    expected: '401 401 401 403 200 403 200 200 403 200',
  },
  {
    route: 'POST /api/v1/report-schedules',
    path: () => '/api/v1/report-schedules',
    body: savedReport,
    expected: '401 401 401 403 201 403 201 201 403 201',
  },
  {
    route: 'PUT /api/v1/report-schedules/:id',
    path: () => '/api/v1/report-schedules/none',
    body: savedReport,
    expected: '401 401 401 403 404 403 404 404 403 404',
  },
  {
    route: 'PUT /api/v1/report-schedules/:id/state',
    path: () => '/api/v1/report-schedules/none/state',
    body: () => JSON.stringify({ state: 'paused' }),
    expected: '401 401 401 403 404 403 404 404 403 404',
  },
  {
    route: 'GET /api/v1/reports/:form/:period',
    path: () => '/api/v1/reports/plain/2024',
    expected: '401 401 401 200 200 200 200 200 200 200',
  },
  {
    route: 'GET /api/v1/exports/events',
    path: () => '/api/v1/exports/events',
    expected: '401 401 401 200 200 200 200 200 200 200',
  },
  {
    route: 'GET /api/v1/exports/sample',
    path: () => '/api/v1/exports/sample',
    expected: '401 401 401 403 200 403 200 200 403 200',
  },
  { route: 'GET /api/v1/statutes', path: () => '/api/v1/statutes', expected: everyone(200) },
  { route: 'GET /api/v1/statutes/:id', path: () => '/api/v1/statutes/us-foia', expected: everyone(200) },
  {
    route: 'POST /api/v1/sign-in-links',
    path: () => '/api/v1/sign-in-links',
    body: () => '{"email":"nobody@example.org"}',
    expected: everyone(202),
  },
  { route: 'GET /api/v1/openapi.json', path: () => '/api/v1/openapi.json', expected: everyone(200) },
  { route: 'GET /api/docs', path: () => '/api/docs', expected: everyone(200) },
  { route: 'GET /docs/problems', path: () => '/docs/problems', expected: everyone(200) },
  { route: 'GET /docs/problems/:code', path: () => '/docs/problems/conflict', expected: everyone(200) },
  { route: 'GET /log.csv', path: () => '/log.csv', expected: everyone(200) },
  { route: 'GET /log.sflf.csv', path: () => '/log.sflf.csv', expected: everyone(200) },
  { route: 'GET /log.documents.csv', path: () => '/log.documents.csv', expected: everyone(200) },
  { route: 'GET /log.zip', path: () => '/log.zip', expected: everyone(200) },
  { route: 'GET /log.jsonl', path: () => '/log.jsonl', expected: everyone(200) },
  { route: 'GET /datapackage.json', path: () => '/datapackage.json', expected: everyone(200) },
  { route: 'GET /robots.txt', path: () => '/robots.txt', expected: everyone(200) },
  { route: 'GET /sitemap.xml', path: () => '/sitemap.xml', expected: everyone(200) },
  { route: 'GET /sitemap/:part', path: () => '/sitemap/pages.xml', expected: everyone(200) },
  { route: 'GET /log.atom', path: () => '/log.atom', expected: everyone(200) },
  { route: 'GET /log.jsonld', path: () => '/log.jsonld', expected: everyone(200) },
  {
    route: 'GET /log/:reference/about.jsonld',
    path: ({ published }) => `/log/${published.reference}/about.jsonld`,
    expected: everyone(200),
  },
  {
    route: 'GET /documents/:id/about.jsonld',
    path: ({ published }) => `/documents/${published.documentId}/about.jsonld`,
    expected: everyone(200),
  },
  {
    route: 'GET /documents/:id/about.jsonld',
    path: ({ unpublished }) => `/documents/${unpublished}/about.jsonld`,
    expected: everyone(404),
  },
  { route: 'GET /catalog.ttl', path: () => '/catalog.ttl', expected: everyone(200) },
  { route: 'GET /catalog.jsonld', path: () => '/catalog.jsonld', expected: everyone(200) },
  { route: 'GET /healthz', path: () => '/healthz', expected: everyone(200) },
  { route: 'GET /readyz', path: () => '/readyz', expected: everyone(200) },
  { route: 'GET /metrics', path: () => '/metrics', expected: everyone(404) },
  { route: 'GET /', path: () => '/', expected: everyone(200) },
  { route: 'GET /assets/icon.svg', path: () => '/assets/icon.svg', expected: everyone(200) },
  { route: 'GET /assets/:file', path: () => '/assets/nothing.js', expected: everyone(404) },
  { route: 'GET /requests/new', path: () => '/requests/new', expected: everyone(200) },
  { route: 'POST /requests/new', path: () => '/requests/new', body: () => '', type: form, expected: everyone(200) },
  {
    route: 'GET /requests/:reference',
    path: (at) => `/requests/${at.open.reference}`,
    expected: '404 404 200 200 200 200 404 200 200 404',
  },
  {
    route: 'POST /requests/:reference/documents',
    path: (at) => `/requests/${at.open.reference}/documents`,
    body: (secret) => `secret=${secret}`,
    type: form,
    expected: '404 404 422 404 404 404 404 404 404 404',
  },
  {
    route: 'POST /requests/:reference/address-confirmed',
    path: (at) => `/requests/${at.open.reference}/address-confirmed`,
    body: (secret) => `secret=${secret}&mailed=made-up`,
    type: form,
    expected: everyone(404),
  },
  {
    route: 'POST /requests/:reference/:action',
    path: (at) => `/requests/${at.open.reference}/message-received`,
    body: (secret) => `secret=${secret}&text=Any+news`,
    type: form,
    expected: '404 404 303 404 404 404 404 404 404 404',
  },
  { route: 'GET /log/data', path: () => '/log/data', expected: everyone(200) },
  { route: 'GET /log', path: () => '/log', expected: everyone(200) },
  { route: 'GET /log/:reference', path: (at) => `/log/${at.published.reference}`, expected: everyone(200) },
  { route: 'GET /log/:reference', path: (at) => `/log/${at.open.reference}`, expected: everyone(404) },
  { route: 'GET /calendars/:token', path: () => '/calendars/cal_made-up.ics', expected: everyone(404) },
  { route: 'GET /log/follow/:token', path: () => '/log/follow/made-up', expected: everyone(404) },
  { route: 'POST /log/follow/:token', path: () => '/log/follow/made-up', type: form, expected: everyone(404) },
  { route: 'GET /log/unfollow/:token', path: () => '/log/unfollow/made-up', expected: everyone(404) },
  { route: 'POST /log/unfollow/:token', path: () => '/log/unfollow/made-up', type: form, expected: everyone(200) },
  {
    route: 'POST /log/:reference/follow',
    path: (at) => `/log/${at.published.reference}/follow`,
    body: () => 'email=reader%40example.net',
    type: form,
    expected: everyone(200),
  },
  {
    route: 'POST /api/v1/log/:reference/followers',
    path: (at) => `/api/v1/log/${at.published.reference}/followers`,
    body: () => '{"email":"reader@example.net"}',
    expected: everyone(202),
  },
  {
    route: 'POST /api/v1/log/:reference/followers',
    path: (at) => `/api/v1/log/${at.open.reference}/followers`,
    body: () => '{"email":"reader@example.net"}',
    expected: everyone(404),
  },
  {
    route: 'POST /api/v1/followers/stop',
    path: () => '/api/v1/followers/stop',
    body: () => '{"token":"made-up"}',
    expected: everyone(202),
  },
  { route: 'GET /statistics', path: () => '/statistics', expected: everyone(200) },
  { route: 'GET /statistics/reports', path: () => '/statistics/reports', expected: everyone(200) },
  { route: 'GET /statistics/reports/:id', path: () => '/statistics/reports/none', expected: everyone(404) },
  {
    route: 'GET /api/v1/statistics/figures',
    path: () => '/api/v1/statistics/figures?body=riverford',
    expected: everyone(200),
  },
  { route: 'GET /api/v1/reports', path: () => '/api/v1/reports?body=riverford', expected: everyone(200) },
  { route: 'GET /api/v1/reports/:id', path: () => '/api/v1/reports/none', expected: everyone(404) },
  {
    route: 'GET /api/v1/reports/:id/verification',
    path: () => '/api/v1/reports/none/verification',
    expected: '401 401 401 404 404 404 404 404 404 404',
  },
  {
    route: 'POST /api/v1/reports/:form/:period',
    path: () => '/api/v1/reports/figures/2024',
    body: () => '{}',
    expected: '401 401 401 403 201 403 201 201 403 201',
  },
  {
    route: 'GET /api/v1/reports/:form/:period/cases',
    path: () => `/api/v1/reports/figures/2024/cases?cell=${encodeURIComponent('["requests","received","count"]')}`,
    expected: '401 401 401 403 200 403 200 200 403 200',
  },
  {
    route: 'GET /api/v1/reports/:form/:period/answers',
    path: () => '/api/v1/reports/cn-annual/2024/answers',
    expected: '401 401 401 403 200 403 200 200 403 200',
  },
  {
    route: 'PUT /api/v1/reports/:form/:period/answers',
    path: () => '/api/v1/reports/cn-annual/2024/answers',
    body: () => '{}',
    // The law of this body has no such report.
    expected: '401 401 401 403 422 403 422 422 403 422',
  },
  {
    route: 'POST /api/v1/work',
    path: () => '/api/v1/work',
    body: () => JSON.stringify({ kind: 'export', input: { file: 'cases.csv', name: 'rows' } }),
    expected: '401 401 401 202 202 202 202 202 202 202',
  },
  {
    route: 'GET /api/v1/work/:id',
    path: () => '/api/v1/work/none',
    expected: '401 401 401 404 404 404 404 404 404 404',
  },
  {
    route: 'GET /api/v1/work/:id/file',
    path: () => '/api/v1/work/none/file',
    expected: '401 401 401 404 404 404 404 404 404 404',
  },
  {
    route: 'POST /audit/work',
    path: () => '/audit/work',
    body: () => 'kind=sing&input=%7B%7D',
    type: form,
    expected: '403 403 403 422 422 422 422 422 422 422',
  },
  { route: 'GET /audit/work/:id', path: () => '/audit/work/none', expected: '303 303 303 404 404 404 404 404 404 404' },
  {
    route: 'GET /audit/work/:id/file',
    path: () => '/audit/work/none/file',
    expected: '303 303 303 404 404 404 404 404 404 404',
  },
  {
    route: 'GET /audit/reports',
    path: () => '/audit/reports',
    expected: '303 303 303 403 200 403 200 200 403 200',
  },
  { route: 'GET /law', path: () => '/law', expected: everyone(200) },
  { route: 'GET /law/:id', path: () => '/law/us-foia', expected: everyone(200) },
  { route: 'GET /sign-in', path: () => '/sign-in', expected: everyone(200) },
  {
    route: 'POST /sign-in',
    path: () => '/sign-in',
    body: () => 'email=nobody%40example.org',
    type: form,
    expected: everyone(200),
  },
  { route: 'GET /sign-in/:token', path: () => '/sign-in/made-up', expected: everyone(200) },
  {
    route: 'POST /sign-in/:token',
    path: () => '/sign-in/made-up',
    body: () => '',
    type: form,
    expected: everyone(410),
  },
  { route: 'POST /sign-out', path: () => '/sign-out', body: () => '', type: form, expected: everyone(303) },
  { route: 'GET /help', path: () => '/help', expected: everyone(200) },
  { route: 'GET /help/accessibility', path: () => '/help/accessibility', expected: everyone(200) },
  { route: 'GET /help/privacy', path: () => '/help/privacy', expected: everyone(200) },
  { route: 'GET /help/components', path: () => '/help/components', expected: everyone(200) },
  { route: 'GET /bodies/:slug/brand.css', path: () => '/bodies/riverford/brand.css', expected: everyone(404) },
  { route: 'GET /bodies/:slug/logo', path: () => '/bodies/riverford/logo', expected: everyone(404) },
  { route: 'GET /help/shortcuts', path: () => '/help/shortcuts', expected: everyone(200) },
  {
    route: 'POST /requests/new/published',
    path: () => '/requests/new/published',
    body: () => 'body=riverford&words=trees',
    type: form,
    expected: everyone(200),
  },
  {
    route: 'GET /requests/:reference/due.ics',
    path: (at) => `/requests/${at.open.reference}/due.ics`,
    expected: '404 404 200 200 200 200 200 200 200 404',
  },
  {
    route: 'GET /requests/:reference/feed.atom',
    path: (at) => `/requests/${at.open.reference}/feed.atom`,
    expected: '404 404 200 200 200 200 200 200 200 404',
  },
  { route: 'GET /my-requests', path: () => '/my-requests', expected: everyone(200) },
  {
    route: 'POST /my-requests',
    path: () => '/my-requests',
    body: () => 'email=nobody%40example.org',
    type: form,
    expected: everyone(200),
  },
  {
    route: 'GET /api/v1/scheduled-publications',
    path: () => '/api/v1/scheduled-publications',
    expected: '401 401 401 403 403 200 403 403 403 200',
  },
  {
    route: 'GET /requests/:reference/files/:token',
    path: (at) => `/requests/${at.published.reference}/files/made-up`,
    expected: everyone(404),
  },
  {
    route: 'POST /requests/:reference/files/:token/:documentId',
    path: (at) => `/requests/${at.published.reference}/files/made-up/${at.published.documentId}`,
    body: () => '',
    type: form,
    expected: everyone(404),
  },
  {
    route: 'GET /api/v1/outbox',
    path: () => '/api/v1/outbox',
    expected: '401 401 401 200 403 403 403 200 200 200',
  },
  {
    route: 'POST /api/v1/outbox/:id/send-again',
    path: () => '/api/v1/outbox/none/send-again',
    body: () => '{}',
    expected: '401 401 401 404 404 404 404 404 404 404',
  },
  { route: 'GET /mail/stop/:token', path: () => '/mail/stop/made-up', expected: everyone(404) },
  {
    route: 'POST /mail/stop/:token',
    path: () => '/mail/stop/made-up',
    body: () => 'List-Unsubscribe=One-Click',
    type: form,
    expected: everyone(404),
  },
  {
    route: 'POST /mail/stop/:token/resume',
    path: () => '/mail/stop/made-up/resume',
    body: () => '',
    type: form,
    expected: everyone(404),
  },
  {
    route: 'POST /api/v1/assignments',
    path: () => '/api/v1/assignments',
    body: (_secret, at) => JSON.stringify({ references: [at.open.reference], unit: 'Housing' }),
    expected: '401 401 401 200 200 403 403 200 403 200',
  },
  {
    route: 'GET /api/v1/bodies/:slug/casework',
    path: () => '/api/v1/bodies/riverford/casework',
    expected: '401 401 401 403 403 403 403 200 403 403',
  },
  {
    route: 'POST /api/v1/bodies/:slug/casework',
    path: () => '/api/v1/bodies/riverford/casework',
    body: () => JSON.stringify({ topics: ['Roads'] }),
    expected: '401 401 401 403 403 403 403 200 403 403',
  },
  {
    route: 'GET /requests/:reference/letters/:letter',
    path: (at) => `/requests/${at.published.reference}/letters/${at.decisionSeq}`,
    expected: everyone(404),
  },
  {
    route: 'GET /requests/:reference/letters/:letter',
    path: (at) => `/requests/${at.published.reference}/letters/${at.decisionSeq}?secret=${at.published.secret}`,
    // The right secret opens it, whoever else one is.
    expected: everyone(200),
  },
  {
    route: 'GET /api/v1/requests/:reference/letters',
    path: (at) => `/api/v1/requests/${at.open.reference}/letters`,
    expected: '404 404 200 200 200 200 404 200 200 404',
  },
  {
    route: 'GET /api/v1/requests/:reference/similar',
    path: (at) => `/api/v1/requests/${at.open.reference}/similar`,
    expected: '404 404 403 200 200 200 403 200 200 404',
  },
  { route: 'GET /api/v1/tasks', path: () => '/api/v1/tasks', expected: '401 401 401 200 200 200 403 200 200 200' },
  { route: 'GET /api/v1/board', path: () => '/api/v1/board', expected: '401 401 401 200 200 200 403 200 200 200' },
  {
    route: 'GET /api/v1/satisfaction',
    path: () => '/api/v1/satisfaction',
    expected: '401 401 401 403 200 403 403 200 403 200',
  },
  { route: 'GET /api/v1/views', path: () => '/api/v1/views', expected: '401 401 401 200 200 200 403 200 200 200' },
  {
    route: 'POST /api/v1/views',
    path: () => '/api/v1/views',
    body: () => JSON.stringify({ name: 'Mine', query: 'officer=me' }),
    expected: '401 401 401 201 201 201 403 201 403 201',
  },
  {
    route: 'POST /api/v1/views',
    path: () => '/api/v1/views',
    body: () => JSON.stringify({ name: 'Everyone’s', query: 'due=overdue', forAll: true }),
    expected: '401 401 401 403 201 403 403 201 403 201',
  },
  {
    route: 'POST /api/v1/views/:id/removed',
    path: () => '/api/v1/views/none/removed',
    body: () => '{}',
    expected: '401 401 401 404 404 404 403 404 403 404',
  },
  {
    route: 'GET /desk/satisfaction',
    path: () => '/desk/satisfaction',
    expected: '303 303 303 403 200 403 403 200 403 200',
  },
  {
    route: 'GET /desk/requests/:reference/safe-copy/:id',
    path: (at) => `/desk/requests/${at.open.reference}/safe-copy/${at.unpublished}`,
    expected: '303 303 303 200 200 200 403 200 200 404',
  },
  {
    route: 'GET /desk/requests/:reference/safe-copy/:id/copies/:work',
    path: (at) => `/desk/requests/${at.open.reference}/safe-copy/${at.unpublished}/copies/none`,
    expected: '303 303 303 404 404 404 403 404 404 404',
  },
  {
    route: 'GET /desk/requests/:reference/findings/:id',
    path: (at) => `/desk/requests/${at.open.reference}/findings/${at.unpublished}`,
    expected: '303 303 303 200 200 200 403 200 200 404',
  },
  {
    route: 'GET /desk/requests/:reference/redaction/:id',
    path: (at) => `/desk/requests/${at.open.reference}/redaction/${at.unpublished}`,
    expected: '303 303 303 200 200 200 403 200 200 404',
  },
  {
    route: 'POST /desk/requests/:reference/redaction/:id/marks',
    path: (at) => `/desk/requests/${at.open.reference}/redaction/${at.unpublished}/marks`,
    body: () => 'op=box',
    type: form,
    expected: '403 403 403 422 403 403 403 403 403 404',
  },
  {
    route: 'POST /desk/requests/:reference/redaction/:id/findings',
    path: (at) => `/desk/requests/${at.open.reference}/redaction/${at.unpublished}/findings`,
    body: () => 'finding=none',
    type: form,
    expected: '403 403 403 422 403 403 403 403 403 404',
  },
  {
    route: 'POST /desk/requests/:reference/redaction/:id/:step',
    path: (at) => `/desk/requests/${at.open.reference}/redaction/${at.unpublished}/reopen`,
    body: () => '',
    type: form,
    expected: '403 403 403 409 403 403 403 403 403 404',
  },
  {
    route: 'GET /desk/requests/:reference/release',
    path: (at) => `/desk/requests/${at.open.reference}/release`,
    expected: '303 303 303 200 200 403 403 403 403 404',
  },
  {
    route: 'POST /desk/requests/:reference/release',
    path: (at) => `/desk/requests/${at.open.reference}/release`,
    body: () => '',
    type: form,
    expected: '403 403 403 422 422 403 403 403 403 404',
  },
  {
    route: 'GET /desk/requests/:reference/split',
    path: (at) => `/desk/requests/${at.open.reference}/split`,
    expected: '303 303 303 200 403 403 403 200 403 404',
  },
  {
    route: 'POST /desk/requests/:reference/safe-copy/:id',
    path: (at) => `/desk/requests/${at.open.reference}/safe-copy/${at.unpublished}`,
    expected: '403 403 403 404 404 404 403 404 404 404',
  },
  {
    route: 'POST /desk/requests/:reference/split',
    path: (at) => `/desk/requests/${at.open.reference}/split`,
    body: () => '',
    type: form,
    expected: '403 403 403 422 403 403 403 422 403 404',
  },
  {
    route: 'GET /desk/requests/:reference/letters/:letter',
    path: (at) => `/desk/requests/${at.published.reference}/letters/${at.decisionSeq}`,
    expected: '303 303 303 200 200 200 403 200 200 404',
  },
  ...['/desk', '/desk/board', '/desk/tasks'].map((address) => ({
    route: `GET ${address}`,
    path: () => address,
    expected: '303 303 303 200 200 200 403 200 200 200',
  })),
  {
    route: 'GET /desk/views',
    path: () => '/desk/views',
    expected: '303 303 303 200 200 200 403 200 403 200',
  },
  {
    route: 'POST /desk/views',
    path: () => '/desk/views',
    body: () => 'name=Mine&query=officer%3Dme&back=views',
    type: form,
    expected: '403 403 403 303 303 303 403 303 403 303',
  },
  {
    route: 'POST /desk/views/:id/removed',
    path: () => '/desk/views/none/removed',
    body: () => '',
    type: form,
    expected: '403 403 403 404 404 404 403 404 403 404',
  },
  {
    route: 'GET /desk/assign',
    path: (at) => `/desk/assign?chosen=${at.open.reference}`,
    expected: '303 303 303 200 200 403 403 200 403 200',
  },
  {
    route: 'POST /desk/assign',
    path: () => '/desk/assign',
    body: (_secret, at) => `reference=${at.open.reference}&unit=Housing`,
    type: form,
    expected: '403 403 403 303 303 403 403 303 403 422',
  },
  ...['channels', 'units', 'routing', 'approval', 'watching', 'personal-data'].flatMap((page) => [
    {
      route: 'GET /desk/office/:page',
      path: () => `/desk/office/${page}`,
      expected: '303 303 303 403 403 403 403 200 403 200',
    },
    {
      route: 'POST /desk/office/:page',
      path: () => `/desk/office/${page}`,
      body: () => 'version=1',
      type: form,
      expected: '403 403 403 403 403 403 403 303 403 303',
    },
  ]),
  {
    route: 'GET /desk/intake',
    path: () => '/desk/intake',
    expected: '303 303 303 200 403 403 403 200 403 200',
  },
  {
    route: 'GET /desk/intake/:id',
    path: (at) => `/desk/intake/${at.letter}`,
    expected: '303 303 303 200 403 403 403 200 403 404',
  },
  {
    route: 'GET /desk/intake/:id/message.eml',
    path: (at) => `/desk/intake/${at.letter}/message.eml`,
    expected: '303 303 303 200 403 403 403 200 403 404',
  },
  ...['open', 'join', 'discard', 'burn'].map((placement) => ({
    route: 'POST /desk/intake/:id/:placement',
    path: (at: Places) => `/desk/intake/${placement === 'open' ? 'none' : at.letter}/${placement}`,
    body: () => 'reference=&reason=',
    type: form,
    expected: ['open', 'burn'].includes(placement)
      ? '403 403 403 404 403 403 403 404 403 404'
      : '403 403 403 422 403 403 403 422 403 404',
  })),
  ...officeRows,
]
