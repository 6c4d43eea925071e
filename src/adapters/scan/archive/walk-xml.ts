import { localName, xmlParser } from '../../parse/read-xml.ts'
import { Unreadable } from '../inspector.ts'

export type Attributes = { readonly [name: string]: string }

/** Elements by their local name, attributes by it and by their whole one: programs choose their prefixes as they like. */
/** The attribute that refers to a relationship: `id` of another name space than the element's own. */
export const relationshipId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

export type XmlVisitor = {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

/** The parser looks through all open elements at each end tag; no document of an office nests so deep. */
const maxDepth = 400

/** Goes through a part in XML, whose own entities are not read. @throws Unreadable where it nests too deep */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = xmlParser(
    {
      open(name, attributes) {
        if (!visitor.open) return
        const local: Record<string, string> = { ...attributes }
        for (const key of Object.keys(attributes)) local[localName(key)] ??= attributes[key] ?? ''
        visitor.open(name, local)
      },
      close: (name) => visitor.close?.(name),
      text: (piece) => visitor.text?.(piece),
    },
    { maxDepth, tooDeep: () => new Unreadable('broken', 'The XML nests too deep') },
  )
  parser.write(xmlText(bytes))
  parser.end()
}

/** XML is UTF-8 or UTF-16 with a mark. */
function xmlText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}
