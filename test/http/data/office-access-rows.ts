import type { Places, Row } from './access-rows.ts'

const json = (value: unknown) => () => JSON.stringify(value)

/** Who may do what at the addresses of the office itself: its letters, its people, its settings. */
export const officeRows: readonly Row[] = [
  //                                  public wrong requester officer approver publisher auditor admin readKey stranger
  { route: 'GET /api/v1/intake', path: () => '/api/v1/intake', expected: '401 401 401 200 403 403 403 200 403 200' },
  {
    route: 'GET /api/v1/intake/:id',
    path: (at) => `/api/v1/intake/${at.letter}`,
    expected: '401 401 401 200 403 403 403 200 403 404',
  },
  {
    route: 'GET /api/v1/intake/:id/message',
    path: (at) => `/api/v1/intake/${at.letter}/message`,
    expected: '401 401 401 200 403 403 403 200 403 404',
  },
  ...(['opened', 'joined', 'discarded'] as const).map((placed) => ({
    route: `POST /api/v1/intake/:id/${placed}`,
    path: (at: Places) => `/api/v1/intake/${placed === 'opened' ? 'none' : at.letter}/${placed}`,
    body: json({}),
    expected:
      placed === 'opened' ? '401 401 401 404 403 403 403 404 403 404' : '401 401 401 422 403 403 403 422 403 404',
  })),
  ...['staff', 'settings'].map((what) => ({
    route: `GET /api/v1/bodies/:slug/${what}`,
    path: () => `/api/v1/bodies/riverford/${what}`,
    expected: '401 401 401 403 403 403 403 200 403 403',
  })),
  {
    route: 'POST /api/v1/bodies/:slug/staff',
    path: () => '/api/v1/bodies/riverford/staff',
    body: json({ email: 'new@riverford.example', name: 'New Person', roles: ['intake'] }),
    expected: '401 401 401 403 403 403 403 200 403 403',
  },
  {
    route: 'POST /api/v1/bodies/:slug/staff/:id/left',
    path: () => '/api/v1/bodies/riverford/staff/none/left',
    body: json({}),
    expected: '401 401 401 403 403 403 403 404 403 403',
  },
  ...['settings', 'digests'].map((what) => ({
    route: `POST /api/v1/bodies/:slug/${what}`,
    path: () => `/api/v1/bodies/riverford/${what}`,
    body: json({}),
    expected: '401 401 401 403 403 403 403 200 403 403',
  })),
  {
    route: 'GET /api/v1/bodies/:slug/calendars',
    path: () => '/api/v1/bodies/riverford/calendars',
    expected: '401 401 401 403 403 403 403 200 403 403',
  },
  ...['', '/preview', '/files'].map((what) => ({
    route: `POST /api/v1/bodies/:slug/calendars${what}`,
    path: () => `/api/v1/bodies/riverford/calendars${what}${what === '/files' ? '?calendar=uk' : ''}`,
    body: json({}),
    expected: '401 401 401 403 403 403 403 422 403 403',
  })),
  {
    route: 'GET /desk/office/calendar',
    path: () => '/desk/office/calendar',
    expected: '303 303 303 403 403 403 403 200 403 200',
  },
  {
    route: 'GET /api/v1/bodies/:slug/history',
    path: () => '/api/v1/bodies/riverford/history',
    expected: '401 401 401 403 200 403 200 200 403 403',
  },
  {
    route: 'GET /desk/office/history',
    path: () => '/desk/office/history',
    expected: '303 303 303 403 200 403 200 200 403 200',
  },
  {
    route: 'PUT /api/v1/bodies/:slug/logo',
    path: () => '/api/v1/bodies/riverford/logo',
    body: () => 'no picture',
    type: 'image/png',
    expected: '401 401 401 403 403 403 403 422 403 403',
  },
  {
    route: 'POST /api/v1/requests/preview',
    path: () => '/api/v1/requests/preview',
    body: json({ body: 'riverford', subject: 'Trees', words: 'Every tree that was felled.' }),
    expected: '200 200 200 200 200 200 200 200 403 403',
  },
  {
    route: 'POST /api/v1/requests/:reference/events/preview',
    path: (at) => `/api/v1/requests/${at.open.reference}/events/preview`,
    body: json({ type: 'clarification-requested', question: 'Which?' }),
    expected: '404 404 403 200 403 403 403 403 403 404',
  },
  {
    route: 'POST /api/v1/requests/:reference/decision-preview',
    path: (at) => `/api/v1/requests/${at.open.reference}/decision-preview`,
    body: json({ parts: [{ outcome: 'granted-in-full' }] }),
    expected: '404 404 403 200 403 403 403 403 403 404',
  },
  {
    route: 'GET /api/v1/requests/:reference/what-if',
    path: (at) => `/api/v1/requests/${at.open.reference}/what-if`,
    expected: '404 404 403 200 200 200 403 200 200 404',
  },
  {
    route: 'GET /api/v1/requests/:reference/changes',
    path: (at) => `/api/v1/requests/${at.open.reference}/changes`,
    expected: '404 404 403 200 200 200 403 200 200 404',
  },
  {
    route: 'POST /api/v1/requests/:reference/visits',
    path: (at) => `/api/v1/requests/${at.open.reference}/visits`,
    body: json({}),
    expected: '404 404 403 200 200 200 403 200 403 404',
  },
  ...['', '/pdf'].map((end) => ({
    route: `GET /api/v1/requests/:reference/letters/:letter${end}`,
    path: (at: Places) => `/api/v1/requests/${at.published.reference}/letters/${at.decisionSeq}${end}`,
    expected: '404 404 404 200 200 200 404 200 200 404',
  })),
  ...['', '/pdf'].map((end) => ({
    route: `GET /api/v1/requests/:reference/letters/:letter${end}`,
    path: (at: Places) =>
      `/api/v1/requests/${at.published.reference}/letters/${at.decisionSeq}${end}?secret=${at.published.secret}`,
    // The right secret opens it, whoever else one is.
    expected: '200 200 200 200 200 200 200 200 200 200',
  })),
  {
    route: 'GET /api/v1/publication-proposals',
    path: () => '/api/v1/publication-proposals',
    expected: '401 401 401 403 403 200 403 403 403 200',
  },
  {
    route: 'GET /api/v1/exports/ledger',
    path: () => '/api/v1/exports/ledger?due=overdue',
    expected: '401 401 401 200 403 403 403 200 200 200',
  },
  {
    route: 'POST /api/v1/calendar-address',
    path: () => '/api/v1/calendar-address',
    body: json({}),
    expected: '401 401 401 201 201 201 403 201 403 201',
  },
  {
    route: 'POST /api/v1/calendar-address/ended',
    path: () => '/api/v1/calendar-address/ended',
    body: json({}),
    expected: '401 401 401 204 204 204 403 204 403 204',
  },
  {
    route: 'POST /api/v1/my-requests',
    path: () => '/api/v1/my-requests',
    body: json({ email: 'nobody@example.org' }),
    expected: '202 202 202 202 202 202 202 202 202 202',
  },
  ...['mail/:token/stopped', 'mail/:token/resumed', 'followers/confirm'].map((what) => ({
    route: `POST /api/v1/${what}`,
    path: () => `/api/v1/${what.replace(':token', 'made-up')}`,
    // The token of the first two stands in the address: they take no field.
    body: json(what.includes(':token') ? {} : { token: 'made-up' }),
    expected: '404 404 404 404 404 404 404 404 404 404',
  })),
  ...[
    ['GET', 'imports', 200],
    ['GET', 'imports/none', 404],
    ['GET', 'imports/files/none', 404],
    ['POST', 'imports', 422],
    ['POST', 'imports/files', 404],
  ].map(([method, what, admin]) => ({
    route: `${method} /api/v1/${what}`.replace('imports/none', 'imports/:id').replace('files/none', 'files/:sha256'),
    path: () => `/api/v1/${what}`,
    body: json({}),
    // A stranger with every role imports into a body of their own.
    expected: `401 401 401 403 403 403 403 ${admin} 403 ${admin}`,
  })),
]
