import { madePdf } from '../made-pdf.ts'
import { line, type Specimen, threeLines, written } from './specimen.ts'
import { stream } from './write-objects.ts'

const letters = [...new Set('Minutes of Warm lowerPresent: MarlowWolramNobody spoke of flowers')]
const glyphName = (letter: string): string => (letter === ' ' ? 'space' : letter === ':' ? 'colon' : letter)
const codeOf = (letter: string): string => String.fromCharCode(0xa1 + letters.indexOf(letter))
const coded = (text: string): string => [...text].map(codeOf).join('')
const differences = `/Encoding<</Type/Encoding/Differences[161${letters.map((one) => `/${glyphName(one)}`).join('')}]>>`

/** Each letter is some bars, so that each looks like no other. */
const bars = (letter: string): string => {
  const bits = letter.charCodeAt(0)
  const drawn = Array.from({ length: 7 }, (_, bit) =>
    (bits >> bit) & 1 ? `${bit * 80} 0 60 ${300 + bit * 60} re ` : '',
  )
  return letter === ' ' ? '600 0 d0' : `600 0 0 0 600 700 d1 ${drawn.join('')}f`
}

const toUnicode = stream(
  `/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapName/A def /CMapType 2 def
1 begincodespacerange<00><ff>endcodespacerange ${letters.length} beginbfchar
${letters.map((one) => `<${codeOf(one).charCodeAt(0).toString(16)}><${one.charCodeAt(0).toString(16).padStart(4, '0')}>`).join('\n')}
endbfchar endcmap end end`,
)

const drawnLetters = (more: string, encoded: string) =>
  `<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<<${letters
    .map((_, at) => `/${encoded}${at} ${20 + at} 0 R`)
    .join(
      '',
    )}>>/Encoding<</Differences[161${letters.map((_, at) => `/${encoded}${at}`).join('')}]>>/FirstChar 161/LastChar ${
    160 + letters.length
  }/Widths[${letters.map(() => 600).join(' ')}]/Resources<<>>${more}>>`

const letterObjects = Object.fromEntries(letters.map((one, at) => [20 + at, stream(bars(one))]))

const codedLines = (name: string) =>
  line(coded('Minutes of Warm lower'), 150) +
  line(coded(`Present: ${name}`), 120) +
  line(coded('Nobody spoke of flowers'), 80)

const chinese = (name: string) =>
  madePdf({ lines: ['会议纪要 李小明', `出席：${name}`, '散会，价格为四千元'], chinese: true })
const changed = (bytes: Buffer, from: string, to: string): Buffer => {
  const text = bytes.toString('latin1')
  if (!text.includes(from) || from.length !== to.length) throw new Error(`No ${from}`)
  return Buffer.from(text.replaceAll(from, to), 'latin1')
}
const chineseNames: Specimen['names'] = ['李小明', '明李小']
const secondLine: Specimen['over'] = { page: 1, rect: [4, 44, 296, 72] }

/** How words may be drawn. */
export const textSpecimens: readonly Specimen[] = [
  written('the usual fonts', (name) => ({ content: threeLines(name) })),
  written('letters that are drawn (Type 3)', (name) => ({
    content: codedLines(name),
    objects: { ...letterObjects, 5: drawnLetters('/ToUnicode 10 0 R', 'x'), 10: toUnicode },
  })),
  written('letters that are drawn and have no meaning', (name) => ({
    content: codedLines(name),
    objects: { ...letterObjects, 5: drawnLetters('', 'y') },
  })),
  written('codes of its own, without ToUnicode', (name) => ({
    content: codedLines(name),
    objects: { 5: `<</Type/Font/Subtype/Type1/BaseFont/Courier${differences}>>` },
  })),
  { title: 'Chinese in a CID font', make: chinese, names: chineseNames, over: secondLine },
  {
    title: 'Chinese without ToUnicode',
    make: async (name) => changed(await chinese(name), '/ToUnicode', '/ToNothing'),
    names: chineseNames,
    over: secondLine,
  },
  {
    title: 'vertical writing',
    make: async (name) => changed(await chinese(name), '/Identity-H', '/Identity-V'),
    names: chineseNames,
    over: { page: 1, rect: [0, 0, 300, 200] },
  },
  written('spacing, scale, rise and pieces', (name) => ({
    content: `BT /F1 14 Tf 2 Tc 3 Tw 80 Tz 20 150 Td (Minutes of Warm lower) Tj 0 -30 Td 4 Ts (Present: ) Tj
[(${name.slice(0, 2)}) 0 (${name.slice(2, 4)}) 0 (${name.slice(4)})] TJ 0 Ts 0 -40 Td 16 TL (Nobody spoke) Tj (of flowers) ' ET`,
  })),
  written('letters that are outlined', (name) => ({ content: `1 Tr 0.5 w ${threeLines(name)} 0 Tr` })),
  written('letters that are filled and outlined in colours', (name) => ({
    content: `2 Tr 0.3 w 1 0 0 RG 0 0 1 rg ${threeLines(name)}`,
  })),
  written('letters that are not painted (mode 3)', (name) => ({ content: `3 Tr ${threeLines(name)}` })),
  written('letters that clip a drawing (mode 7)', (name) => ({
    content: `${line('Minutes of Warm lower', 150)}q 7 Tr ${line(`Present: ${name}`, 120)} 0.8 0.2 0.2 rg 0 112 300 24 re f Q
${line('Nobody spoke of flowers', 80)}`,
  })),
  written(
    'letters that lean and turn',
    (name) => ({
      content: `BT /F1 12 Tf 0.8 0.6 -0.6 0.8 60 20 Tm (Present: ${name}) Tj ET
BT /F1 14 Tf 1 0 0.4 1 150 30 Tm (Warm flowers) Tj ET ${line('Minutes', 170)}`,
    }),
    { page: 1, rect: [40, 45, 148, 192] },
  ),
  written('letters upside down and mirrored', (name) => ({
    content: `BT /F1 14 Tf -1 0 0 -1 280 126 Tm (Present: ${name}) Tj ET BT /F1 14 Tf -1 0 0 1 280 150 Tm (Minutes) Tj ET
${line('Nobody spoke', 80)}`,
  })),
  written('words as outlines, without a letter', (name) => ({
    content: `${line('Minutes of Warm lower', 150)}${[...name]
      .map((one, at) => `q 0.02 0 0 0.02 ${20 + at * 15} 118 cm ${bars(one).replace(/^.*d1 /, '')} Q`)
      .join('\n')}\n${line('Nobody spoke of flowers', 80)}`,
  })),
]
