import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cleanFile } from '../../../src/adapters/redact/clean-file.ts'
import { notOfPages } from '../../../src/adapters/redact/not-of-pages.ts'
import { survivingWords } from '../../../src/adapters/redact/surviving-words.ts'
import { form, line, onePage, type Page } from './corpus/specimen.ts'
import { saveAgain, stream, writeObjects } from './corpus/write-objects.ts'

const secret = 'Zebulon'
const wide = Buffer.from(secret, 'utf16le').swap16()
const content = line('Minutes of the board', 150)

/** A result as it is given out, with something that was laid into it by hand. */
const withPart = (page: Page, trailer = ''): Buffer => writeObjects(onePage({ content, ...page }), trailer)
const leaksIn = async (bytes: Uint8Array): Promise<readonly string[]> => [
  ...(await survivingWords(bytes, [secret], 'Minutes of the board')),
  ...notOfPages(bytes),
]

const letters = `<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding<</Differences[1${[...secret].map((one) => `/${one}`).join('')}]>>>>`
const picture = '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8'
const attacks: readonly (readonly [string, Buffer])[] = [
  ['on the page', withPart({ content: line(secret, 100) })],
  [
    'in a letter that is drawn',
    withPart({
      resources: '/Pattern<<>>',
      objects: {
        5: '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<</a 10 0 R>>/Encoding<</Differences[77/a]>>/FirstChar 77/LastChar 77/Widths[9]/Resources<</Font<</F1 11 0 R>>>>>>',
        10: stream(`9 0 d0 ${line(secret, 0)}`),
        11: '<</Type/Font/Subtype/Type1/BaseFont/Courier>>',
      },
    }),
  ],
  [
    'in the text that stands for a drawing',
    withPart({ content: `/Span<</ActualText<feff${wide.toString('hex')}>>>BDC ${content} EMC` }),
  ],
  ['in the names of glyphs, letter by letter', withPart({ objects: { 5: letters } })],
  [
    'in the name of a glyph',
    withPart({ objects: { 5: `<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding<</Differences[1/${secret}]>>>>` } }),
  ],
  [
    'in a form that is not drawn',
    withPart({ resources: '/XObject<</A 10 0 R>>', objects: { 10: form(line(secret, 100)) } }),
  ],
  ['in the name of a form', withPart({ resources: `/XObject<</${secret} 10 0 R>>`, objects: { 10: form('') } })],
  [
    'under a soft mask',
    withPart({
      resources: '/ExtGState<</G<</SMask<</S/Luminosity/G 10 0 R>>>>>>',
      objects: { 10: form(line(secret, 9)) },
    }),
  ],
  [
    'in the name of an ink',
    withPart({ resources: `/ColorSpace<</C[/Separation/${secret}/DeviceGray<</FunctionType 2/Domain[0 1]/N 1>>]>>` }),
  ],
  [
    'in an object that nothing names',
    withPart({ objects: { 10: stream(deflateSync(secret), '/Filter/FlateDecode') } }),
  ],
  ['in an empty object that nothing names', withPart({ objects: { 10: '<<>>' } })],
  ['in an earlier save', saveAgain(withPart({ content: line(secret, 100) }), { 4: stream(content) })],
  [
    'in an earlier save that is packed',
    saveAgain(withPart({ objects: { 4: stream(deflateSync(line(secret, 9)), '/Filter/FlateDecode') } }), {
      4: stream(content),
    }),
  ],
  [
    'in metadata',
    withPart({ root: '/Metadata 10 0 R', objects: { 10: stream(`<x>${secret}</x>`, '/Type/Metadata') } }),
  ],
  [
    'in metadata of a picture',
    withPart({
      resources: '/XObject<</P 10 0 R>>',
      objects: { 10: stream('0', `${picture}/ColorSpace/DeviceGray/Metadata 11 0 R`), 11: stream(wide) },
    }),
  ],
  [
    'in a profile of colours',
    withPart({ resources: '/ColorSpace<</C[/ICCBased 10 0 R]>>', objects: { 10: stream(`desc${secret}`, '/N 1') } }),
  ],
  [
    'in the pixels of a picture, as bytes',
    withPart({
      resources: '/XObject<</P 10 0 R>>',
      objects: { 10: stream(secret, `${picture}/ColorSpace 11 0 R`), 11: `[/Indexed/DeviceRGB 1(${secret})]` },
    }),
  ],
  ['in a script', withPart({ root: '/OpenAction<</S/JavaScript/JS(1)>>' })],
  ['in a script of a page', withPart({ page: '/AA<</O<</S/JavaScript/JS 10 0 R>>>>', objects: { 10: stream('x') } })],
  ['in a note', withPart({ page: '/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(x)>>]' })],
  [
    'in a file within',
    withPart({
      root: '/Names<</EmbeddedFiles<</Names[(a)<</EF<</F 10 0 R>>>>]>>>>',
      objects: { 10: stream('x', '/Type/EmbeddedFile') },
    }),
  ],
  ['in a tag', withPart({ root: '/StructTreeRoot<</Type/StructTreeRoot>>' })],
  [
    'in a thumbnail',
    withPart({
      page: '/Thumb 10 0 R',
      objects: { 10: stream('0', '/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8') },
    }),
  ],
  [
    'in a picture that stands for another one',
    withPart({
      resources: '/XObject<</P 10 0 R>>',
      objects: {
        10: stream('0', `${picture}/ColorSpace/DeviceGray/Alternates[<</Image 11 0 R>>]`),
        11: stream('1', `${picture}/ColorSpace/DeviceGray`),
      },
    }),
  ],
  [
    'in the file that a printer takes in place of a picture',
    withPart({
      resources: '/XObject<</P 10 0 R>>',
      objects: { 10: stream('0', `${picture}/ColorSpace/DeviceGray/OPI<</2.0<</F(x)>>>>`) },
    }),
  ],
  ['in what a program keeps with a page', withPart({ page: '/PieceInfo<</Other<</Private 1>>>>' })],
  ['in a layer', withPart({ root: '/OCProperties<<>>' })],
  ['in who wrote it', withPart({ objects: { 10: '<</Author(x)>>' } }, '/Info 10 0 R')],
]

describe('the proof refuses a result that tells what was cut', () => {
  it.each(attacks)('%s', async (_where, bytes) => {
    expect(await leaksIn(bytes)).not.toEqual([])
  })

  it('and nothing that is a result', async () => {
    const result = cleanFile(withPart({}), { title: 'Minutes', language: 'en' })
    expect(await leaksIn(result)).toEqual([])
  })
})
