import { drawnByReference } from './drawing-rules.ts'
import type { DrawingSheets } from './drawing-sheets.ts'
import { type Drawn, elementsIn } from './drawing-tree.ts'

const within = /url\(\s*["']?#([^"')]+)["']?\s*\)/gi

/** Parts that nothing refers to go, and all names are made anew: programs and people write words in them. */
export function namesInDrawing(root: Drawn, sheets: DrawingSheets): Drawn {
  const byId = new Map<string, Drawn>()
  eachIn(root, (drawn) => {
    if (drawn.attributes.id !== undefined && !byId.has(drawn.attributes.id)) byId.set(drawn.attributes.id, drawn)
  })
  const used = usedIds(root, byId, sheets)
  const classes = new Map<string, string>()
  const ids = new Map([...used].map((id, index) => [id, `i${index + 1}`]))
  const classOf = (name: string): string => {
    const known = classes.get(name) ?? `c${classes.size + 1}`
    classes.set(name, known)
    return known
  }
  const rename = (name: string) => {
    if (name.startsWith('.')) return `.${classOf(name.slice(1))}`
    const id = ids.get(name.slice(1))
    return id === undefined ? undefined : `#${id}`
  }
  const renamedAttributes = (drawn: Drawn): Drawn['attributes'] => {
    const found: Record<string, string> = {}
    for (const [key, value] of Object.entries(drawn.attributes)) {
      if (key === 'id') {
        if (ids.has(value) && byId.get(value) === drawn) found.id = ids.get(value) ?? ''
      } else if (key === 'class') found.class = value.trim().split(/\s+/).map(classOf).join(' ')
      else if (key === 'xlink:href' && value.startsWith('#')) found[key] = `#${ids.get(value.slice(1)) ?? 'none'}`
      else found[key] = value.replaceAll(within, (_, id: string) => `url(#${ids.get(id) ?? 'none'})`)
    }
    return found
  }
  /** @param around whether what lies beside it is drawn */
  const renamed = (drawn: Drawn, around: boolean): Drawn | undefined => {
    const { name, attributes } = drawn
    const isUsed = attributes.id !== undefined && used.has(attributes.id)
    const isDrawn = isUsed || (around && !drawnByReference.includes(name))
    const children = drawn.children.flatMap((child): readonly (Drawn | string)[] => {
      if (typeof child === 'string') return isDrawn ? [child] : []
      const one = renamed(child, isDrawn)
      return one ? [one] : []
    })
    return isDrawn || children.length > 0 ? { name, attributes: renamedAttributes(drawn), children } : undefined
  }
  const made = renamed(root, true)
  const rules = sheets.written(rename)
  const style: Drawn[] = rules === '' ? [] : [{ name: 'style', attributes: {}, children: [rules] }]
  const names = { xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': 'http://www.w3.org/1999/xlink' }
  return { name: 'svg', attributes: { ...names, ...made?.attributes }, children: [...style, ...(made?.children ?? [])] }
}

function eachIn(drawn: Drawn, visit: (drawn: Drawn) => void): void {
  visit(drawn)
  for (const child of elementsIn(drawn)) eachIn(child, visit)
}

/** What is referred to from something that is drawn, and from what that refers to. */
function usedIds(root: Drawn, byId: ReadonlyMap<string, Drawn>, sheets: DrawingSheets): ReadonlySet<string> {
  const used = new Set<string>()
  const waiting: string[] = []
  const refer = (text: string) => {
    for (const [, id = ''] of text.matchAll(within)) waiting.push(id)
  }
  const referAll = ({ attributes }: Drawn) => {
    for (const [name, value] of Object.entries(attributes))
      if (name === 'xlink:href' && value.startsWith('#')) waiting.push(value.slice(1))
      else refer(value)
  }
  const fromDrawn = (drawn: Drawn): void => {
    if (drawnByReference.includes(drawn.name)) return
    referAll(drawn)
    for (const child of elementsIn(drawn)) fromDrawn(child)
  }
  fromDrawn(root)
  refer(sheets.written((name) => name))
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const found = byId.get(id)
    if (!found || used.has(id)) continue
    used.add(id)
    eachIn(found, referAll)
  }
  return used
}
