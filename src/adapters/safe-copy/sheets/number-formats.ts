/** Formats of ECMA-376 part 1, 18.8.30 that stand for every language. */
const builtIn: { readonly [id: number]: string } = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy\\-mm\\-dd',
  15: 'd\\-mmm\\-yy',
  16: 'd\\-mmm',
  17: 'mmm\\-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy\\-mm\\-dd h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}
const chineseDates = { first: [27, 36], second: [50, 58] } as const

/** The code of a format by its number, as every program reads it. */
export function formatCode(id: number, custom: ReadonlyMap<number, string>): string {
  const given = custom.get(id)
  if (given !== undefined) return given
  const isChineseDate = Object.values(chineseDates).some(([from, to]) => id >= from && id <= to)
  return isChineseDate ? 'yyyy"年"m"月"d"日"' : (builtIn[id] ?? 'General')
}

/** What a format may hold: places of digits, dates, signs, currencies and units. Words of its own it may not. */
const harmless =
  /^(?:General|AM\/PM|上午\/下午|[0#?.,%/ ()+\-$€£¥￥:@ymdhs]|E[+-]|\\[-/ .,:()年月日]|"[ 年月日时分秒時元%‰€£$¥]{0,3}"|_.|\* |\[\$[€£$¥￥]?(?:-[0-9a-f]{1,6})?\]|\[(?:h|m|s|hh|mm|ss|Red|Black|Blue)\])*$/i
const shows = /General|[0#?@ymdhs]/i
const withoutLiterals = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g

export type Shown = {
  /** Undefined where nothing is shown. */
  readonly value: string | number | undefined
  readonly format?: string
  /** The format says more than the value: it is left out. */
  readonly isLeftOut?: boolean
}

/**
 * A number as its format shows it: with a format that may go out, as the words that stand for every number, or not at all.
 */
export function shownNumber(value: number, code: string): Shown {
  const section = sectionFor(value, code)
  const plain = section.replace(withoutLiterals, '')
  if (plain.trim() === '' && !shows.test(plain)) {
    const words = wordsOf(section).trim()
    return { value: words === '' ? undefined : words }
  }
  if (!shows.test(plain)) return { value: wordsOf(section).trim() }
  if (code === 'General' || code === '@') return { value }
  return harmless.test(code.replaceAll(';', '')) ? { value, format: code } : { value, isLeftOut: true }
}

/** Whether a format shows texts: the fourth section is theirs. */
export function showsText(code: string): boolean {
  const sections = code.split(';')
  return sections.length < 4 || (sections[3] ?? '').trim() !== ''
}

/** Positive; negative; zero. */
function sectionFor(value: number, code: string): string {
  const sections = code.split(';')
  if (sections.length === 1) return code
  if (sections.length === 2) return (value < 0 ? sections[1] : sections[0]) ?? ''
  return (value > 0 ? sections[0] : value < 0 ? sections[1] : sections[2]) ?? ''
}

/** The words that a format writes itself. */
const wordsOf = (section: string): string =>
  [...section.matchAll(/"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|(.)/g)]
    .map(([, quoted, escaped, one]) => quoted ?? escaped ?? one ?? '')
    .join('')
