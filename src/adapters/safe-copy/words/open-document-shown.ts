import { strToU8, type Zippable, zipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { escapeMarkup } from '../../../domain/text/markup.ts'
import { readArchive } from '../../scan/archive/read-archive.ts'
import { refuseEncrypted } from '../../scan/office/inspect-open-document.ts'
import { emptyStyles, readStyles, type Styles } from '../../scan/office/open-document-styles.ts'

/** Changes, notes, fields that hide, scripts, what is fetched from elsewhere: none of it is shown. */
const removed = [
  ...['tracked-changes', 'annotation', 'annotation-end', 'change', 'change-start', 'change-end'],
  ...['hidden-text', 'hidden-paragraph', 'notes', 'scripts', 'event-listeners', 'section-source', 'database-display'],
  ...['object', 'object-ole', 'plugin', 'applet', 'floating-frame', 'forms', 'dde-source', 'table-source'],
]
const inFile = /^(?:#|(?:\.\/)?(?:Pictures|ObjectReplacements|media)\/)/
const kept = /^(?:Pictures|ObjectReplacements)\/[^/]+$/
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** A text or a presentation of OpenDocument with what is shown, for an office program that makes pages of it. @throws Unreadable */
export async function openDocumentShown(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await readArchive(bytes)
  await refuseEncrypted(archive)
  const styles = emptyStyles()
  const stories = ['styles.xml', 'content.xml'].filter((part) => archive.has(part))
  for (const part of stories) readStyles(await archive.read(part), styles)
  const type = new TextDecoder().decode(await archive.read('mimetype')).trim()
  const files: Zippable = { mimetype: [strToU8(type), { level: 0 }] }
  const listed: string[] = []
  for (const part of stories) files[part] = strToU8(storyShown(await archive.read(part), styles))
  for (const part of archive.names.filter((name) => kept.test(name))) files[part] = await archive.read(part)
  for (const part of Object.keys(files)) if (part !== 'mimetype') listed.push(part)
  files['META-INF/manifest.xml'] = strToU8(manifest(type, listed))
  return zipSync(files)
}

function storyShown(bytes: Uint8Array, styles: Styles): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8"?>']
  let depthRemoved = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (depthRemoved > 0 || isRemoved(localName(name), attributes, styles)) {
          depthRemoved += 1
          return
        }
        const written = Object.entries(attributes).flatMap(([key, value]) =>
          isAddress(key) && !inFile.test(value) ? [] : [` ${key}="${escapeMarkup(value)}"`],
        )
        out.push(`<${name}${written.join('')}>`)
      },
      onclosetag(name) {
        if (depthRemoved > 0) depthRemoved -= 1
        else out.push(`</${name}>`)
      },
      ontext(text) {
        if (depthRemoved === 0) out.push(escapeMarkup(text))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(new TextDecoder().decode(bytes))
  parser.end()
  return out.join('')
}

const isAddress = (key: string): boolean => ['href', 'background-image-href'].includes(localName(key))

type Given = { readonly [name: string]: string }

function isRemoved(name: string, attributes: Given, styles: Styles): boolean {
  if (removed.includes(name)) return true
  const style = attributes['text:style-name'] ?? attributes['draw:style-name'] ?? ''
  if (name === 'section') return ['none', 'condition'].includes(attributes['text:display'] ?? '')
  if (['span', 'p', 'h'].includes(name)) return styles.text.has(style)
  return name === 'page' && (styles.slides.has(style) || attributes['presentation:visibility'] === 'hidden')
}

const manifest = (type: string, parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${escapeMarkup(type)}"/>${parts.map((part) => `<manifest:file-entry manifest:full-path="${escapeMarkup(part)}" manifest:media-type="${part.endsWith('.xml') ? 'text/xml' : ''}"/>`).join('')}</manifest:manifest>`
