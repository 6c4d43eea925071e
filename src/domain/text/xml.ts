/** An element with its children; `text` is what stands directly in it. Names keep their prefix. */
export type XmlElement = {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: readonly XmlElement[]
  readonly text: string
}

export function element(
  name: string,
  content: string | readonly XmlElement[] = [],
  attributes: XmlElement['attributes'] = {},
): XmlElement {
  return typeof content === 'string'
    ? { name, attributes, children: [], text: content }
    : { name, attributes, children: content, text: '' }
}

const named: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function escapeXml(text: string): string {
  // What XML 1.0 cannot hold at all is left out.
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function unescapeXml(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    }
    return named[name] ?? whole
  })
}

export function writeXml(root: XmlElement): string {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>']
  const put = ({ name, attributes, children, text }: XmlElement, indent: string): void => {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    const start = `${indent}<${name}${written.join('')}`
    if (children.length === 0) {
      lines.push(text === '' ? `${start}/>` : `${start}>${escapeXml(text)}</${name}>`)
      return
    }
    lines.push(`${start}>`)
    for (const child of children) put(child, `${indent}  `)
    lines.push(`${indent}</${name}>`)
  }
  put(root, '')
  return `${lines.join('\n')}\n`
}

const piece =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y

/** Reads a document without a DTD of its own. @throws SyntaxError where it is not well formed */
export function readXml(source: string): XmlElement {
  type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const stack: Open[] = [top]
  const text = source.replace(/^\uFEFF/, '')
  piece.lastIndex = 0
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex
    const found = piece.exec(text)
    if (!found) throw new SyntaxError(`not XML at character ${at}: ${JSON.stringify(text.slice(at, at + 40))}`)
    const [, cdata, closes, opens, attributes = '', empty, plain] = found
    const current = stack.at(-1) ?? top
    if (cdata !== undefined) current.text += cdata
    else if (plain !== undefined) current.text += unescapeXml(plain)
    else if (opens !== undefined) {
      const made: Open = { name: opens, attributes: attributesOf(attributes), children: [], text: '' }
      current.children.push(made)
      if (empty === '') stack.push(made)
    } else if (closes !== undefined) {
      if (current.name !== closes || stack.length === 1) throw new SyntaxError(`</${closes}> closes <${current.name}>`)
      stack.pop()
    }
  }
  const [root] = top.children
  if (!root || stack.length !== 1) throw new SyntaxError('the document ends before its elements do')
  return root
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found[name] = unescapeXml(double ?? single ?? '')
  }
  return found
}
