import { Parser } from 'htmlparser2'
import { withoutControls } from '../../../domain/text/control-characters.ts'
import { escapeMarkup } from '../../../domain/text/markup.ts'
import { Unreadable } from '../../scan/inspector.ts'

export type Drawn = {
  /** Without its prefix, or with it where that is no prefix of SVG's own. */
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: (Drawn | string)[]
}

const maxDepth = 400
const maxElements = 500_000

/** A drawing as a tree; comments, declarations and the entities that they define are left out. @throws Unreadable */
export function drawingTree(source: string): Drawn {
  const top: Drawn = { name: '', attributes: {}, children: [] }
  const stack = [top]
  let elements = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1
        if (stack.length > maxDepth) throw new Unreadable('broken', 'The elements nest too deep')
        if (elements > maxElements) throw new Unreadable('too-large', 'The drawing has too many elements')
        const one: Drawn = { name: name.replace(/^svg:/, ''), attributes, children: [] }
        stack.at(-1)?.children.push(one)
        stack.push(one)
      },
      onclosetag: () => {
        stack.pop()
      },
      ontext: (text) => {
        stack.at(-1)?.children.push(text)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(source)
  parser.end()
  const root = top.children.find((child): child is Drawn => typeof child !== 'string')
  if (root?.name !== 'svg') throw new Unreadable('broken', 'The drawing has no beginning')
  return root
}

export const elementsIn = ({ children }: Drawn): readonly Drawn[] =>
  children.filter((child): child is Drawn => typeof child !== 'string')

const written = (text: string): string => escapeMarkup(withoutControls(text).replaceAll(/[\uFFFE\uFFFF]|\p{Cs}/gu, ''))

/** The tree as it is written. Text stands only where text is drawn. */
export function writtenDrawing(drawn: Drawn): string {
  const attributes = Object.entries(drawn.attributes)
    .map(([name, value]) => ` ${name}="${written(value)}"`)
    .join('')
  const inner = drawn.children.map((child) => (typeof child === 'string' ? written(child) : writtenDrawing(child)))
  return `<${drawn.name}${attributes}>${inner.join('')}</${drawn.name}>`
}
