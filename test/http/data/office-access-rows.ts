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
    route: 'PUT /api/v1/bodies/:slug/logo',
    path: () => '/api/v1/bodies/riverford/logo',
    body: () => 'no picture',
    type: 'image/png',
    expected: '401 401 401 403 403 403 403 422 403 403',
  },
]
