import { escapeMarkup } from './markup.ts'

/** An element with its children; `text` is what stands directly in it. */
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

export const childrenOf = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent?.children.filter((child) => child.name === name) ?? []
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(parent, name)[0]

export function writeXml(root: XmlElement): string {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>']
  const put = ({ name, attributes, children, text }: XmlElement, indent: string): void => {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
    const start = `${indent}<${name}${written.join('')}`
    if (children.length === 0) {
      lines.push(text === '' ? `${start}/>` : `${start}>${escapeMarkup(text)}</${name}>`)
      return
    }
    lines.push(`${start}>`)
    for (const child of children) put(child, `${indent}  `)
    lines.push(`${indent}</${name}>`)
  }
  put(root, '')
  return `${lines.join('\n')}\n`
}
