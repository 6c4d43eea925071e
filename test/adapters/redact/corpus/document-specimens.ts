import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { fontOnly, form, line, names, onePage, overLine, type Specimen, threeLines, written } from './specimen.ts'
import { saveAgain, stream, writeObjectStream, writeObjects } from './write-objects.ts'

const fixture = (stem: string) => (name: string) =>
  readFileSync(new URL(`../../../fixtures/redaction/${stem}-${name === names[0] ? 'a' : 'b'}.pdf`, import.meta.url))
const made = (title: string, stem: string, over: Specimen['over']): Specimen => ({
  title,
  names,
  over,
  make: fixture(stem),
})
const byGhostscript: Specimen['over'] = { page: 1, rect: [6, 60, 294, 92] }
const hex = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
/** One drawing, of a bar for each bit of the letters, that begins within the page. */
const outlines = (name: string, left: number, bottom: number): string =>
  `${left} ${bottom} 60 50 re ${[...name]
    .flatMap((letter, at) =>
      [0, 1, 2, 3, 4, 5, 6].map(
        (bit) => `${left + at * 10} ${bottom - bit * 3} ${(letter.charCodeAt(0) >> bit) & 1 ? 8 : 4} 2 re`,
      ),
    )
    .join(' ')} f`
const outer = line('Minutes of Warm lower', 150) + line('Nobody spoke of flowers', 80)

