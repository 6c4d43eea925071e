import { describe, expect, test } from 'vitest'
import { linesOf, lookThrough } from './look-through.ts'
import { line, makePdf, type PdfParts, picture, rectangle } from './make-pdf.ts'

const black = '0 0 0'
const white = '1 1 1'
const scanned = picture(300, 420, (x, y) => (y > 60 && y < 80 && x % 6 < 3 ? 0 : 250))
const onPage = 'q 595 0 0 842 0 0 cm /P Do Q\n'
const withPicture = { resources: '/XObject << /P 10 0 R >>', objects: { 10: scanned } }

const chinese = {
  fonts: '/C 10 0 R',
  objects: {
    10: '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [11 0 R] >>',
    11: '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 12 0 R >>',
    12: '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  },
}

const hidden: readonly (readonly [string, PdfParts, string])[] = [
  [
    'under a black box',
    { content: `${line('The officer is Jane Smith.')}${rectangle(black, 60, 690, 300, 24)}` },
    'hidden-text | high | p1 | The officer is Jane Smith.',
  ],
  [
    'under a white box',
    { content: `${line('Her number is 07700 900123')}${rectangle(white, 60, 690, 300, 24)}` },
    'hidden-text | high | p1 | Her number is 07700 900123',
  ],
  [
    'under a box with a word on it',
    {
      content: `${line('Jane Smith lives here')}${rectangle(black, 60, 690, 300, 24)}${line('REDACTED', 700, '1 1 1 rg')}`,
    },
    'hidden-text | high | p1 | Jane Smith lives here',
  ],
  [
    'one word of a line',
    { content: `${line('The officer is Jane Smith today')}${rectangle(black, 155, 690, 72, 24)}` },
    'hidden-text | high | p1 | Jane Smith',
  ],
  [
    'in the colour of the paper',
    { content: line('white on white', 700, '1 1 1 rg') },
    'hidden-text | high | p1 | white on white',
  ],
  [
    'nearly in the colour of the paper',
    { content: line('nearly white', 700, '0.99 0.99 0.99 rg') },
    'hidden-text | high | p1 | nearly white',
  ],
  [
    'in the colour of a box behind it',
    { content: `${rectangle('0.2 0.4 0.6', 60, 690, 300, 24)}${line('blue on blue', 700, '0.2 0.4 0.6 rg')}` },
    'hidden-text | high | p1 | blue on blue',
  ],
  [
    'neither filled nor stroked, with no picture',
    { content: line('mode three', 700, '3 Tr') },
    'hidden-text | high | p1 | mode three',
  ],
  [
    'with no opacity',
    { content: `q /G gs ${line('transparent words')} Q`, resources: '/ExtGState << /G << /ca 0 >> >>' },
    'hidden-text | high | p1 | transparent words',
  ],
  [
    'clipped away',
    { content: `q 0 0 10 10 re W n ${line('clipped words')} Q` },
    'hidden-text | high | p1 | clipped words',
  ],
  [
    'under a picture that is not a scan',
    { content: `${line('under a photograph')}q 300 0 0 60 60 670 cm /P Do Q`, ...withPicture },
    'hidden-text | high | p1 | under a photograph',
  ],
  [
    'under a thick line',
    { content: `${line('marked out')}q 20 w 60 705 m 300 705 l S Q` },
    'hidden-text | high | p1 | marked out',
  ],
  [
    'under an annotation',
    {
      content: line('under a square'),
      page: '/Annots [10 0 R]',
      objects: {
        10: '<< /Type /Annot /Subtype /Square /Rect [60 690 300 720] /C [0 0 0] /IC [0 0 0] /F 4 /AP << /N 11 0 R >> >>',
        11: { dict: '/Type /XObject /Subtype /Form /BBox [0 0 240 30]', bytes: '0 g 0 0 240 30 re f' },
      },
    },
    'hidden-text | high | p1 | under a square',
  ],
  [
    'in a form, under a box of another form',
    {
      content: '/A Do /B Do',
      resources: '/XObject << /A 10 0 R /B 11 0 R >>',
      objects: {
        10: {
          dict: '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >>',
          bytes: line('words in a form'),
        },
        11: {
          dict: '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [3 0 0 1 60 640]',
          bytes: rectangle(black, 0, 40, 100, 50),
        },
      },
    },
    'hidden-text | high | p1 | words in a form',
  ],
  [
    'on a page that is turned',
    { content: `${line('turned words')}${rectangle(black, 60, 690, 300, 24)}`, page: '/Rotate 90' },
    'hidden-text | high | p1 | turned words',
  ],
  [
    'read from a scan that is black there',
    {
      ...withPicture,
      objects: { 10: picture(300, 420, (_, y) => (y > 50 && y < 90 ? 0 : 250)) },
      content: `${onPage}${line('Jane Smith', 700, '3 Tr')}`,
    },
    'hidden-text | high | p1 | Jane Smith',
  ],
  [
    'read from a scan that shows something',
    { ...withPicture, content: `${onPage}${line('read words', 700, '3 Tr')}` },
    'hidden-text | medium | p1 | read words',
  ],
  [
    'printed under a scan that shows something',
    { ...withPicture, content: `${line('read words')}${onPage}` },
    'hidden-text | medium | p1 | read words',
  ],
  [
    'in a scan, under a box that is drawn over it',
    { ...withPicture, content: `${onPage}${rectangle(black, 100, 660, 200, 80)}` },
    'hidden-text | high | p1 | picture',
  ],
  [
    'in a font that is not in the file, under a box',
    {
      content: `BT /C 14 Tf 72 700 Td <738B4E94674E56DB> Tj ET\n${rectangle(black, 60, 690, 300, 24)}`,
      ...chinese,
    },
    'hidden-text | high | p1 | 王五李四',
  ],
  [
    'other words under words',
    { content: `${line('visible', 700)}${line('BROWN', 700, '3 Tr')}` },
    'hidden-text | high | p1 | BROWN',
  ],
  [
    'overprinted with other letters',
    { content: `${line('Johnson')}${line('XXXXXXXX')}` },
    'hidden-text | medium | p1 | Johnson',
  ],
  [
    'too small to read',
    { content: 'BT /F 0.4 Tf 72 700 Td (tiny letters) Tj ET' },
    'hidden-text | high | p1 | tiny letters',
  ],
  [
    'said by a tag alone',
    {
      content: `/P << /MCID 0 >> BDC ${line('The officer')} EMC`,
      root: '/MarkInfo << /Marked true >> /StructTreeRoot 10 0 R',
      objects: {
        10: '<< /Type /StructTreeRoot /K 11 0 R >>',
        11: '<< /Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 0 /ActualText (The officer Jane Smith) >>',
      },
    },
    'hidden-text | high | p1 | P/ActualText | The officer Jane Smith',
  ],
  [
    'said by a tag in the drawing',
    { content: `/Span << /ActualText (Jane Smith of the police) >> BDC ${line('X')} EMC` },
    'hidden-text | high | p1 | Span/ActualText | Jane Smith of the police',
  ],
  [
    'in the description of a picture',
    {
      root: '/StructTreeRoot 10 0 R',
      objects: {
        10: '<< /Type /StructTreeRoot /K 11 0 R >>',
        11: '<< /Type /StructElem /S /Figure /P 10 0 R /Pg 3 0 R /K 0 /Alt (Portrait of Jane Smith) >>',
      },
    },
    'hidden-text | medium | p1 | Figure/Alt | Portrait of Jane Smith',
  ],
]

const seen: readonly (readonly [string, PdfParts])[] = [
  ['plain text', { content: line('The officer is here, since 12/03/2021 - and stays.') }],
  [
    'white on a dark box',
    { content: `${rectangle(black, 60, 690, 300, 24)}${line('white on black', 700, '1 1 1 rg')}` },
  ],
  ['a light watermark', { content: `${line('DRAFT', 600, '0.9 0.9 0.9 rg')}${line('text')}` }],
  [
    'a highlight that lets text through',
    {
      content: `${line('marked yellow')}q /G gs ${rectangle('1 1 0', 60, 690, 300, 24)} Q`,
      resources: '/ExtGState << /G << /ca 0.4 >> >>',
    },
  ],
  [
    'a highlight that multiplies',
    {
      content: `${line('marked yellow')}q /G gs ${rectangle('1 1 0', 60, 690, 300, 24)} Q`,
      resources: '/ExtGState << /G << /BM /Multiply >> >>',
    },
  ],
  [
    'an underline and a strike',
    { content: `${line('struck out')}${rectangle(black, 72, 704, 60, 1)}${rectangle(black, 72, 697, 60, 1)}` },
  ],
  ['a box that is not filled', { content: `${line('in a frame')}q 0.5 w 60 690 300 24 re S Q` }],
  ['a box beside the text', { content: `${line('beside')}${rectangle(black, 200, 690, 100, 24)}` }],
  ['the same words twice for bold', { content: `${line('bold words')}BT /F 14 Tf 72.3 700 Td (bold words) Tj ET` }],
  ['unseen words that say what is seen', { content: `${line('same words')}${line('same words', 700, '3 Tr')}` }],
  [
    'the ground of a redaction on its own box',
    {
      content: `${rectangle(black, 60, 690, 300, 24)}${line('Privilege')}`,
    },
  ],
  [
    'Chinese in a font that is not in the file',
    { content: 'BT /C 14 Tf 72 700 Td <738B4E94674E56DB> Tj ET', ...chinese },
  ],
  ['a box on an empty part of a scan', { ...withPicture, content: `${onPage}${rectangle(black, 100, 100, 200, 80)}` }],
  ['leaders and dots in white', { content: line('. . . . . . . .', 700, '1 1 1 rg') }],
  [
    'a tag that takes ligatures and hyphens apart',
    {
      content: `/Span << /ActualText (office) >> BDC ${line('o ce')} EMC /Span << /ActualText <FEFF00AD> >> BDC ${line('-', 650)} EMC`,
    },
  ],
  [
    'a tag that says what the page says',
    {
      content: line('The officer'),
      root: '/StructTreeRoot 10 0 R',
      objects: {
        10: '<< /Type /StructTreeRoot /K 11 0 R >>',
        11: '<< /Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 0 /ActualText (the OFFICER) >>',
      },
    },
  ],
]

describe('text that is there and cannot be seen', () => {
  test.each(hidden)('is found %s', async (_, parts, expected) => {
    const found = linesOf(await lookThrough(makePdf(parts))).filter((one) => one.startsWith('hidden-text'))
    expect(found).toEqual([expected])
  })

  test.each(seen)('is not %s', async (_, parts) => {
    expect(linesOf(await lookThrough(makePdf(parts)))).toEqual([])
  })
})
