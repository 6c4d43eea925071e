import type { DocumentRow, LogRow } from '../../../../src/app/ports/store/cases/case-rows.ts'
import { instant } from '../../../../src/domain/calendar/instant.ts'
import { aDocument, aLogRow, aRequest, opening } from '../../../contract/case-builders.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

/** A file of an entry, with its bytes among the blobs. */
type File = Partial<DocumentRow> & { readonly text: string }

export type HostileLog = HttpOffice & {
  text(path: string): Promise<string>
  publish(entry: Partial<LogRow>, ...files: readonly File[]): Promise<LogRow>
}

export const hostileTitles = {
  formula: `=HYPERLINK("http://evil.example","x")`,
  lines: 'Two\r\nlines, "quoted"\tand ; more',
  control: 'Bell \u0007 and \u0000 null \ud800 half',
  markup: '</title><script>alert(1)</script>]]>&amp;',
  chinese: '河道水质监测报告',
  arabic: 'تقرير عن جودة المياه',
} as const

/** What nobody may read in any export. */
export const secretTitle = 'Nobody has published this'
export const withdrawnTitle = 'This was withdrawn again'

/** An office whose log has in it what breaks formats, an entry that was withdrawn, and a case that was never published. */
export async function openHostileLog(): Promise<HostileLog> {
  const office = await openHttpOffice({ limiter: { take: () => ({ allowed: true, left: 1, resetInSeconds: 1 }) } })
  const { ports, body } = office
  let minute = 0
  const publish: HostileLog['publish'] = async (entry, ...files) => {
    const request = aRequest(body)
    minute += 1
    const publishedAt = instant(new Date(Date.UTC(2024, 0, 1, 8, minute)).toISOString())
    const documents: DocumentRow[] = []
    for (const { text, ...more } of files) {
      const { sha256, size } = await ports.blobs.put(new TextEncoder().encode(text), 1e6)
      documents.push(aDocument(request, { state: 'published', publishedAt, sha256, size, ...more }))
    }
    const documentCount = documents.filter(({ state }) => state === 'published').length
    const log = aLogRow(request, body, { publishedAt, updatedAt: publishedAt, documentCount, ...entry })
    await ports.store.cases.commit([opening(request, { log, documents })])
    return log
  }
  for (const title of Object.values(hostileTitles))
    await publish({ title, summary: title }, { text: title, title, name: `../../${title}.txt` })
  await publish(
    { title: withdrawnTitle, summary: withdrawnTitle, withdrawnReason: 'A name was in it' },
    { text: withdrawnTitle, title: withdrawnTitle, state: 'withdrawn', withdrawnReason: 'A name was in it' },
  )
  const unpublished = aRequest(body, { subject: secretTitle })
  const attached = aDocument(unpublished, { state: 'approved', title: secretTitle })
  await ports.store.cases.commit([opening(unpublished, { documents: [attached] })])
  return { ...office, publish, text: async (path) => (await office.request(path)).text() }
}
