import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const pdftotext = process.env.CANDOR_TEST_PDFTOTEXT

/** Programs that share nothing with those that cut: another reader of text, and another that draws. */
export const popplerIsThere = pdftotext !== undefined

/** A page in grey: a byte for each pixel. */
export type GreyPage = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }
export const dotsPerInch = 150

export type Poppler = {
  /** All text, or the letters within a rectangle of a page, in points from its top left. */
  text(page?: number, rect?: readonly [number, number, number, number]): string
  draw(page: number): GreyPage
  close(): void
}

export function openInPoppler(bytes: Uint8Array): Poppler {
  const folder = mkdtempSync(join(tmpdir(), 'candor-poppler-'))
  const file = join(folder, 'file.pdf')
  writeFileSync(file, bytes)
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(join(dirname(pdftotext ?? ''), program), args, {
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  return {
    text(page, rect) {
      const dots = 720
      const [left, top, right, bottom] = (rect ?? [0, 0, 0, 0]).map((points) => Math.round((points * dots) / 72))
      const place = rect
        ? [
            '-r',
            `${dots}`,
            '-x',
            `${left}`,
            '-y',
            `${top}`,
            '-W',
            `${Number(right) - Number(left)}`,
            '-H',
            `${Number(bottom) - Number(top)}`,
          ]
        : []
      const pages = page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`]
      return run('pdftotext', '-cropbox', ...pages, ...place, '-raw', file, '-').toString('utf8')
    },
    draw: (page) =>
      greyPage(run('pdftoppm', '-gray', '-cropbox', '-r', `${dotsPerInch}`, '-f', `${page}`, '-l', `${page}`, file)),
    close: () => rmSync(folder, { recursive: true }),
  }
}

function greyPage(bytes: Buffer): GreyPage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (!head) throw new Error('No picture')
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) }
}
