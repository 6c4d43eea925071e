import type { Inspected, LookInside } from '../../../../src/adapters/scan/inspector.ts'
import { inspectPdf } from '../../../../src/adapters/scan/pdf/inspect-pdf.ts'

const nothing: LookInside = async () => ({ findings: [], texts: [] })

/** Everything that is found in a PDF. */
export async function lookThrough(bytes: Uint8Array, lookInside: LookInside = nothing): Promise<Inspected> {
  const file = await inspectPdf(bytes, lookInside)
  try {
    const found: Inspected[] = []
    for (let unit = 0; unit < file.units; unit += 1) found.push(await file.inspect(unit))
    // Nothing reads the pictures here.
    const unread = found.flatMap(({ pictures = [] }) => pictures).flatMap((picture) => picture.unread)
    return {
      findings: [...found.flatMap(({ findings }) => findings), ...unread],
      texts: found.flatMap(({ texts }) => texts),
    }
  } finally {
    file.close?.()
  }
}

/** Findings as one line each: the kind, the place, the excerpt. */
export const linesOf = ({ findings }: Inspected): readonly string[] =>
  findings.map(({ kind, severity, where, excerpt }) =>
    [kind, severity, where.page ? `p${where.page}` : '', where.part ?? '', excerpt ?? ''].filter(Boolean).join(' | '),
  )
