import { signatureType } from '../file-type.ts'
import { type BiffRecord, biffRecords } from './biff.ts'
import type { CompoundFile } from './compound-file.ts'

/** Drawings of the binary formats (MS-ODRAW): pictures, and how many are cropped. */
export type Art = { cropped: number; readonly pictures: Uint8Array[] }

const record = { container: 0xf, storeEntry: 0xf007, properties: [0xf00b, 0xf121, 0xf122], firstBlip: 0xf018 } as const
const [firstRecord, lastRecord, lastBlip] = [0xf000, 0xf122, 0xf117]
/** Of the top, the bottom, the left and the right, in parts of the picture: 16.16 (MS-ODRAW, 2.3.23). */
const [firstCrop, lastCrop] = [0x100, 0x103]
const leastCrop = 0.005 * 65_536
/** The bytes of a picture stand behind its checksums. */
const maxBlipHead = 64
const maxPictures = 2000

/** What is drawn in a document of Word or a workbook of Excel. */
export function artOf(file: CompoundFile): Art {
  const art: Art = { cropped: 0, pictures: [] }
  const word = file.stream('/WordDocument')
  if (word) readWord(file, word, art)
  const workbook = file.stream('/Workbook')
  if (workbook) for (const one of biffRecords(workbook)) if (drawings.includes(one.type)) readArt(bytesOf(one), art)
  return art
}

/** MsoDrawingGroup, MsoDrawing, MsoDrawingSelection (MS-XLS, 2.3). */
const drawings = [0xeb, 0xec, 0xed]
const bytesOf = ({ view, length }: BiffRecord): Uint8Array => new Uint8Array(view.buffer, 4, length)

/** Where the FIB says in the table stream that the drawings stand (MS-DOC, 2.5.6). */
const drawingsInTable = 0x9a + 50 * 8

function readWord(file: CompoundFile, word: Uint8Array, art: Art): void {
  const view = new DataView(word.buffer, word.byteOffset, word.byteLength)
  const table = file.stream((view.getUint16(0x0a, true) & 0x0200) !== 0 ? '/1Table' : '/0Table') ?? new Uint8Array()
  if (drawingsInTable + 8 <= word.length) {
    const [at, length] = [view.getUint32(drawingsInTable, true), view.getUint32(drawingsInTable + 4, true)]
    readArt(table.subarray(at, at + length), art, word)
  }
  readInline(file.stream('/Data') ?? new Uint8Array(), art)
}

/** Pictures among the words, each behind a head of 68 bytes (MS-DOC, 2.9.193). */
function readInline(data: Uint8Array, art: Art): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  for (let at = 0; at + 68 <= data.length; ) {
    const [length, head, kind] = [view.getUint32(at, true), view.getUint16(at + 4, true), view.getUint16(at + 6, true)]
    if (head !== 68 || length < 68) {
      at += 1
      continue
    }
    const name = kind === 0x66 ? 1 + view.getUint8(at + 68) : 0
    if (kind === 0x64 || kind === 0x66) readArt(data.subarray(at + 68 + name, at + length), art)
    at += length
  }
}

/** Goes through records one after the other, in containers too. @param delayed holds pictures that an entry points to */
function readArt(bytes: Uint8Array, art: Art, delayed?: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 8 <= bytes.length; ) {
    const [head, type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true), view.getUint32(at + 4, true)]
    if (type < firstRecord || type > lastRecord) {
      at += 1
      continue
    }
    const end = Math.min(at + 8 + length, bytes.length)
    if ((record.properties as readonly number[]).includes(type)) {
      if (isCropped(view, at + 8, Math.min(head >> 4, Math.floor((end - at - 8) / 6)))) art.cropped += 1
    } else if (type >= record.firstBlip && type <= lastBlip) addPicture(bytes.subarray(at + 8, end), art)
    if (type === record.storeEntry && length >= 36) {
      const place = at + 36 <= bytes.length ? view.getUint32(at + 8 + 28, true) : 0xffffffff
      if (delayed && length <= 36 && place + 8 < delayed.length) addDelayed(delayed, place, art)
      at += 8 + 36
    } else at = (head & 0xf) === record.container ? at + 8 : end
  }
}

function addDelayed(stream: Uint8Array, at: number, art: Art): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const [type, length] = [view.getUint16(at + 2, true), view.getUint32(at + 4, true)]
  if (type >= record.firstBlip && type <= lastBlip) addPicture(stream.subarray(at + 8, at + 8 + length), art)
}

function isCropped(view: DataView, start: number, count: number): boolean {
  for (let one = 0; one < count; one += 1) {
    const property = view.getUint16(start + one * 6, true) & 0x3fff
    if (property < firstCrop || property > lastCrop) continue
    if (view.getInt32(start + one * 6 + 2, true) > leastCrop) return true
  }
  return false
}

/** JPEG, PNG and TIFF stand there as they are; drawings of Windows are not looked into. */
function addPicture(blip: Uint8Array, art: Art): void {
  for (let at = 0; at < Math.min(maxBlipHead, blip.length - 8); at += 1) {
    const type = signatureType(blip.subarray(at, at + 8))
    if (type !== 'jpeg' && type !== 'png' && type !== 'tiff') continue
    if (art.pictures.length < maxPictures) art.pictures.push(blip.subarray(at))
    return
  }
}
