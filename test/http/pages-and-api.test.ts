import { afterAll, beforeAll, expect, it } from 'vitest'
import { actions } from '../../src/app/actions.ts'
import { verbs } from '../../src/http/api/cases/events-routes.ts'
import { placements } from '../../src/http/desk/mail/inbound-message-page.tsx'
import { type HttpOffice, openHttpOffice } from './http-office.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice()
})
afterAll(() => office.close())

const event = 'POST /requests/:reference/events'

/** For every form of the pages, the operations of the API that do the same; or why a programme has no use for it. */
const sameInApi: { readonly [form: string]: readonly string[] | string } = {
  '/requests/new': ['POST /requests', 'POST /requests/preview'],
  '/requests/new/published': ['GET /log'],
  '/requests/:reference/documents': ['POST /requests/:reference/documents'],
  '/requests/:reference/:action': [event],
  '/requests/:reference/address-confirmed':
    'It shows that a person has opened a letter; a programme shows nothing by it',
  '/requests/:reference/files/:token/:documentId': ['GET /documents/:id'],
  '/my-requests': ['POST /my-requests'],
  '/mail/stop/:token': ['POST /mail/:token/stopped'],
  '/mail/stop/:token/resume': ['POST /mail/:token/resumed'],
  '/log/:reference/follow': ['POST /log/:reference/followers'],
  '/log/follow/:token': ['POST /followers/confirm'],
  '/log/unfollow/:token': ['POST /followers/stop'],
  '/sign-in': ['POST /sign-in-links'],
  '/sign-in/:token': 'It gives a browser its session; a programme has a key',
  '/sign-out': 'It ends the session of a browser',
  '/desk/requests/new': ['POST /requests', 'POST /requests/:reference/documents'],
  '/desk/requests/:reference/documents': ['POST /requests/:reference/documents'],
  '/desk/requests/:reference/:action': [
    event,
    'POST /requests/:reference/events/preview',
    'POST /requests/:reference/decision-preview',
  ],
  '/desk/requests/:reference/safe-copy/:id': ['POST /documents/:id/safe-copy'],
  '/desk/requests/:reference/split': [event],
  '/desk/requests/:reference/redaction/:id/marks': [
    'POST /documents/:id/redaction/marks',
    'POST /documents/:id/redaction/found',
    'POST /documents/:id/redaction/cells',
  ],
  '/desk/requests/:reference/redaction/:id/findings': ['POST /documents/:id/redaction/found'],
  '/desk/requests/:reference/redaction/:id/:step': ['submit', 'return', 'approve', 'reopen'].map(
    (step) => `POST /documents/:id/redaction/${step}`,
  ),
  '/desk/requests/:reference/release': [
    'POST /requests/:reference/approvals',
    'POST /requests/:reference/kept-findings',
  ],
  '/desk/assign': ['POST /assignments'],
  '/desk/intake/:id/:placement': ['POST /intake/:id/opened', 'POST /intake/:id/joined', 'POST /intake/:id/discarded'],
  '/desk/import': ['POST /imports/files'],
  '/desk/import/:sha256': ['POST /imports'],
  '/desk/import/work/:id': ['POST /imports'],
  '/desk/outbox/:id/again': ['POST /outbox/:id/send-again'],
  '/desk/people': ['POST /bodies/:slug/staff'],
  '/desk/people/:id/left': ['POST /bodies/:slug/staff/:id/left'],
  '/desk/office': ['POST /bodies/:slug/settings', 'PUT /bodies/:slug/logo'],
  '/desk/office/calendar': ['POST /bodies/:slug/calendars/preview', 'POST /bodies/:slug/calendars'],
  '/desk/office/calendar/file': ['POST /bodies/:slug/calendars/files'],
  '/desk/office/:page': ['POST /bodies/:slug/casework'],
  '/desk/digests': ['POST /bodies/:slug/digests'],
  '/desk/calendar': ['POST /calendar-address'],
  '/desk/calendar/end': ['POST /calendar-address/ended'],
  '/desk/views': ['POST /views'],
  '/desk/views/:id/removed': ['POST /views/:id/removed'],
}

