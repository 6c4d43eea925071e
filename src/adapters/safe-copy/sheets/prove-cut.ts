import { columnsOf } from '../../../domain/text/cjk.ts'
import { cellAsWritten } from '../../../domain/text/csv.ts'
import { readArchive } from '../../scan/archive/read-archive.ts'
import { walkXml } from '../../scan/archive/walk-xml.ts'
import type { CutSheet } from './cut-cells.ts'
import { openSheets } from './open-sheets.ts'
import type { ShownCell } from './shown-sheet.ts'
import { placeKey, type WrittenSheet } from './write-sheets.ts'

export type CutProof = {
  /** No value that was cut, and stands nowhere else, is in any part of the result. */
  readonly textGone: boolean
  /** Each cell that was cut holds its label and nothing else. */
  readonly pixelsUniform: boolean
  /** All other cells hold what they held. */
  readonly outsideUnchanged: boolean
}

/** Three Latin letters or digits, or two characters of Chinese: what is shorter stands everywhere. */
const isTelling = (text: string): boolean => /[\p{L}\p{N}]{3}/u.test(text) || columnsOf(text) - [...text].length >= 2
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
/** What of the markup names places and looks: its numbers are those of rows, columns and styles. */
const places = ['r', 's', 't', 'ref', 'min', 'max', 'width', 'count', 'sheetId', 'Id', 'numFmtId', 'fontId', 'fillId']

/**
 * Reads a result again, by other code than the one that wrote it, with every part of the file decoded.
 * @param written the sheets as they were to be written, hidden rows and columns taken out
 */
export async function proveCut(
  result: Uint8Array,
  format: 'workbook' | 'csv',
  cutSheets: readonly CutSheet[],
  written: readonly WrittenSheet[],
): Promise<CutProof> {
  const read = await openSheets(result)
  const labelled = written.map(({ labels }) => labels ?? new Map<string, string>())
  const unlike = (found: readonly ShownCell[], expected: ReadonlyMap<string, ShownCell['value']>): boolean =>
    found.length !== expected.size ||
    found.some(
      ({ row, column, value }) => textOf(value, format) !== textOf(expected.get(placeKey(row, column)), format),
    )
  const isLabel =
    (index: number) =>
    ({ row, column }: ShownCell) =>
      labelled[index]?.has(placeKey(row, column)) ?? false
  const sheets = read.sheets.map(({ cells }) => cells)
  return {
    textGone: !(await survives(result, format, valuesGone(cutSheets))),
    pixelsUniform: !sheets.some((cells, index) => unlike(cells.filter(isLabel(index)), labelled[index] ?? new Map())),
    outsideUnchanged:
      sheets.length === written.length &&
      !sheets.some((cells, index) => {
        const stays = new Map((written[index]?.cells ?? []).map((one) => [placeKey(one.row, one.column), one.value]))
        return unlike(
          cells.filter((cell) => !isLabel(index)(cell)),
          stays,
        )
      }),
  }
}

/** CSV knows texts alone, and what would run as a formula has a mark in front. */
const textOf = (value: ShownCell['value'] | undefined, format: 'workbook' | 'csv'): ShownCell['value'] | undefined =>
  format === 'csv' && value !== undefined ? cellAsWritten(String(value)).trim() : value

/** The values that were cut and do not stand in a cell that stays. */
function valuesGone(sheets: readonly CutSheet[]): readonly string[] {
  const stays = sheets.flatMap(({ sheet }) => sheet.cells.map(({ value }) => folded(String(value)))).join('\n')
  const names = sheets.map(({ sheet }) => folded(sheet.name)).join('\n')
  const cut = sheets.flatMap((sheet) => sheet.cut.map(({ value }) => folded(String(value))))
  return [...new Set(cut)].filter((value) => isTelling(value) && !stays.includes(value) && !names.includes(value))
}

async function survives(result: Uint8Array, format: 'workbook' | 'csv', gone: readonly string[]): Promise<boolean> {
  if (gone.length === 0) return false
  const words = format === 'csv' ? folded(new TextDecoder().decode(result)) : folded(await allThatIsWritten(result))
  return gone.some((value) => words.includes(value))
}

/** The names, texts and values of attributes of every part. */
async function allThatIsWritten(result: Uint8Array): Promise<string> {
  const archive = await readArchive(result)
  const words: string[] = [...archive.names]
  for (const name of archive.names)
    walkXml(await archive.read(name), {
      open: (_, attributes) => {
        for (const [key, value] of Object.entries(attributes)) if (!places.includes(key)) words.push(value)
      },
      text: (text) => words.push(text),
    })
  return words.join('\n')
}
