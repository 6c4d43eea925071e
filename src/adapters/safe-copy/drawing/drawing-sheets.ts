import { Unreadable } from '../../scan/inspector.ts'
import { declarationsIn, hidesItself, safeDeclarations } from './drawing-rules.ts'
import { type Drawn, elementsIn } from './drawing-tree.ts'

type Rule = {
  /** Of each selector, what the element itself is named by: its name, `.class` and `#id`. */
  readonly named: readonly (readonly string[])[]
  readonly selector: string
  readonly style: string
  /** It holds for some screens or at some times, and is not written. */
  readonly isConditional: boolean
}
export type DrawingSheets = {
  /** What the rules say of an element, the last one last. */
  declarations(drawn: Drawn): readonly ReadonlyMap<string, string>[]
  /** The rules that stay, with other names. */
  written(rename: (name: string) => string | undefined): string
}

const maxRules = 5000
const unknown = () => new Unreadable('unsupported', 'The drawing is drawn by rules that are not understood')

/** The style sheets of a drawing. @throws Unreadable where they could hide something that is not known here */
export function drawingSheets(root: Drawn): DrawingSheets {
  const rules = rulesIn(sheetText(root))
  return {
    declarations: (drawn) =>
      rules
        .filter(({ named }) => named.some((names) => isNamed(drawn, names)))
        .map(({ style }) => declarationsIn(style)),
    written: (rename) =>
      rules
        .filter(({ isConditional, selector }) => !isConditional && /^[\w\s.#,>*-]+$/.test(selector))
        .map(({ selector, style }) => {
          const names = selector.replaceAll(/[.#][\w-]+/g, (name) => rename(name) ?? '.none')
          return `${names}{${safeDeclarations(style)}}`
        })
        .join('\n'),
  }
}

function sheetText(drawn: Drawn): string {
  const own = drawn.name === 'style' ? drawn.children.filter((child) => typeof child === 'string').join('') : ''
  return own + elementsIn(drawn).map(sheetText).join('\n')
}

function rulesIn(sheet: string): readonly Rule[] {
  const css = sheet.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replaceAll(/<!--|-->/g, ' ')
  if (css.includes('\\') || /@import/i.test(css)) throw unknown()
  const rules: Rule[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === ';' && depth === 0 && css.slice(from, at).trim().startsWith('@')) from = at + 1
    else if (css[at] === '}') {
      depth -= 1
      from = at + 1
    } else if (css[at] === '{') {
      const selector = css.slice(from, at).trim()
      from = at + 1
      depth += 1
      if (/^@(?:media|supports|layer|container|scope)/i.test(selector)) continue
      const end = css.indexOf('}', at)
      const style = css.slice(at + 1, end < 0 ? css.length : end)
      if (selector.startsWith('@')) {
        if (!/^@(?:font-face|page)/i.test(selector)) throw unknown()
      } else rules.push(ruleOf(selector, style, depth > 1))
      if (style.includes('{') || rules.length > maxRules) throw unknown()
      at = (end < 0 ? css.length : end) - 1
    }
  }
  return rules
}

function ruleOf(selector: string, style: string, isConditional: boolean): Rule {
  const named = selector.split(',').map((one) => {
    const plain = one.replaceAll(/\[[^\]]*\]|:{1,2}[\w-]+(?:\([^)]*\))?/g, '').trim()
    return (
      plain
        .split(/[\s>+~]+/)
        .at(-1)
        ?.match(/[.#]?[\w-]+/g) ?? []
    )
  })
  const isForAll = named.some((names) => names.length === 0)
  const isWholly = isConditional || /[[:]/.test(selector)
  const hides = hidesItself(declarationsIn(style), true, 'black')
  if (isForAll && isWholly && hides) throw unknown()
  return { named, selector, style, isConditional }
}

const isNamed = ({ name, attributes }: Drawn, names: readonly string[]): boolean => {
  const classes = (attributes.class ?? '').split(/\s+/)
  return names.every((one) => {
    if (one.startsWith('.')) return classes.includes(one.slice(1))
    return one.startsWith('#') ? attributes.id === one.slice(1) : one.toLowerCase() === name.toLowerCase()
  })
}
