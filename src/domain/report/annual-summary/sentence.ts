/** What a number of an annual summary is, by the ids of its definitions. */
export const summaryDefinitions = [
  'asOf',
  'received',
  'carriedOver',
  'channel',
  'closed',
  'outcome',
  'exemption',
  'inTime',
  'late',
  'days',
  'satisfaction',
  'published',
  'reviews',
  'cause',
  'pending',
  'age',
  'smallCounts',
] as const
export type SummaryDefinition = (typeof summaryDefinitions)[number]

/** A number in a sentence: as it is written, and what it means. */
export type Figure = { readonly text: string; readonly value: number; readonly means: SummaryDefinition }

/** A sentence in which the numbers are known. */
export type Said = readonly (string | Figure)[]

/** A sentence with its numbers in their places. */
export function said(texts: TemplateStringsArray, ...places: readonly (string | Figure | Said)[]): Said {
  return texts.flatMap((text, index): Said => {
    const place = places[index]
    if (place === undefined) return [text]
    return [text, ...(Array.isArray(place) ? (place as Said) : [place as string | Figure])]
  })
}

export const textOf = (sentence: Said): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('')

/** Some things one after the other: `a, b and c`. */
export function listed(items: readonly Said[], between: string, last: string): Said {
  return items.flatMap((item, index): Said => {
    if (index === 0) return item
    return [index === items.length - 1 ? last : between, ...item]
  })
}

/** Sentences of one paragraph. */
export const paragraph = (sentences: readonly Said[], gap: string): Said => listed(sentences, gap, gap)
