/** A number and the format that shows it so; undefined where a plain one does not. */
export function formatShowing(value: number, shown: string): string | undefined {
  if (String(value) === shown) return 'General'
  const [, decimals = ''] = /^-?[\d,]+(?:\.(\d+))?%?$/.exec(shown) ?? []
  const places = decimals.length
  const fraction = places === 0 ? '' : `.${'0'.repeat(places)}`
  if (value.toFixed(places) === shown) return `0${fraction}`
  if (`${(value * 100).toFixed(places)}%` === shown) return `0${fraction}%`
  const grouped = value.toFixed(places).replace(/\B(?=(?:\d{3})+(?!\d))(?=[^.]*(?:\.|$))/g, ',')
  return grouped === shown ? `#,##0${fraction}` : undefined
}

/** A day as ISO 8601 writes it, and the format that shows it so. */
export function dateFormatShowing(iso: string, shown: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  if (year === '') return undefined
  const plain = (part: string) => String(Number(part))
  const known: { readonly [shown: string]: string } = {
    [`${year}-${month}-${day}`]: 'yyyy\\-mm\\-dd',
    [`${day}/${month}/${year}`]: 'dd\\/mm\\/yyyy',
    [`${month}/${day}/${year}`]: 'mm\\/dd\\/yyyy',
    [`${day}.${month}.${year}`]: 'dd.mm.yyyy',
    [`${year}年${plain(month)}月${plain(day)}日`]: 'yyyy"年"m"月"d"日"',
    [`${year}/${plain(month)}/${plain(day)}`]: 'yyyy/m/d',
  }
  // A day that reads the same both ways is written as the first of them.
  return known[shown]
}
