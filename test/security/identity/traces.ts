import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'

/** A text in one of the forms in which somebody could look for it. */
type Form = { readonly name: string; readonly bytes: string; readonly isExact: boolean }

const sha256 = (text: string, encoding: 'hex' | 'base64' = 'hex') => createHash('sha256').update(text).digest(encoding)

/** Base64 of the text wherever it begins in what was encoded: what its neighbours decide is left out. */
function base64Forms(text: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64')
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor(((before + Buffer.byteLength(text)) * 8) / 6)]
    return encoded.slice(from, to)
  })
}

const minLength = 5

function formsOf(text: string): readonly Form[] {
  if (Buffer.byteLength(text) < minLength) throw new Error(`"${text}" is in other texts too`)
  const exact = (name: string, bytes: string): Form => ({ name, bytes, isExact: true })
  const anyCase = (name: string, bytes: string): Form => ({ name, bytes: bytes.toLowerCase(), isExact: false })
  const isPlain = /^[\w .-]+$/.test(text)
  return [
    anyCase('as it is', Buffer.from(text).toString('latin1')),
    anyCase('hex', Buffer.from(text).toString('hex')),
    ...base64Forms(text).map((form) => exact('base64', form)),
    ...[text, text.toLowerCase()].flatMap((one) => [
      anyCase('sha256', sha256(one)),
      exact('sha256 in base64', sha256(one, 'base64').replace(/=+$/, '')),
    ]),
    ...(isPlain && !text.includes(' ')
      ? []
      : [
          anyCase('in an address', encodeURIComponent(text)),
          anyCase('in a query', new URLSearchParams({ q: text }).toString().slice(2)),
        ]),
  ]
}

/** @param found called with the place, the text and the form of each trace */
function search(place: string, bytes: string, texts: ReadonlyMap<string, readonly Form[]>, found: Set<string>): void {
  const lower = bytes.toLowerCase()
  for (const [text, forms] of texts) {
    const form = forms.find((one) => (one.isExact ? bytes : lower).includes(one.bytes))
    if (form) found.add(`${place}: ${text} (${form.name})`)
  }
}

const bytesOf = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('latin1') : Buffer.from(String(value)).toString('latin1')

/** Every value of every column of every table that there is, the terms of each search index too. */
function* valuesOf(path: string): Iterable<{ readonly place: string; readonly bytes: string }> {
  const db = new Database(path, { readonly: true })
  try {
    const tables = db.prepare(`SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'table'`).all() as {
      readonly name: string
      readonly sql: string
    }[]
    for (const { name, sql } of tables) {
      for (const row of db.prepare(`SELECT * FROM "${name}"`).iterate() as Iterable<Record<string, unknown>>) {
        for (const [column, value] of Object.entries(row)) {
          if (typeof value === 'string' || Buffer.isBuffer(value))
            yield { place: `${name}.${column}`, bytes: bytesOf(value) }
        }
      }
      if (!/USING fts5/i.test(sql)) continue
      db.exec(`CREATE VIRTUAL TABLE temp."terms of ${name}" USING fts5vocab('main', '${name}', 'row')`)
      const terms = db.prepare(`SELECT "term" FROM temp."terms of ${name}"`).pluck().all()
      yield { place: `terms of ${name}`, bytes: bytesOf(terms.join(' ')) }
    }
  } finally {
    db.close()
  }
}

/** Every file, and what is in it where it is an archive. */
async function* filesIn(folder: string): AsyncIterable<{ readonly place: string; readonly bytes: string }> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    const isDatabase = entry.name.startsWith('candor.db')
    yield { place: isDatabase ? entry.name : 'a stored file', bytes: bytes.toString('latin1') }
    if (bytes.toString('latin1', 0, 2) !== 'PK') continue
    for (const [name, content] of Object.entries(unzipSync(bytes)))
      yield { place: `a stored workbook: ${name}`, bytes: Buffer.from(content).toString('latin1') }
  }
}

/**
 * Where any of the texts stands in an installation, in any form: every column of the database, every stored file, and the
 * bytes of the database itself, pages that are free again among them.
 */
export async function tracesOf(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const forms = new Map(texts.map((text) => [text, formsOf(text)]))
  const found = new Set<string>()
  for (const { place, bytes } of valuesOf(join(folder, 'candor.db'))) search(place, bytes, forms, found)
  for await (const { place, bytes } of filesIn(folder)) search(place, bytes, forms, found)
  return [...found].toSorted()
}
