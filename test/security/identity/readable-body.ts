import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

let hasPdfProgram: boolean | undefined

const pdftotext = process.env['CANDOR_TEST_PDFTOTEXT'] ?? 'pdftotext'

/** Whether the words of a PDF can be read here: `pdftotext` of Poppler. */
export function readsPdf(): boolean {
  if (hasPdfProgram === undefined) {
    try {
      execFileSync(pdftotext, ['-v'], { stdio: 'ignore' })
      hasPdfProgram = true
    } catch {
      hasPdfProgram = false
    }
  }
  return hasPdfProgram
}

function wordsOfPdf(bytes: Uint8Array): string {
  if (!readsPdf()) return ''
  const folder = mkdtempSync(join(tmpdir(), 'candor-pdf-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes)
    execFileSync(pdftotext, [join(folder, 'a.pdf'), join(folder, 'a.txt')], { stdio: 'ignore' })
    return readFileSync(join(folder, 'a.txt'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What somebody can read in an answer: its headers and text, the words of a PDF, each part of a ZIP, XLSX or DOCX. */
export async function readableBody(answer: Response): Promise<string> {
  const headers = [...answer.headers].map((pair) => pair.join(': ')).join('\n')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const start = strFromU8(bytes.subarray(0, 4), true)
  if (start === '%PDF') return `${headers}\n${wordsOfPdf(bytes)}`
  const parts = start === 'PK\u0003\u0004' ? Object.entries(unzipSync(bytes)) : [['', bytes] as const]
  return [headers, ...parts.map(([name, part]) => `${name}\n${strFromU8(part)}`)].join('\n')
}
