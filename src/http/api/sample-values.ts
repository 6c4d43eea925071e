/** What a text field holds in the examples of the document, by its name. */
const texts: { readonly [name: string]: string } = {
  a: '2024',
  about: 'Roads, parks and housing of Riverford',
  address: '1 River Street, Riverford',
  amount: '25.00',
  answer: 'We hold one report, which is attached.',
  assigned: 'RIVER-2026-00012',
  b: '2025',
  body: 'riverford',
  by: 'staff:stf_01',
  channel: 'portal',
  citation: '5 U.S.C. 552',
  clock: 'running',
  clockState: 'running',
  closedOn: '2026-03-20',
  code: 'invalid',
  column: 'Received',
  columns: 'received',
  comment: 'Clear and quick.',
  confirmedOn: '2026-03-02',
  correctsId: 'rep_01',
  currency: 'USD',
  dates: 'ymd',
  definitionVersion: '3',
  detail: 'subject: must not be empty',
  disposition: 'granted',
  documentId: 'doc_01',
  due: '2026-03-30',
  dueOn: '2026-03-30',
  effect: 'The clock starts',
  email: 'ann@example.org',
  entry: 'form',
  error: 'The file is not a ledger',
  event: 'received',
  exemption: 'b6',
  exemptions: 'b6',
  externalNumber: '2026/17',
  field: 'subject',
  findings: '5f3c1a9e0b7d2468',
  firstReceivedOn: '2026-03-02',
  form: 'figures',
  format: 'json',
  from: '2026-01-01',
  ground: 'unusual-circumstances',
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  head: 'stf_01',
  header: 'Received',
  inputsDigest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  into: 'RIVER-2026-00013',
  jurisdiction: 'US',
  kind: 'message',
  language: 'en',
  lastDay: '2026-04-30',
  lastError: '550 mailbox unavailable',
  letter: 'Dear Ann Example, ...',
  listedWith: 'RIVER-2026-00011',
  logSummary: 'The inspection report of the bridge',
  logTitle: 'Bridge inspection',
  mayCloseAfterDaySet: '2026-04-30',
  mediaType: 'application/pdf',
  members: 'stf_01',
  message: 'must not be empty',
  month: '2026-03',
  more: 'chg_01',
  name: 'report.pdf',
  nextCursor: 'eyJhIjoxfQ',
  note: 'The archive has the paper file.',
  origin: 'office',
  outcome: 'granted',
  part: 'The report of 2025',
  party: 'Bridge Builders Ltd',
  path: 'received',
  perfectedOn: '2026-03-02',
  personalDataReason: 'The mayor signed it in office.',
  period: '2026',
  place: 'letter',
  publicInterest: 'Safety outweighs the interest of the builder.',
  publishedAt: '2026-03-20T15:00:00Z',
  query: 'due=overdue&unit=mine',
  question: 'Which bridge do you mean?',
  quoted: '> Which bridge do you mean?',
  reachedOn: '2026-03-02',
  reason: 'Advertising',
  receiptSection: '5 U.S.C. 552(a)(6)(A)(i)',
  receivedOn: '2026-03-02',
  reference: 'RIVER-2026-00012',
  references: 'RIVER-2026-00012',
  replyBy: '2026-03-16',
  rows: '12',
  seal: '#b5301a',
  sealDark: '#f08a74',
  secret: '7Jw2mX9bQpT4vK8s',
  section: '5 U.S.C. 552(a)(6)(A)(i)',
  seed: 'inspection-2026',
  settledBy: 'stf_01',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  shortTitle: 'FOIA',
  slug: 'riverford',
  stage: 'in-progress',
  startedBy: 'stf_01',
  state: 'running',
  statusUrl: 'https://foi.example.org/requests/RIVER-2026-00012?secret=7Jw2mX9bQpT4vK8s',
  statute: 'us-foia',
  subject: 'Inspection of the old bridge',
  suggestion: 'RIVER-2026-00012',
  summary: 'The inspection report of the bridge',
  telephone: '+1 555 0100',
  text: 'Please send me the last inspection report of the old bridge.',
  timeZone: 'America/New_York',
  title: 'Inspection of the old bridge',
  to: '2026-03-31',
  token: '7Jw2mX9bQpT4vK8s',
  topic: 'Bridges',
  topics: 'Bridges',
  type: 'received',
  unreadableReason: 'Measured values, in a format of the instrument.',
  unit: 'Roads',
  value: '31/02/2026',
  verdict: 'clean',
  version: '1',
  weekEnd: '2026-03-08',
  what: 'extended',
  who: 'Bridge Builders Ltd',
  withdrawnReason: 'It named a private person',
  words: 'Please send me the last inspection report of the old bridge.',
}

