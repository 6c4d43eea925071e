import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TableResource } from '../../../../src/app/open-data/table-resource.ts'
import type { TableField } from '../../../../src/app/open-data/table-schema.ts'
import { answeredAndPublished } from '../../answered-request.ts'
import { type HostileLog, hostileTitles, openHostileLog, secretTitle, withdrawnTitle } from './hostile-log.ts'

let office: HostileLog
let answered: Awaited<ReturnType<typeof answeredAndPublished>>
beforeAll(async () => {
  office = await openHostileLog()
  answered = await answeredAndPublished(office)
})
afterAll(() => office.close())

const packageOf = async (query = '') =>
  JSON.parse(await office.text(`/datapackage.json${query}`)) as { name: string; resources: TableResource[] }
const pathOf = (address: string) => address.replace('http://localhost:3000', '')

const parsers: { readonly [type in TableField['type']]: RegExp } = {
  string: /^/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/,
}

/** What a validator of Table Schema says of a table. */
function faultsOf({ schema }: TableResource, rows: readonly (readonly string[])[]): string[] {
  const [header = [], ...cells] = rows
  const names = schema.fields.map(({ name }) => name)
  const faults = JSON.stringify(header) === JSON.stringify(names) ? [] : [`The header is ${header.join()}`]
  for (const [column, { name, type, format, constraints = {} }] of schema.fields.entries()) {
    const values = cells.map((row) => row[column] ?? '')
    const told = values.filter((value) => !schema.missingValues.some((missing) => missing === value))
    const fault = (what: string, wrong: readonly string[]) => {
      if (wrong.length > 0) faults.push(`${name} ${what}: ${wrong[0]}`)
    }
    fault(
      `is no ${type}`,
      told.filter((value) => !parsers[type].test(value)),
    )
    if (format === 'uri')
      fault(
        'is no URI',
        told.filter((value) => !URL.canParse(value)),
      )
    if (constraints.required)
      fault(
        'is missing',
        values.filter((value) => value === ''),
      )
    if (constraints.unique)
      fault(
        'stands twice',
        told.filter((value, at) => told.indexOf(value) !== at),
      )
    const { minimum, pattern, enum: words } = constraints
    if (minimum !== undefined)
      fault(
        'is too small',
        told.filter((value) => Number(value) < minimum),
      )
    if (pattern)
      fault(
        'has another form',
        told.filter((value) => !new RegExp(`^(?:${pattern})$`).test(value)),
      )
    if (words)
      fault(
        'is none of the words',
        told.filter((value) => !words.includes(value)),
      )
  }
  const key = names.indexOf(schema.primaryKey)
  const keys = cells.map((row) => row[key])
  if (key < 0 || new Set(keys).size !== keys.length || keys.includes('')) faults.push('The primary key is none')
  return faults
}

const tableOf = async (path: string) =>
  parse(await office.text(pathOf(path)), { relax_column_count: false }) as string[][]

describe('the data package', () => {
  test.each(['', '?body=riverford'])('%s describes tables whose every value is of its type', async (query) => {
    const { resources } = await packageOf(query)
    expect(resources.map(({ name }) => name)).toEqual(['log', 'documents', 'log-sflf'])
    for (const resource of resources) {
      const rows = await tableOf(resource.path)
      expect(rows.length).toBeGreaterThan(Object.keys(hostileTitles).length)
      expect(faultsOf(resource, rows)).toEqual([])
    }
  })

  test('a table that does not fit its schema is found out', async () => {
    const [resource] = (await packageOf()).resources
    const rows = await tableOf('/log.csv')
    const late = rows[0]?.indexOf('late') ?? -1
    const broken = rows.map((row, at) => (at === 1 ? row.with(late, 'perhaps') : row))
    expect(resource && faultsOf(resource, [...broken, ...rows.slice(2, 3)])).toEqual([
      expect.stringMatching(/^reference stands twice/),
      'late is no boolean: perhaps',
      expect.stringMatching(/^url stands twice/),
      'The primary key is none',
    ])
  })

  test('names and paths are as its specification wants them', async () => {
    const { name, resources } = await packageOf('?body=riverford')
    for (const one of [name, ...resources.map((resource) => resource.name)]) expect(one).toMatch(/^[a-z0-9._-]+$/)
    for (const { path } of resources) expect(path).toMatch(/^http:\/\/localhost:3000\/log[.\w]*\.csv\?body=riverford$/)
    expect((await office.request('/datapackage.json?body=nowhere')).status).toBe(404)
  })
})

describe('tables and lines', () => {
  const paths = ['/log.csv', '/log.sflf.csv', '/log.documents.csv', '/log.jsonl']

  test.each(paths)('%s holds neither what was withdrawn nor what was never published', async (path) => {
    for (const query of ['', '?body=riverford', '?q=river', '?outcome=granted']) {
      const text = await office.text(path + query)
      expect(text).not.toContain(secretTitle)
      expect(text).not.toContain(withdrawnTitle)
    }
    expect(await office.text(path)).toContain(hostileTitles.chinese)
    expect(await office.text(path)).toContain(hostileTitles.arabic)
  })

  test.each(paths)('%s has an ETag that changes with every publication', async (path) => {
    const first = await office.request(path)
    const etag = first.headers.get('etag') ?? ''
    const headers = { 'if-none-match': etag }
    expect(etag).toMatch(/^W\/"[0-9a-f]{32}"$/)
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect((await office.request(path, { headers })).status).toBe(304)
    await office.publish({ title: 'One more' }, { text: 'One more' })
    expect((await office.request(path, { headers })).status).toBe(200)
  })

  test('no cell runs as a formula', async () => {
    for (const path of ['/log.csv', '/log.documents.csv']) {
      const cells = (await tableOf(path)).flat().filter((cell) => cell.includes('HYPERLINK'))
      expect(cells.length).toBeGreaterThan(0)
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    }
  })

  test('each line of /log.jsonl is one entry with its files, as the API shows it', async () => {
    const lines = (await office.text('/log.jsonl')).trimEnd().split('\n')
    const entries = lines.map((line) => JSON.parse(line))
    const found = entries.find(({ reference }) => reference === answered.reference)
    const answer = JSON.parse(await office.text(`/api/v1/log/${found.reference}`))
    expect({ ...found, documents: [] }).toEqual({ ...answer, documents: [] })
    expect(found.documents).toMatchObject([{ id: answer.documents[0].id, sha256: answer.documents[0].sha256 }])
    const tombstone = entries.find(({ withdrawnReason }) => withdrawnReason !== null)
    expect(tombstone).toMatchObject({ title: '', summary: '', documents: [], withdrawnReason: 'A name was in it' })
  })
})
