const digits = '零一二三四五六七八九'

/** A number up to 999 as it stands in Chinese: 十六, 二十, 一百零三; or in figures. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  let [sum, last] = [0, 0]
  for (const sign of text) {
    const unit = sign === '百' ? 100 : sign === '十' ? 10 : 0
    if (unit > 0) {
      sum += (last || 1) * unit
      last = 0
    } else last = Math.max(0, digits.indexOf(sign))
  }
  return sum + last
}

export type Article = { readonly article: number; readonly part: readonly number[] }

const number = '[零一二三四五六七八九十百]{1,7}|\\d{1,3}'
const pattern = new RegExp(`(?:第)?(${number})[条條](?:(?:第)?((?:${number})(?:[、,，](?:${number}))*)[款项項])?`, 'gu')

/** The articles that a text in Chinese names, with the paragraphs or items where it names them: 第十六条第二款, 第36条第4、5项. */
export function articlesIn(text: string): readonly Article[] {
  return [...text.normalize('NFKC').replaceAll(/\s+/g, '').matchAll(pattern)].map(([, article = '', parts = '']) => ({
    article: numberOf(article),
    part: parts === '' ? [] : parts.split(/[、,，]/).map(numberOf),
  }))
}
