import { decodeText } from './charset.ts'
import { charsetOfCodePage } from './code-pages.ts'
import { htmlToText } from './html-text.ts'
import { rtfToText } from './rtf-text.ts'
import type { StepBudget } from './step-budget.ts'

export type TnefFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
export type TnefContent = { readonly text: string; readonly files: readonly TnefFile[]; readonly broken: boolean }

const signature = 0x223e9f78
const maxFiles = 200
const deepest = 3

/** Tags of the attributes (MS-OXTNEF 2.1.3.3) and ids of the properties (MS-OXPROPS) that a reader needs. */
const attribute = {
  body: 0x0002800c,
  renderData: 0x00069002,
  data: 0x0006800f,
  title: 0x00018010,
  properties: 0x00069003,
  ofAttachment: 0x00069005,
  codePage: 0x00069007,
}
const property = {
  body: 0x1000,
  html: 0x1013,
  rtf: 0x1009,
  data: 0x3701,
  shortName: 0x3704,
  longName: 0x3707,
  type: 0x370e,
  codePage: 0x3fde,
}

type Properties = ReadonlyMap<number, Buffer>
type Draft = { name?: string; longName?: string; type?: string; bytes?: Buffer; nested?: Buffer }

const sizes: { readonly [type: number]: number } = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
}

/** MAPI properties (MS-OXTNEF 2.1.3.4), the first value of each as bytes; strings in UTF-8. What is broken ends the list. */
function propertiesOf(data: Buffer, charset: string, steps: StepBudget): Properties {
  steps.spend(data.length)
  const found = new Map<number, Buffer>()
  let position = 4
  const u32 = () => {
    position += 4
    return data.readUInt32LE(position - 4)
  }
  try {
    for (let count = Math.min(data.readUInt32LE(0), 2000); count > 0; count -= 1) {
      const type = data.readUInt16LE(position)
      const id = data.readUInt16LE(position + 2)
      position += 4
      if (id >= 0x8000) {
        position += 16
        if (u32() === 0) position += 4
        else position += padded(u32())
      }
      const base = type & 0x0fff
      const isVariable = [0x0d, 0x1e, 0x1f, 0x102].includes(base)
      const values = type & 0x1000 || isVariable ? Math.min(u32(), 10_000) : 1
      for (let value = 0; value < values; value += 1) {
        const length = isVariable ? u32() : sizes[base]
        if (length === undefined || position + length > data.length) return found
        const bytes = data.subarray(position, position + length)
        position += padded(length)
        if (value > 0 || found.has(id)) continue
        if (base === 0x1f) found.set(id, Buffer.from(withoutNulAtEnd(bytes.toString('utf16le')), 'utf8'))
        else if (base === 0x1e) found.set(id, Buffer.from(decodeText(withoutNul(bytes), charset).text, 'utf8'))
        else found.set(id, base === 0x0d ? bytes.subarray(16) : bytes)
      }
    }
  } catch {
    // Cut off: what was read so far counts.
  }
  return found
}

const padded = (length: number) => Math.ceil(length / 4) * 4

function withoutNul(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0)
  return end === -1 ? bytes : bytes.subarray(0, end)
}

function withoutNulAtEnd(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end -= 1
  return text.slice(0, end)
}

const charsetOf = (codePage: number): string => charsetOfCodePage(codePage) ?? ''

/** Reads Outlook's winmail.dat: its text and its files. Never throws; what is broken is read up to there. */
export function readTnef(bytes: Uint8Array, steps: StepBudget, depth = 0): TnefContent | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (data.length < 6 || data.readUInt32LE(0) !== signature) return undefined
  const drafts: Draft[] = []
  let leftOut = false
  let [charset, plain, position] = ['', '', 6]
  let properties: Properties = new Map()
  while (position + 11 <= data.length) {
    const tag = data.readUInt32LE(position + 1)
    const length = data.readUInt32LE(position + 5)
    const value = data.subarray(position + 9, position + 9 + length)
    if (value.length < length) break
    position += 9 + length + 2
    steps.spend(11 + length)
    if (tag === attribute.codePage && length >= 4) charset = charsetOf(value.readUInt32LE(0))
    else if (tag === attribute.body) plain = decodeText(withoutNul(value), charset).text
    else if (tag === attribute.properties) properties = propertiesOf(value, charset, steps)
    else if (tag === attribute.renderData && drafts.length < maxFiles) drafts.push({})
    else if (tag === attribute.renderData) leftOut = true
    else if (leftOut) continue
    else noteAttachment(drafts, tag, value, charset, steps)
  }
  const files = drafts.flatMap((draft) => filesOf(draft, steps, depth))
  return { text: textOf(properties, charset, steps) || plain.trim(), files, broken: leftOut || position < data.length }
}

function noteAttachment(drafts: Draft[], tag: number, value: Buffer, charset: string, steps: StepBudget): void {
  if (drafts.length === 0 && [attribute.data, attribute.title, attribute.ofAttachment].includes(tag)) drafts.push({})
  const draft = drafts.at(-1)
  if (!draft) return
  if (tag === attribute.data) draft.bytes = value
  else if (tag === attribute.title) draft.name = decodeText(withoutNul(value), charset).text
  else if (tag === attribute.ofAttachment) {
    const found = propertiesOf(value, charset, steps)
    const text = (id: number) => found.get(id)?.toString('utf8')
    draft.longName = text(property.longName) ?? text(property.shortName) ?? ''
    draft.type = text(property.type) ?? ''
    const inside = found.get(property.data)
    if (inside && inside.length >= 6 && inside.readUInt32LE(0) === signature) draft.nested = inside
    else if (inside && !draft.bytes) draft.bytes = inside
  }
}

function filesOf(draft: Draft, steps: StepBudget, depth: number): readonly TnefFile[] {
  const name = draft.longName || draft.name || 'attachment'
  if (draft.nested && depth < deepest) {
    const message = readTnef(draft.nested, steps, depth + 1)
    const text = message?.text
      ? [{ name: `${name}.txt`, type: 'text/plain', bytes: Buffer.from(message.text, 'utf8') }]
      : []
    return [...text, ...(message?.files ?? [])]
  }
  return draft.bytes ? [{ name, type: draft.type || 'application/octet-stream', bytes: draft.bytes }] : []
}

function textOf(properties: Properties, charset: string, steps: StepBudget): string {
  const body = properties.get(property.body)?.toString('utf8').trim()
  if (body) return body
  const html = properties.get(property.html)
  const page = properties.get(property.codePage)
  const own = page && page.length >= 4 ? charsetOf(page.readUInt32LE(0)) : charset
  if (html && html.length > 0) return htmlToText(decodeText(html, own).text, steps)
  const rtf = properties.get(property.rtf)
  return rtf ? rtfToText(rtf, steps) : ''
}
