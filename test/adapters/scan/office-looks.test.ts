import { describe, expect, it } from 'vitest'
import { pptx, relation, shape, xlsx } from './office-files.ts'
import { cases, plain } from './office-look-cases.ts'
import { kindsIn, scanned } from './scanned.ts'

describe('how office files show their words', () => {
  it.each(cases)('%s: %s', async (kind, _title, has, hasNot) => {
    expect(await kindsIn(has)).toContain(kind)
    expect(await kindsIn(hasNot)).toEqual([])
  })

  it('a comment says on which slide or cell it stands', async () => {
    const relations = (target: string) => `<Relationships>${relation('r1', 'comments', target)}</Relationships>`
    const slides = await scanned(
      pptx([{ xml: shape('One') }, { xml: shape('Two') }], {
        'ppt/slides/_rels/slide2.xml.rels': relations('../comments/modernComment_1.xml'),
        'ppt/comments/modernComment_1.xml': '<p188:cmLst><p188:cm><a:t>Really?</a:t></p188:cm></p188:cmLst>',
      }),
    )
    const cells = await scanned(
      xlsx([{ ...plain, relations: [relation('r1', 'comments', '../comments1.xml')] }], {
        'xl/comments1.xml': '<comments><comment ref="C7"><text><t>Really?</t></text></comment></comments>',
      }),
    )
    expect([slides, cells].map(({ findings }) => findings.map(({ where }) => where))).toEqual([
      [{ part: 'ppt/comments/modernComment_1.xml', page: 2 }],
      [{ part: 'xl/comments1.xml', cell: 'C7', sheet: 'Costs' }],
    ])
  })

  it('the words of charts and diagrams are words of the file', async () => {
    const { text } = await scanned(
      pptx([{ xml: shape('x') }], {
        'ppt/charts/chart1.xml': '<c:chartSpace><c:v>Ann Lee</c:v></c:chartSpace>',
        'ppt/diagrams/data1.xml': '<dgm:dataModel><a:t>Tom Roe</a:t></dgm:dataModel>',
      }),
    )
    expect(text).toContain('Ann Lee')
    expect(text).toContain('Tom Roe')
  })
})
