import PDFDocument from 'pdfkit'
import { tagChineseNames } from '../../../../src/adapters/scan/chinese-names.ts'
import { openFile } from '../../../../src/adapters/scan/open-file.ts'
import { characterVisibility } from '../../../../src/adapters/scan/pdf/page/character-visibility.ts'
import { findHiddenText } from '../../../../src/adapters/scan/pdf/page/hidden-text.ts'
import { readCharacters } from '../../../../src/adapters/scan/pdf/page/page-characters.ts'
import { fineScale, pageRenderer } from '../../../../src/adapters/scan/pdf/page/page-pictures.ts'
import { paintedObjects } from '../../../../src/adapters/scan/pdf/page/painted-objects.ts'
import { loadPdfium, openDocument, type Pdfium } from '../../../../src/adapters/scan/pdf/pdfium.ts'
import { findPersonalData } from '../../../../src/domain/release/personal-data/find-personal-data.ts'

const sentence = 'The council repaired four roads and spent less than was planned for them.'
/** With them a page has some 2,000 characters, as those of courts and councils have. */
const linesOfPage = 26

/** A PDF of pages of words, each with a box over two of its lines. */
export function pdfWithPages(pages: number): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, size: 'A4' })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(pieces))))
  for (let page = 1; page <= pages; page += 1) {
    document.addPage().fontSize(10)
    for (let row = 0; row < linesOfPage; row += 1) document.text(`${page}.${row} ${sentence}`, 50, 50 + row * 18)
    document.rect(45, 300, 400, 30).fill('black').fillColor('black')
  }
  document.end()
  return done
}

/** @returns how long one core worked on all pages, in milliseconds: with all checks, with that of hidden text alone, and to read their text */
export async function speedOf(
  bytes: Uint8Array,
): Promise<{ readonly all: number; readonly hiddenText: number; readonly textAlone: number }> {
  const engine = await loadPdfium()
  await withAllChecks(bytes)
  const begun = processorTime()
  await withAllChecks(bytes)
  const all = processorTime() - begun
  return { all, hiddenText: onEachPage(engine, bytes, lookForHiddenText), textAlone: onEachPage(engine, bytes, read) }
}

/** Of this process, in milliseconds: what else the machine does is not counted. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function withAllChecks(bytes: Uint8Array): Promise<void> {
  const file = await openFile(bytes)
  for (let unit = 0; unit < file.units; unit += 1) {
    const { texts } = await file.inspect(unit)
    findPersonalData(texts, { names: [], patterns: [] }, tagChineseNames)
  }
  file.close?.()
}

type OfPage = (engine: Pdfium, page: number, number: number) => void

function onEachPage(engine: Pdfium, bytes: Uint8Array, work: OfPage): number {
  const begun = processorTime()
  const document = openDocument(engine, bytes)
  for (let unit = 0; unit < document.pages; unit += 1) document.withPage(unit, (page) => work(engine, page, unit + 1))
  document.close()
  return processorTime() - begun
}

const read: OfPage = (engine, page) => {
  readCharacters(engine, page, new Set())
}

const lookForHiddenText: OfPage = (engine, page, number) => {
  const text = readCharacters(engine, page, new Set())
  const painted = paintedObjects(engine, page)
  const renderer = pageRenderer(engine, page, fineScale)
  const picture = renderer.rendered()
  const visibility = characterVisibility(engine, text, painted, renderer, picture)
  findHiddenText(engine, { number, text, visibility, painted, renderer, picture })
  renderer.free(picture)
}
