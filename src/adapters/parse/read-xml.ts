import { Parser } from 'htmlparser2'
import type { XmlElement } from '../../domain/text/xml.ts'

/** The parser looks through all open elements at each end tag; those of a workbook or a report lie fewer than ten deep. */
const maxDepth = 64
/** Of a document that is read whole. */
const maxCharacters = 8 * 1024 * 1024

/** XML that is not read, whoever sends it. */
export class XmlRefused extends Error {
  constructor(
    readonly code: 'too-deep' | 'too-long' | 'declares' | 'incomplete',
    reason: string,
  ) {
    super(reason)
  }
}

export type XmlHandlers = {
  readonly open: (name: string, attributes: XmlElement['attributes']) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** The name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export type XmlLimits = {
  readonly maxDepth: number
  readonly tooDeep: () => Error
  /** Thrown at a declaration; left out where they are passed over. */
  readonly declares?: () => Error
}

const refusing: XmlLimits = {
  maxDepth,
  tooDeep: () => new XmlRefused('too-deep', `it nests elements more than ${maxDepth} deep`),
  declares: () => new XmlRefused('declares', 'it declares a document type'),
}

/**
 * A parser that is fed piece by piece and gives the names of elements without their prefixes. Declarations are refused, so a
 * document can define no entities; as htmlparser2 has it, an end tag without a start is passed over.
 */
export function xmlParser({ open, close, text }: XmlHandlers, limits: XmlLimits = refusing): Parser {
  let depth = 0
  return new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > limits.maxDepth) throw limits.tooDeep()
        open(localName(name), attributes)
      },
      onclosetag: (name) => {
        depth -= 1
        close?.(localName(name))
      },
      ontext: (piece) => text?.(piece),
      onprocessinginstruction: (name) => {
        if (name.startsWith('!') && limits.declares) throw limits.declares()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
}

/** A small document as a tree, its names without prefixes. @throws XmlRefused */
export async function readXml(pieces: AsyncIterable<string> | Iterable<string>): Promise<XmlElement> {
  type Open = { name: string; attributes: XmlElement['attributes']; children: Open[]; text: string }
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const stack = [top]
  const parser = xmlParser({
    open(name, given) {
      const attributes = Object.fromEntries(Object.entries(given).map(([key, value]) => [localName(key), value]))
      const made: Open = { name, attributes, children: [], text: '' }
      stack.at(-1)?.children.push(made)
      stack.push(made)
    },
    close: () => stack.pop(),
    text(piece) {
      const current = stack.at(-1)
      if (current) current.text += piece
    },
  })
  let characters = 0
  for await (const piece of pieces) {
    characters += piece.length
    if (characters > maxCharacters) throw new XmlRefused('too-long', `it has more than ${maxCharacters} characters`)
    parser.write(piece)
  }
  const [root] = top.children
  if (!root || stack.length > 1) throw new XmlRefused('incomplete', 'it ends before its elements do')
  return root
}
