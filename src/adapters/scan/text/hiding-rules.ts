/** What the style sheets in a page hide, by what their rules name. */
export type HidingRules = {
  /** Whether an element may be hidden by one of them: taken so where it might be. */
  hides(name: string, attributes: { readonly [name: string]: string }): boolean
}

const hidingDeclarations =
  /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|opacity\s*:\s*0?\.?0*\s*(?:[;!}]|$)|font-size\s*:\s*0(?!\.?[1-9])|(?:left|top|right|bottom|text-indent|margin-left)\s*:\s*-\d{3,}|clip(?:-path)?\s*:|color\s*:\s*(?:transparent|white|#fff(?:fff)?\b|rgb\(\s*255\s*,\s*255\s*,\s*255))/i
const named = /[.#]?-?[_a-z\u0080-\uffff][\w\u0080-\uffff-]*/gi
const maxSheetLength = 2_000_000
const maxSelectorLength = 2000

/** Rules with what hides in them, in the `<style>` elements of a page. */
export function hidingRules(source: string): HidingRules {
  const names = new Set<string>()
  for (const sheet of sheetsIn(source)) {
    for (let at = 0; at < sheet.length; ) {
      const open = sheet.indexOf('{', at)
      if (open < 0) break
      const close = sheet.indexOf('}', open)
      const end = close < 0 ? sheet.length : close
      const inner = sheet.lastIndexOf('{', end)
      const selector = sheet.slice(Math.max(at, inner - maxSelectorLength), inner).replace(/[\s\S]*[{}]/, '')
      if (hidingDeclarations.test(sheet.slice(inner + 1, end))) for (const name of namesIn(selector)) names.add(name)
      at = end + 1
    }
  }
  return {
    hides: (name, { class: classes = '', id = '' }) =>
      names.size > 0 &&
      (names.has(name.toLowerCase()) ||
        names.has(`#${id.toLowerCase()}`) ||
        classes.split(/\s+/).some((one) => names.has(`.${one.toLowerCase()}`))),
  }
}

/** What the elements are named by that a selector is about: by class and id, else by their own name. */
function namesIn(selector: string): readonly string[] {
  const plain = selector.replace(/\[[^\]]*\]|:{1,2}[\w-]+/g, '').toLowerCase()
  return plain.split(',').flatMap((one) => {
    const compounds = one.split(/[\s>+~()]+/).filter((compound) => /[\w\u0080-\uffff]/.test(compound))
    const all = compounds.at(-1)?.match(named) ?? []
    const narrow = all.filter((name) => /^[.#]/.test(name))
    return narrow.length > 0 ? narrow : all
  })
}

function* sheetsIn(source: string): Generator<string> {
  const lower = source.toLowerCase()
  for (let at = lower.indexOf('<style'); at >= 0; at = lower.indexOf('<style', at)) {
    const start = lower.indexOf('>', at)
    if (start < 0) return
    const end = lower.indexOf('</style', start)
    yield source.slice(start + 1, Math.min(end < 0 ? source.length : end, start + maxSheetLength))
    if (end < 0) return
    at = end
  }
}
