import { type Finding, finding } from '../../../../domain/release/finding.ts'
import { type Pdfium, withScratch } from '../pdfium.ts'
import { isLetterOrDigit } from './page-characters.ts'
import type { PaintedObject } from './painted-objects.ts'

const key = 'ActualText'
const maxTextBytes = 4096
const maxMarks = 50
const minLetters = 3
/** A letter that is narrower than this part of its height is none of what is drawn. */
const minLetterWidth = 0.2

/** Marked content whose text in its tag has more letters than what is drawn has room for: a name behind a single sign. */
export function findActualText(engine: Pdfium, page: number, painted: readonly PaintedObject[]): readonly Finding[] {
  const findings: Finding[] = []
  let open: { readonly text: string; width: number } | undefined
  const close = () => {
    const letters = [...(open?.text ?? '')].filter((letter) => isLetterOrDigit(letter.codePointAt(0) ?? 0)).length
    // What stands for a picture or a drawing is for a person to compare.
    const severity = open?.width === 0 ? ({ severity: 'medium' } as const) : {}
    if (open && letters >= minLetters && letters > open.width)
      findings.push(finding('hidden-text', { page, part: `Span/${key}` }, { excerpt: open.text, ...severity }))
    open = undefined
  }
  for (const { kind, handle, box } of painted) {
    const text = handle === 0 ? undefined : textOfMarks(engine, handle)
    if (open !== undefined && open.text !== text) close()
    if (text === undefined) continue
    const [width, height] = [box.right - box.left, Math.max(1, box.top - box.bottom)]
    const room = kind === 'text' ? Math.max(width, height) / (Math.min(width, height) * minLetterWidth || 1) : 0
    open = { text, width: (open?.width ?? 0) + room }
  }
  close()
  return findings
}

function textOfMarks(engine: Pdfium, handle: number): string | undefined {
  const marks = Math.min(engine.FPDFPageObj_CountMarks(handle), maxMarks)
  if (marks <= 0) return undefined
  return withScratch(engine, maxTextBytes + 8, ({ at, i32 }) => {
    for (let index = 0; index < marks; index += 1) {
      const mark = engine.FPDFPageObj_GetMark(handle, index)
      const isThere = engine.FPDFPageObjMark_GetParamStringValue(mark, key, at + 8, maxTextBytes, at)
      if (isThere && i32(0) > 2 && i32(0) <= maxTextBytes) return engine.pdfium.UTF16ToString(at + 8)
    }
    return undefined
  })
}