/** For every page of the desk, where the API tells the same. */
const toldByApi: { readonly [page: string]: readonly string[] | string } = {
  '/desk': ['GET /requests'],
  '/desk/board': ['GET /board', 'GET /publication-proposals', 'GET /scheduled-publications'],
  '/desk/tasks': ['GET /tasks'],
  '/desk/views': ['GET /views'],
  '/desk/ledger.csv': ['GET /exports/ledger'],
  '/desk/ledger.xlsx': ['GET /exports/ledger'],
  '/desk/satisfaction': ['GET /satisfaction'],
  '/desk/outbox': ['GET /outbox'],
  '/desk/intake': ['GET /intake'],
  '/desk/intake/:id': ['GET /intake/:id'],
  '/desk/intake/:id/message.eml': ['GET /intake/:id/message'],
  '/desk/import': ['GET /imports'],
  '/desk/import/:sha256': ['GET /imports/files/:sha256'],
  '/desk/import/work/:id': ['GET /imports/:id'],
  '/desk/people': ['GET /bodies/:slug/staff'],
  '/desk/office': ['GET /bodies/:slug/settings'],
  '/desk/office/calendar': ['GET /bodies/:slug/calendars'],
  '/desk/office/history': ['GET /bodies/:slug/history'],
  '/desk/office/:page': ['GET /bodies/:slug/casework'],
  '/desk/digests': ['GET /bodies/:slug/settings'],
  '/desk/requests/:reference': [
    'GET /requests/:reference',
    'GET /requests/:reference/changes',
    'GET /requests/:reference/similar',
    'GET /requests/:reference/what-if',
    'POST /requests/:reference/visits',
  ],
  '/desk/requests/:reference/letters/:letter': [
    'GET /requests/:reference/letters/:letter',
    'GET /requests/:reference/letters/:letter/pdf',
  ],
  '/desk/requests/new': 'An empty form',
  '/desk/requests/:reference/split': 'An empty form',
  '/desk/requests/:reference/redaction/:id': [
    'GET /documents/:id/redaction',
    'GET /documents/:id/redaction/pages',
    'GET /documents/:id/redaction/pages/:page/picture',
    'GET /documents/:id/redaction/pages/:page/text',
    'GET /documents/:id/redaction/find',
    'GET /documents/:id/redaction/gaps',
  ],
  '/desk/requests/:reference/findings/:id': ['GET /documents/:id/findings'],
  '/desk/requests/:reference/release': ['GET /requests/:reference', 'GET /documents/:id/findings'],
  '/desk/requests/:reference/safe-copy/:id': ['GET /documents/:id/sheet'],
  '/desk/requests/:reference/safe-copy/:id/copies/:work': ['GET /documents/:id/copies/:work'],
  '/desk/requests/:reference/:action': 'An empty form',
  '/desk/assign': 'An empty form',
  '/desk/calendar': 'An empty form',
  '/desk/due.ics': 'A calendar program reads it by the address that `POST /calendar-address` gives',
}

const routesOf = (method: string) =>
  new Set(office.app.routes.filter((route) => route.method === method).map(({ path }) => path.replace(/\{.*\}$/, '')))
/** The auditors' pages are those of the figures, which have operations of their own. */
const isOther = (path: string) => /^\/(api|audit)\b/.test(path) || path.endsWith('*')

it('every form of the pages has its operation in the API', () => {
  const forms = [...routesOf('POST')].filter((path) => !isOther(path))
  expect(forms.sort()).toEqual(Object.keys(sameInApi).sort())
})

it('every page of the desk is told by the API', () => {
  const pages = [...routesOf('GET')].filter((path) => /^\/desk(\/|$)/.test(path) && !isOther(path))
  expect(pages.sort()).toEqual(Object.keys(toldByApi).sort())
})

it('every operation that is named is there', () => {
  for (const named of [...Object.values(sameInApi), ...Object.values(toldByApi)]) {
    for (const operation of typeof named === 'string' ? [] : named) {
      const [method = '', path = ''] = operation.split(' ')
      expect([operation, routesOf(method).has(`/api/v1${path}`)]).toEqual([operation, true])
    }
  }
  expect(placements).toHaveLength(sameInApi['/desk/intake/:id/:placement']?.length ?? 0)
})

it('every verb of a case is an event that the API takes, but for a file, which has an address of its own', () => {
  const taken = new Set<string>(verbs)
  expect([...actions.keys()].filter((type) => !taken.has(type))).toEqual(['document-attached'])
})