/** Where a name says something else than it does elsewhere: by what it is a part of. */
const textsWithin: { readonly [parentAndName: string]: string } = {
  'Body.name': 'City of Riverford',
  'BodyChange.name': 'City of Riverford',
  'BodySettings.name': 'City of Riverford',
  'NewView.name': 'Overdue in my unit',
  'OutboxMessage.kind': 'acknowledgement',
  'OutboxMessage.to': 'ann@example.org',
  'SavedReport.name': 'Monthly figures',
  'SavedView.name': 'Overdue in my unit',
  'Staff.name': 'Olive Officer',
  'StaffMember.name': 'Olive Officer',
  'WaitingLetter.from': 'ann@example.org',
  'WaitingLetter.to': 'riverford@example.org',
  'approvalSteps.name': 'Head of unit',
  'above.name': 'County of Riverford',
  'body.name': 'City of Riverford',
  'channelName.name': 'Counter',
  'channels.id': 'counter',
  'channels.name': 'Counter',
  'assignee.name': 'Olive Officer',
  'identity.name': 'Ann Example',
  'letters.kind': 'decision',
  'letters.title': 'Decision',
  'schedules.name': 'Monthly figures',
  'skipped.name': "New Year's Day",
  'statute.id': 'us-foia',
  'statute.title': 'Freedom of Information Act',
  'StatuteSummary.title': 'Freedom of Information Act',
  'Statute.title': 'Freedom of Information Act',
  'units.name': 'Roads',
}

const numbers: { readonly [name: string]: number } = {
  age: 4,
  attempts: 2,
  average: 4.5,
  count: 3,
  daysLeft: 16,
  daysUsed: 4,
  hour: 17,
  imported: 120,
  of: 240,
  rows: 120,
  shareGood: 0.9,
  shareInTime: 0.95,
  size: 48213,
  status: 422,
  total: 120,
}

const byFormat: { readonly [format: string]: string } = {
  date: '2026-03-02',
  'date-time': '2026-03-02T09:30:00Z',
  email: 'ann@example.org',
  uri: 'https://foi.example.org/log/RIVER-2026-00012',
}

/** Names of identifiers say of what: `staffId` is `stf_01`. */
const identifiers: { readonly [name: string]: string } = {
  id: '01',
  assigneeId: 'stf_01',
  staffId: 'stf_01',
  taskId: 'tsk_01',
}

type Shape = { readonly [keyword: string]: unknown }

const formats: { readonly [format: string]: RegExp } = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T/,
  email: /@/,
  uri: /^https:/,
}

/**
 * The value that an example has for a field of this type and name.
 * @param parent the property or the component that it is a part of
 * @param shape its schema; of an open object, that of its values
 */
export function sampleValue(type: string, name: string, parent: string, shape: Shape): unknown {
  if (type === 'object') return openObject(name, parent, shape)
  if (type === 'boolean') return true
  if (type === 'null') return null
  if (type === 'number' || type === 'integer') return numbers[name] ?? Math.max(Number(shape['minimum'] ?? 1), 1)
  const format = String(shape['format'])
  const patterns = [
    formats[format],
    typeof shape['pattern'] === 'string' ? new RegExp(shape['pattern'], 'u') : undefined,
  ]
  const known = [textsWithin[`${parent}.${name}`], identifiers[name], texts[name], byFormat[format], '01']
  return known.find((text) => text !== undefined && patterns.every((pattern) => pattern?.test(text) ?? true)) ?? 'text'
}

/** Objects whose properties are not fixed: texts by language, columns by their names. */
function openObject(name: string, parent: string, values: Shape): unknown {
  if (values['type'] !== 'string' || name === 'detail' || name === 'params') return {}
  if (name === 'columns') return { Received: 'receivedOn' }
  return { en: textsWithin[`${parent}.${name}`] ?? texts[name] ?? 'Riverford' }
}
