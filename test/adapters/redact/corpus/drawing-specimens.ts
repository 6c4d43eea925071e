import { fontOnly, form, line, names, onePage, overLine, type Specimen, threeLines, written } from './specimen.ts'
import { stream, writeObjects } from './write-objects.ts'

const outer = line('Minutes of Warm lower', 150) + line('Nobody spoke of flowers', 80)
const middle = (name: string) => line(`Present: ${name}`, 120)
const group = '/Group<</S/Transparency/CS/DeviceRGB/I true>>'
const grey = '/Group<</S/Transparency/CS/DeviceGray>>'

/** What may lie between a page and its words. */
export const drawingSpecimens: readonly Specimen[] = [
  written(
    'forms within forms',
    (name) => ({
      content: `${outer}/A Do q 0.5 0 0 0.5 150 0 cm /A Do Q`,
      resources: '/XObject<</A 10 0 R>>',
      objects: {
        10: form('q 1 0 0 1 0 -10 cm /B Do Q', '/Resources<</XObject<</B 11 0 R>>>>'),
        11: form('0.5 0 0 0.5 0 0 cm /C Do', '/Matrix[2 0 0 2 0 0]/Resources<</XObject<</C 12 0 R>>>>'),
        12: form(line(`Present: ${name}`, 130)),
      },
    }),
    { page: 1, rect: [0, 55, 300, 180] },
  ),
  {
    title: 'a form that two pages draw',
    names,
    over: overLine,
    make: (name) =>
      writeObjects({
        ...onePage({ content: `${outer}/A Do`, resources: '/XObject<</A 10 0 R>>' }),
        2: '<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>',
        6: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 7 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</A 11 0 R>>>>>>',
        7: stream('/A Do'),
        10: form(`${middle(name)}/B Do`, '/Resources<</Font<</F1 5 0 R>>/XObject<</B 11 0 R>>>>'),
        11: form(line('Warm letterhead', 20)),
      }),
  },
  written('a transparent group', (name) => ({
    content: `0.9 1 0.8 rg 0 0 300 200 re f 0 g ${outer}/G gs /A Do`,
    resources: '/ExtGState<</G<</ca 0.6/CA 0.6/BM/Multiply>>>>/XObject<</A 10 0 R>>',
    objects: { 10: form(`1 0 0 rg ${middle(name)} 0 0 1 rg 200 60 80 80 re f`, fontOnly + group) },
  })),
  written('words that are seen through', (name) => ({
    content: `0.2 0.6 0.9 rg 0 100 150 60 re f 0 g /G gs ${threeLines(name)}`,
    resources: '/ExtGState<</G<</ca 0.5/BM/Darken>>>>',
  })),
  written('a soft mask that holds the name', (name) => ({
    content: `q /G gs 0.2 0.4 0.2 rg 0 0 300 200 re f Q ${line('Warm', 30)}`,
    resources: '/ExtGState<</G<</SMask<</S/Luminosity/G 10 0 R>>>>>>',
    objects: { 10: form(`1 g ${threeLines(name)}`, fontOnly + grey) },
  })),
  written('words under a soft mask', (name) => ({
    content: `q /G gs ${threeLines(name)} Q`,
    resources: '/ExtGState<</G<</SMask<</S/Luminosity/G 10 0 R>>>>>>',
    objects: { 10: form('1 g 0 0 300 200 re f 0.5 g 150 0 150 200 re f', grey) },
  })),
  written('a pattern that holds the name', (name) => ({
    content: `${line('Warm', 30)}/Pattern cs /P scn 0 50 300 150 re f`,
    resources: '/Pattern<</P 10 0 R>>',
    objects: {
      10: stream(
        threeLines(name),
        `/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 300 200]/XStep 300/YStep 200${fontOnly}`,
      ),
    },
  })),
  written('words filled with a pattern, and shading', (name) => ({
    content: `q 0 100 300 40 re W n /S sh Q /Pattern cs /P scn ${threeLines(name)}`,
    resources: `/Pattern<</P<</PatternType 2/Shading 10 0 R>>>>/Shading<</S 11 0 R>>`,
    objects: {
      10: '<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 300 0]/Extend[true true]/Function<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>>>>',
      11: '<</ShadingType 3/ColorSpace/DeviceRGB/Coords[150 120 0 150 120 100]/Function<</FunctionType 2/Domain[0 1]/C0[1 1 0]/C1[0.8 1 1]/N 1>>>>',
    },
  })),
  written(
    'clips, curves and dashes',
    (name) => ({
      content: `q 10 70 280 100 re W n ${threeLines(name)} Q [4 2] 0 d 2 w 10 10 m 80 190 220 190 290 10 c S
[] 0 d 0.5 g 150 100 m 200 140 l 250 100 l h f* 0 0.6 0 RG 20 20 60 30 re 40 25 10 10 re B*`,
    }),
    { page: 1, rect: [2, 62, 298, 88] },
  ),
]
