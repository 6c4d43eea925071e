import { Parser } from 'htmlparser2'

/** What a packet of XMP says, by property: its own text and that of all that lies in it. */
export type XmpProperty = { readonly name: string; readonly text: string }

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const usualPrefixes: { readonly [namespace: string]: string } = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/mm/': 'xmpMM',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://ns.adobe.com/xap/1.0/t/pg/': 'xmpTPg',
  'http://ns.adobe.com/pdf/1.3/': 'pdf',
  'http://ns.adobe.com/pdfx/1.3/': 'pdfx',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://ns.adobe.com/tiff/1.0/': 'tiff',
  'http://www.aiim.org/pdfa/ns/id/': 'pdfaid',
  'http://www.aiim.org/pdfa/ns/extension/': 'pdfaExtension',
  'http://www.aiim.org/pdfua/ns/id/': 'pdfuaid',
  'http://www.npes.org/pdfx/ns/id/': 'pdfxid',
  [rdf]: 'rdf',
}
const maxPropertyLength = 4000

/** Reads a packet of XMP, whatever prefixes it has for the usual namespaces. */
export function xmpProperties(xml: string): readonly XmpProperty[] {
  const prefixes = new Map<string, string>()
  const properties: { name: string; text: string }[] = []
  let depth = 0
  let descriptionDepth = -1
  let open: { readonly property: { name: string; text: string }; readonly depth: number } | undefined
  const usualName = (name: string): string => {
    const [prefix = '', local] = name.split(':')
    return local === undefined ? name : `${prefixes.get(prefix) ?? prefix}:${local}`
  }
  const add = (property: { text: string }, text: string) => {
    if (property.text.length < maxPropertyLength) property.text += ` ${text}`
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1
        for (const [name, value] of Object.entries(attributes))
          if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), usualPrefixes[value] ?? name.slice(6))
        const said = Object.entries(attributes).filter(([name]) => !/^(?:xmlns|xml|x)(?::|$)/.test(name))
        const spoken = said.filter(
          ([name]) => !usualName(name).startsWith('rdf:') || usualName(name) === 'rdf:resource',
        )
        if (open !== undefined) {
          const { property } = open
          for (const [name, value] of spoken) add(property, `${name}=${value}`)
        } else if (usualName(tag) === 'rdf:Description') {
          descriptionDepth = depth
          for (const [name, value] of spoken) properties.push({ name: usualName(name), text: value })
        } else if (descriptionDepth >= 0 && depth === descriptionDepth + 1) {
          const property = { name: usualName(tag), text: spoken.map(([name, value]) => `${name}=${value}`).join(' ') }
          properties.push(property)
          open = { property, depth }
        }
      },
      ontext(text) {
        if (open !== undefined && text.trim() !== '') add(open.property, text.trim())
      },
      onclosetag() {
        if (open?.depth === depth) open = undefined
        if (depth === descriptionDepth) descriptionDepth = -1
        depth -= 1
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return properties.map(({ name, text }) => ({ name, text: text.trim() }))
}
