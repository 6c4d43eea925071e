import { type Finding, finding } from '../../../domain/release/finding.ts'
import type { Archive } from '../archive/read-archive.ts'
import { walkXml } from '../archive/walk-xml.ts'
import type { LookInside, TextPiece } from '../inspector.ts'

/** What is gathered while a document is looked through. */
export type Gathered = { readonly findings: Finding[]; readonly texts: TextPiece[]; readonly shown?: TextPiece[] }

export const isTrue = (value: string | undefined): boolean =>
  value !== undefined && !['0', 'false', 'off', 'none'].includes(value)

/** A switch that is on where it stands without a value. */
export const isOn = (value: string | undefined): boolean => value === undefined || isTrue(value)

/** Programs that put their own name where a person's would stand. */
export const programNames =
  /^(?:python-docx|openpyxl|xlsxwriter|apache poi|un-?named|unknown|microsoft office user|user|admin|administrator|author|libreoffice.*|openoffice.*|docx|pptxgenjs|google|wps office.*)?$/i

const personal: { readonly [name: string]: string } = {
  creator: 'creator',
  lastModifiedBy: 'last modified by',
  Manager: 'manager',
  Company: 'company',
  keywords: 'keywords',
  description: 'description',
  subject: 'subject',
  category: 'category',
  HyperlinkBase: 'hyperlink base',
}

/** Who made the file and what stands about it: docProps of Office Open XML (ECMA-376 part 2, 11; part 1, 22). */
export async function documentProperties(archive: Archive, { findings, texts }: Gathered): Promise<void> {
  for (const part of ['docProps/core.xml', 'docProps/app.xml']) {
    if (!archive.has(part)) continue
    for (const [name, value] of await leaves(archive, part)) {
      const label = personal[name]
      if (label === undefined || programNames.test(value.trim())) continue
      findings.push(finding('metadata', { part }, { excerpt: `${label}: ${value}` }))
      texts.push({ where: { part }, text: `${label}: ${value}` })
    }
  }
  if (!archive.has('docProps/custom.xml')) return
  let name = ''
  walkXml(await archive.read('docProps/custom.xml'), {
    open: (tag, attributes) => {
      if (tag === 'property') name = attributes.name ?? ''
    },
    text: (text) => {
      if (text.trim() === '') return
      findings.push(finding('metadata', { part: 'docProps/custom.xml' }, { excerpt: `${name}: ${text}` }))
      texts.push({ where: { part: 'docProps/custom.xml' }, text: `${name}: ${text}` })
    },
  })
}

/** Elements with nothing but text in them. */
async function leaves(archive: Archive, part: string): Promise<readonly (readonly [string, string])[]> {
  const found: (readonly [string, string])[] = []
  let text = ''
  walkXml(await archive.read(part), {
    open: () => {
      text = ''
    },
    text: (piece) => {
      text += piece
    },
    close: (name) => {
      if (text.trim() !== '') found.push([name, text.trim()])
      text = ''
    },
  })
  return found
}

/** The text of every element of these names, each apart. */
export async function textsOf(archive: Archive, part: string, elements: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  let open = 0
  let text = ''
  walkXml(await archive.read(part), {
    open: (name) => {
      if (elements.includes(name)) open += 1
    },
    text: (piece) => {
      if (open > 0) text += piece
    },
    close: (name) => {
      if (!elements.includes(name)) return
      open -= 1
      if (open === 0 && text.trim() !== '') found.push(text)
      if (open === 0) text = ''
    },
  })
  return found
}

export type Relationship = {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

/** What a part refers to (ECMA-376 part 2, 9.3). */
export async function relationshipsOf(archive: Archive, part: string): Promise<readonly Relationship[]> {
  const [folder, name] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)]
  const file = `${folder}_rels/${name}.rels`
  const found: Relationship[] = []
  if (!archive.has(file)) return found
  walkXml(await archive.read(file), {
    open: (tag, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (tag !== 'Relationship') return
      const isExternal = TargetMode === 'External'
      const target = isExternal ? Target : resolved(folder, Target)
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal })
    },
  })
  return found
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
  const parts: string[] = []
  for (const one of path.split('/')) {
    if (one === '..') parts.pop()
    else if (one !== '.') parts.push(one)
  }
  return parts.join('/')
}

const webAddress = /^(?:https?|ftp|tel|sms|news):/i

/** Every part that refers to something outside the file; addresses of the web that a reader may click are none. */
export async function externalLinks(archive: Archive, { findings, texts }: Gathered): Promise<void> {
  for (const file of archive.names.filter((name) => name.endsWith('.rels'))) {
    const part = file.replace(/_rels\/([^/]*)\.rels$/, '$1')
    for (const { type, target, isExternal } of await relationshipsOf(archive, part)) {
      if (!isExternal) continue
      if (/^mailto:/i.test(target)) texts.push({ where: { part }, text: safeDecoded(target.slice('mailto:'.length)) })
      else if (type !== 'hyperlink' || !(webAddress.test(target) || target.startsWith('#') || target === ''))
        findings.push(finding('external-link', { part }, { excerpt: target }))
    }
  }
}

function safeDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const image = /\.(?:jpe?g|png|gif|tiff?|heic|webp|svg)$/i
/** Metafiles, bitmaps and the like are not told apart; nothing but pictures is expected of them. */
const otherPicture = /\.(?:emf|wmf|emz|wmz|bmp|wdp|pict|pcx)$/i
/** What programs write beside the XML: relations, drawings, fonts, settings of printers, how a ribbon looks. */
const ordinary =
  /\.(?:xml|rels|vml|odttf|fntdata|ttf|otf)$|(?:^|\/)printerSettings\d*\.bin$|^\[trash\]\/|^_xmlsignatures\/|(?:^|\/)\.DS_Store$/i

/** Programs, objects, data and pictures that lie in the file. */
export async function partsInside(archive: Archive, lookInside: LookInside, gathered: Gathered): Promise<void> {
  const { findings, texts } = gathered
  for (const part of archive.names) {
    const isEmbedded = /(?:^|\/)(?:embeddings|activeX|oleObjects)\//.test(part) && !part.endsWith('.rels')
    if (/vbaProject\.bin$|vbaData\.xml$|macrosheets\/|(?:^|\/)dialogsheets\//.test(part)) {
      findings.push(finding('macro', { part }))
    } else if (/^docProps\/thumbnail/.test(part)) {
      findings.push(finding('metadata', { part }, { severity: 'low', excerpt: 'picture of the first page' }))
    } else if (/^xl\/model\//.test(part)) {
      findings.push(finding('embedded-object', { part }, { excerpt: 'data model' }))
    } else if (image.test(part)) await into(part)
    else if (isEmbedded || !(ordinary.test(part) || otherPicture.test(part))) {
      findings.push(finding('embedded-object', { part }, { excerpt: part.slice(part.lastIndexOf('/') + 1) }))
      if (!otherPicture.test(part) && !soundOrFilm.test(part)) await into(part)
    } else if (/^customXml\/item\d*\.xml$/.test(part)) {
      await customData(archive, part, gathered)
    } else if (/(?:^|\/)(?:charts\/chart(?:ex)?|diagrams\/data)\d*\.xml$/i.test(part)) {
      const words = await textsOf(archive, part, ['v', 't'])
      texts.push({ where: { part }, text: words.join('\n') })
    }
  }

  async function into(part: string): Promise<void> {
    const inside = await lookInside(part, await archive.read(part))
    findings.push(...inside.findings)
    texts.push(...inside.texts)
  }
}

/** Nothing here looks into them: a person must. */
const soundOrFilm = /\.(?:mp[34]|m4[av]|mov|avi|wm[av]|wav|mpe?g|aac|ogg|webm)$/i

/** People who commented or changed something stay listed when that is gone. */
export async function peopleListed(
  archive: Archive,
  part: string,
  attribute: 'author' | 'name',
  { findings, texts }: Gathered,
): Promise<void> {
  const people: string[] = []
  walkXml(await archive.read(part), {
    open: (name, attributes) => {
      const person = attributes[attribute] ?? ''
      if (/^(?:person|author|cmAuthor)$/.test(name) && !programNames.test(person)) people.push(person)
    },
  })
  if (people.length === 0) return
  findings.push(finding('metadata', { part }, { count: people.length, excerpt: people.join(', ') }))
  texts.push({ where: { part }, text: people.map((person) => `Author: ${person}`).join('\n') })
}

/** Word keeps the empty list of sources and the fields of its cover pages there. */
const ordinaryRoots = ['Sources', 'CoverPageProperties']

async function customData(archive: Archive, part: string, { findings, texts }: Gathered): Promise<void> {
  let root = ''
  let text = ''
  walkXml(await archive.read(part), {
    open: (name, attributes) => {
      root ||= name
      if (ordinaryRoots.includes(root)) return
      for (const [key, value] of Object.entries(attributes)) if (!/^xmlns|schema/i.test(key)) text += ` ${value}`
    },
    text: (piece) => {
      text += ` ${piece}`
    },
  })
  if (text.trim() === '') return
  findings.push(finding('custom-data', { part }, { excerpt: text }))
  texts.push({ where: { part }, text })
}

/** Comments of a part, each with who wrote it. */
export async function commentsIn(
  archive: Archive,
  part: string,
  elements: readonly string[],
  { findings, texts }: Gathered,
): Promise<void> {
  let author = ''
  let text = ''
  let open = 0
  let count = 0
  let first = ''
  let cell: string | undefined
  let isPlacing = false
  walkXml(await archive.read(part), {
    open: (name, attributes) => {
      // Where the box of a comment stands.
      if (name === 'commentPr') isPlacing = true
      if (!elements.includes(name)) return
      if (open === 0) {
        cell ??= attributes.ref
        author = attributes.author ?? ''
        text = ''
      }
      open += 1
    },
    text: (piece) => {
      if (open > 0 && !isPlacing) text += piece
    },
    close: (name) => {
      if (name === 'commentPr') isPlacing = false
      if (open > 0 && ['p', 'br'].includes(name)) text += '\n'
      if (!elements.includes(name)) return
      open -= 1
      if (open > 0) return
      count += 1
      const written = `${author ? `${author}: ` : ''}${text.trim()}`
      first ||= written
      texts.push({ where: { part }, text: written })
    },
  })
  if (count > 0)
    findings.push(finding('comment', cell === undefined ? { part } : { part, cell }, { count, excerpt: first }))
}
