import type { RedactionBox } from '../../../../src/domain/release/redaction.ts'
import { type Objects, type Stream, stream, writeObjects } from './write-objects.ts'

/** A PDF with an invented name in one place, and with another name there that takes as much room. */
export type Specimen = {
  readonly title: string
  make(name: string): Buffer | Promise<Buffer>
  readonly names: readonly [string, string]
  /** Covers the name, whichever it is, and all that differs with it. */
  readonly over: Extract<RedactionBox, { page: number }>
  /** Poppler does not draw it as others do: outside the boxes it is no measure. */
  readonly isMisdrawn?: boolean
}

/** Of the same letters, all of which stand elsewhere too: neither their widths nor the letters of a font tell them apart. */
export const names: Specimen['names'] = ['Marlow', 'Wolram']
/** The line on which the name stands, on a page of 300 by 200 points. */
export const overLine: Specimen['over'] = { page: 1, rect: [6, 62, 294, 88] }

const first = 'Minutes of Warm lower'
const last = 'Nobody spoke of flowers'

/** A line of text. */
export const line = (text: string, y: number, font = '/F1 14 Tf'): string => `BT ${font} 20 ${y} Td (${text}) Tj ET\n`
export const threeLines = (name: string): string =>
  `${line(first, 150) + line(`Present: ${name}`, 120) + line(last, 80)}10 60 m 290 60 l S\n`

export type Page = {
  readonly content?: string
  readonly box?: string
  /** Entries of the page and of its resources. */
  readonly page?: string
  readonly resources?: string
  readonly root?: string
  /** Objects from 10 on. */
  readonly objects?: Objects
}

export const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

/** The objects of a page of 300 by 200 points, whose font F1 is Helvetica. */
export const onePage = ({
  content = '',
  box = '0 0 300 200',
  page = '',
  resources = '',
  root = '',
  objects = {},
}: Page): Objects => ({
  1: `<</Type/Catalog/Pages 2 0 R${root}>>`,
  2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  3: `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${resources}>>${page}>>`,
  4: stream(content),
  5: helvetica,
  ...objects,
})

export const fontOnly = '/Resources<</Font<</F1 5 0 R>>>>'

/** Something that is drawn by its name. */
export const form = (content: string, more = fontOnly): Stream =>
  stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 300 200]${more}`)

/** A specimen of one page that is written by hand. */
export const written = (title: string, page: (name: string) => Page, over = overLine): Specimen => ({
  title,
  make: (name) => writeObjects(onePage(page(name))),
  names,
  over,
})
