import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { cell, data, docx, row, run, xlsx } from '../../adapters/scan/office-files.ts'

/** What must reach nobody outside: in a sheet that is hidden, under black boxes, and in a tracked change with its comment. */
export const secrets = {
  inSheet: ['Priya Ramanathan', 'Oliver Hartnell'],
  underBoxes: ['Beatrice Okonkwo', '4 Tannery Row'],
  inChanges: ['settle for 90,000', 'Martin Vale'],
} as const
export const allSecrets = Object.values(secrets).flat()

/** Of these a safe copy is made. */
export const copiedNames = { workbook: 'Bin rounds.xlsx', letter: 'Letter to the contractor.docx' } as const
export const boxedName = 'Complaint of 4 March.pdf'

/** `whole`: 40 documents of which three leak. `short`: 3 of which one does. */
export type FolderSize = 'whole' | 'short'
export const countsOf = { whole: { files: 40, leaking: 3 }, short: { files: 3, leaking: 1 } } as const

/** A folder of documents as an office has them, some of which leak. @returns where it is */
export async function councilFolder(within: string, size: FolderSize): Promise<string> {
  const folder = join(within, 'Bin collection')
  mkdirSync(join(folder, 'Minutes'), { recursive: true })
  const write = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes)
  write(boxedName, await boxedPdf())
  write('Minutes/Meeting 1.txt', 'Meeting 1: round 1 of the bins was on time.')
  if (size === 'short') write('Round 1.csv', 'round,lifts\n1,120\n')
  else await writeOthers(write)
  return folder
}

async function writeOthers(write: (name: string, bytes: string | Uint8Array) => void): Promise<void> {
  for (let number = 2; number <= 25; number += 1)
    write(`Minutes/Meeting ${number}.txt`, `Meeting ${number}: round ${number} of the bins was on time.`)
  for (let number = 1; number <= 6; number += 1)
    write(`Round ${number}.csv`, `round,lifts\n${number},${number * 120}\n`)
  for (let number = 1; number <= 4; number += 1)
    write(`Report ${number}.pdf`, await linesInPdf([`Report ${number}`, 'All rounds were made.']))
  for (let number = 1; number <= 2; number += 1) write(`Plan ${number}.docx`, docx(run(`Plan ${number} of the rounds`)))
  write(copiedNames.workbook, workbook())
  write(copiedNames.letter, letter())
}

function workbook(): Uint8Array {
  const rounds = [row(1, cell('A1', 'Round') + cell('B1', 'Lifts')), row(2, cell('A2', 'North') + cell('B2', '1,200'))]
  const [first, second] = secrets.inSheet
  const crew = [row(1, cell('A1', 'Crew')), row(2, cell('A2', first)), row(3, cell('A3', second))]
  return xlsx([
    { name: 'Rounds', xml: data(...rounds) },
    { name: 'Crew', state: 'hidden', xml: data(...crew) },
  ])
}

const [name, home] = secrets.underBoxes

/** As somebody makes it who draws black boxes in a word processor: the words are under them. */
function boxedPdf(): Promise<Uint8Array> {
  return linesInPdf(['Complaint of 4 March', name, home, 'The bins were not emptied.'], [1, 2])
}

const letterInserted = `We would ${secrets.inChanges[0]} pounds.`
function letter(): Uint8Array {
  const [, author] = secrets.inChanges
  const change = `<w:p><w:del w:id="1" w:author="${author}"><w:r><w:delText>${letterInserted}</w:delText></w:r></w:del></w:p>`
  return docx(run('We write about the rounds in the north.') + change, {
    'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="${author}"><w:p><w:r><w:t>Do not tell them.</w:t></w:r></w:p></w:comment></w:comments>`,
  })
}

function linesInPdf(lines: readonly string[], boxed: readonly number[] = []): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [420, 300], margin: 20 })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  document.fontSize(16)
  for (const [index, line] of lines.entries()) {
    const top = 30 + index * 36
    document.fillColor('black').text(line, 30, top, { lineBreak: false })
    if (boxed.includes(index)) document.rect(28, top - 3, document.widthOfString(line) + 4, 22).fill('black')
  }
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.end()
  })
}
