import { type CatalogNode, type CatalogValue, prefixes } from './dcat.ts'

/** STRING_LITERAL_QUOTE of Turtle; the escapes of JSON are among its own. */
const quoted = (text: string) => JSON.stringify(text.replaceAll(/\p{Cs}/gu, '\ufffd'))
/** IRIREF: what may not stand in it is encoded. */
const iri = (address: string) =>
  `<${address.replaceAll(/[\x00-\x20<>"{}|^`\\]/g, (character) => encodeURIComponent(character))}>`

function valueText(value: string | CatalogValue): string {
  if (typeof value === 'string') return quoted(value)
  if ('@value' in value) {
    const { '@value': text } = value
    return typeof text === 'string'
      ? quoted(text) + ('@language' in value ? `@${value['@language']}` : `^^${value['@type']}`)
      : ''
  }
  return '@type' in value ? nodeText(value) : iri(value['@id'])
}

/** A node within another: by its address where it has one, and then its triples follow on their own. */
function nodeText(node: CatalogNode): string {
  const id = node['@id']
  return id === undefined ? `[ ${propertiesOf(node)} ]` : iri(id)
}

function entriesOf(node: CatalogNode): readonly (readonly [string, readonly (string | CatalogValue)[]])[] {
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith('@') || value === undefined) return []
    return [[property, (Array.isArray(value) ? value : [value]) as readonly (string | CatalogValue)[]] as const]
  })
}

function propertiesOf(node: CatalogNode): string {
  const lines = entriesOf(node)
    .filter(([, values]) => values.length > 0)
    .map(([property, values]) => `${property} ${values.map(valueText).join(', ')}`)
  return [`a ${node['@type']}`, ...lines].join(' ;\n  ')
}

function* namedNodes(node: CatalogNode): Iterable<CatalogNode> {
  if (node['@id'] !== undefined) yield node
  for (const [, values] of entriesOf(node)) {
    for (const value of values)
      if (typeof value === 'object' && '@type' in value && !('@value' in value)) yield* namedNodes(value)
  }
}

/** The same catalogue in Turtle. */
export function turtleOf(catalog: CatalogNode): string {
  const names = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: ${iri(address)} .\n`)
  const nodes = [...namedNodes(catalog)].map((node) => `${iri(node['@id'] ?? '')} ${propertiesOf(node)} .\n`)
  return `${names.join('')}\n${nodes.join('\n')}`
}