/** How a document may be put together. */
export const documentSpecimens: readonly Specimen[] = [
  written('a page turned by 90', (name) => ({ content: threeLines(name), page: '/Rotate 90' }), {
    page: 1,
    rect: [112, 6, 138, 294],
  }),
  written('a page turned by 180', (name) => ({ content: threeLines(name), page: '/Rotate 180' }), {
    page: 1,
    rect: [6, 112, 294, 138],
  }),
  written(
    'a page turned by 270 and cropped',
    (name) => ({ content: threeLines(name), page: '/Rotate 270/CropBox[10 20 280 190]' }),
    { page: 1, rect: [50, 2, 80, 268] },
  ),
  written(
    'words beyond what is shown',
    (name) => ({ content: `${threeLines(name)}${line(`Also ${name}`, 10)}`, page: '/CropBox[5 40 295 195]' }),
    { page: 1, rect: [2, 58, 288, 84] },
  ),
  written(
    'words beyond what is shown, in a form and across the edge',
    (name) => ({
      content: `${threeLines(name)}/A Do BT /F1 14 Tf 1 0 0 1 230 50 Tm (Nobody spoke of ${name}) Tj ET`,
      resources: '/XObject<</A 10 0 R>>',
      page: '/CropBox[5 40 295 195]',
      objects: { 10: form(`${line('Warm', 50)}${line(`Also ${name}`, 10)}`) },
    }),
    { page: 1, rect: [2, 58, 288, 84] },
  ),
  written(
    'a pattern of words beyond what is shown',
    (name) => ({
      content: `${threeLines(name)}/Pattern cs /P scn 0 0 300 35 re f 150 60 100 5 re f`,
      resources: '/Pattern<</P 10 0 R>>',
      page: '/CropBox[5 40 295 195]',
      objects: {
        10: stream(
          line(`Also ${name}`, 10),
          `/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 300 200]/XStep 300/YStep 200${fontOnly}`,
        ),
      },
    }),
    { page: 1, rect: [2, 58, 288, 84] },
  ),
  written(
    'a picture and a drawing that reach beyond what is shown',
    (name) => ({
      content: `${threeLines(name)}q 100 0 0 60 40 5 cm /P Do Q ${outlines(name, 150, 20)}`,
      resources: '/XObject<</P 10 0 R>>',
      page: '/CropBox[5 40 295 195]',
      objects: {
        10: stream(
          Buffer.from(
            [...Array(4)].flatMap((_, row) => [...name].map((letter) => (row < 2 ? 0x60 : letter.charCodeAt(0)))),
          ),
          '/Type/XObject/Subtype/Image/Width 6/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8',
        ),
      },
    }),
    { page: 1, rect: [2, 58, 288, 84] },
  ),
  written(
    'an origin below zero',
    (name) => ({ content: `1 0 0 1 -150 -100 cm ${threeLines(name)}`, box: '-150 -100 150 100' }),
    overLine,
  ),
  written('an odd origin', (name) => ({
    content: `1 0 0 1 13.37 7.25 cm ${threeLines(name)}`,
    box: '313.37 7.25 13.37 207.25',
  })),
  written('a unit of two points', (name) => ({ content: threeLines(name), page: '/UserUnit 2' })),
  {
    title: 'pages of several sizes, with what they inherit',
    names,
    over: { page: 2, rect: [6, 62, 294, 88] },
    make: (name) =>
      writeObjects({
        ...onePage({}),
        2: '<</Type/Pages/Kids[3 0 R 6 0 R 7 0 R]/Count 3/MediaBox[0 0 300 200]/Resources<</Font<</F1 5 0 R>>>>>>',
        3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 120 400]/Rotate 90/Contents[8 0 R]>>',
        6: '<</Type/Page/Parent 2 0 R/Contents[9 0 R 10 0 R 11 0 R]>>',
        7: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 90]/Contents 8 0 R>>',
        8: stream(line('Warm', 40)),
        9: stream(`${outer}BT /F1 14 Tf 20 120`),
        10: stream(deflateSync(`Td (Present: ${name})`), '/Filter/FlateDecode'),
        11: stream(deflateSync('Tj ET').toString('hex'), '/Filter[/ASCIIHexDecode/FlateDecode]'),
      }),
  },
  written('fields of a form', (name) => ({
    content: outer,
    root: '/AcroForm<</Fields[10 0 R 12 0 R]/DR<</Font<</F1 5 0 R>>>>/DA(/F1 12 Tf 0 g)>>',
    page: '/Annots[10 0 R 12 0 R]',
    objects: {
      10: `<</Type/Annot/Subtype/Widget/FT/Tx/T(who)/V(${name})/Rect[20 112 200 132]/F 4/AP<</N 11 0 R>>/P 3 0 R>>`,
      11: stream(
        `/Tx BMC BT /F1 12 Tf 2 6 Td (${name}) Tj ET EMC`,
        `/Type/XObject/Subtype/Form/BBox[0 0 180 20]${fontOnly}`,
      ),
      12: '<</Type/Annot/Subtype/Widget/FT/Btn/T(yes)/V/On/AS/On/Rect[20 20 40 40]/F 4/AP<</N<</On 13 0 R/Off 14 0 R>>>>/P 3 0 R>>',
      13: stream('2 2 16 16 re S 4 4 12 12 re f', '/Type/XObject/Subtype/Form/BBox[0 0 20 20]'),
      14: stream('2 2 16 16 re S', '/Type/XObject/Subtype/Form/BBox[0 0 20 20]'),
    },
  })),
  written('stamps, notes and links', (name) => ({
    content: outer,
    page: '/Annots[10 0 R 12 0 R 14 0 R 15 0 R]',
    objects: {
      10: `<</Type/Annot/Subtype/Stamp/Contents(${name})/T(${name})/Rect[20 110 280 135]/F 4/AP<</N 11 0 R>>>>`,
      11: stream(
        `1 0 0 RG 1 1 258 23 re S BT /F1 14 Tf 10 6 Td (${name}) Tj ET`,
        `/Type/XObject/Subtype/Form/BBox[0 0 260 25]${fontOnly}`,
      ),
      12: `<</Type/Annot/Subtype/FreeText/Contents(Warm)/DA(/F1 12 Tf)/Rect[20 30 150 50]/F 4/AP<</N 13 0 R>>>>`,
      13: stream('BT /F1 12 Tf 2 6 Td (Warm) Tj ET', `/Type/XObject/Subtype/Form/BBox[0 0 130 20]${fontOnly}`),
      14: `<</Type/Annot/Subtype/Text/F 2/Contents(ask ${name})/Rect[250 160 270 180]>>`,
      15: `<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[20 75 100 95]/A<</S/URI/URI(http://example.org/${name})>>>>`,
    },
  })),
  written('layers, one of them off', (name) => ({
    content: `/OC /On BDC ${outer} EMC /OC /On BDC ${line(`Present: ${name}`, 120)} EMC /OC /Off BDC ${line(`Never ${name}`, 30)} EMC`,
    resources: '/Properties<</On 10 0 R/Off 11 0 R>>',
    root: '/OCProperties<</OCGs[10 0 R 11 0 R]/D<</OFF[11 0 R]/Order[10 0 R 11 0 R]>>>>',
    objects: { 10: '<</Type/OCG/Name(On)>>', 11: '<</Type/OCG/Name(Off)>>' },
  })),
  written('tags with words of their own', (name) => ({
    content: `${outer}/Span<</MCID 0/ActualText${hex(`Present: ${name}`)}/Lang(en)>>BDC ${line(`Present: ${name}`, 120)}EMC`,
    page: '/StructParents 0',
    root: '/MarkInfo<</Marked true>>/StructTreeRoot 10 0 R',
    objects: {
      10: '<</Type/StructTreeRoot/K 11 0 R/ParentTree<</Nums[0[11 0 R]]>>>>',
      11: `<</Type/StructElem/S/P/P 10 0 R/Pg 3 0 R/K 0/ActualText${hex(`Present: ${name}`)}/Alt(${name})/E(${name})/T(${name})>>`,
    },
  })),
  {
    title: 'earlier saves',
    names,
    over: overLine,
    make: (name) =>
      saveAgain(writeObjects(onePage({ content: threeLines(`${name} and more`) })), { 4: stream(threeLines(name)) }),
  },
  {
    title: 'objects in a stream',
    names,
    over: overLine,
    make: (name) => writeObjectStream(onePage({ content: threeLines(name) })),
  },
  written('metadata, scripts, files and thumbnails', (name) => ({
    content: threeLines(name),
    page: '/Thumb 13 0 R/PieceInfo<</A<</Private 10 0 R>>>>/AA<</O 11 0 R>>',
    root: `/Metadata 10 0 R/OpenAction 11 0 R/Names<</EmbeddedFiles<</Names[(a)<</F(${name}.txt)/EF<</F 12 0 R>>>>]>>>>/Outlines<</First<</Title(${name})>>>>`,
    resources: '/XObject<</Unused 14 0 R>>',
    objects: {
      10: stream(`<x:xmpmeta>${name}</x:xmpmeta>`, '/Type/Metadata/Subtype/XML'),
      11: `<</S/JavaScript/JS(app.alert('${name}'))>>`,
      12: stream(name, '/Type/EmbeddedFile'),
      13: stream(name.padEnd(64), '/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8'),
      14: form(line(`Present: ${name}`, 120)),
      15: stream(name),
    },
  })),
  made('fonts in part, with ligatures (Type 1C)', 'type1c', byGhostscript),
  made('encrypted with AES and an empty password', 'encrypted-aes', byGhostscript),
  made('encrypted with RC4 and an empty password', 'encrypted-rc4', byGhostscript),
  made('linearized', 'linearized', byGhostscript),
  made('tagged, as LibreOffice writes it', 'tagged', { page: 1, rect: [50, 97, 560, 108] }),
]
