import { readFileSync } from 'node:fs'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { installedFile } from '../../system/installed-file.ts'
import { Unreadable } from '../inspector.ts'

/** PDFium's functions, with the views of its memory, which change when it grows. */
export type Pdfium = WrappedPdfiumModule & {
  readonly pdfium: {
    readonly HEAPU8: Uint8Array
    readonly HEAPF32: Float32Array
    readonly HEAPF64: Float64Array
    readonly HEAP32: Int32Array
  }
}

const places = ['wasm/pdfium.wasm', 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm']

/** Called for each character or object: as WebAssembly exports them they take a tenth of the time. Their answers are numbers. */
const frequent = [
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_GetTextObject',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetClipPath',
  'FPDFClipPath_CountPaths',
] as const

let loading: Promise<Pdfium> | undefined

/** PDFium, loaded once a process. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= load()
  return loading
}

async function load(): Promise<Pdfium> {
  const path = places.map(installedFile).find((place) => place !== undefined)
  if (path === undefined) throw new Error('pdfium.wasm is not in this installation')
  const wasm = readFileSync(path)
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer
  const loaded = (await init({ wasmBinary })) as unknown as Pdfium
  loaded.PDFiumExt_Init()
  const exported = loaded.pdfium as unknown as { readonly [name: string]: unknown }
  Object.assign(loaded, Object.fromEntries(frequent.map((name) => [name, exported[`_${name}`]])))
  return loaded
}

/** What PDFium breaks at leaves its memory in disorder: the next file gets a new one. */
export function orBroken<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isWasmFailure(error)) throw error
    loading = undefined
    throw new Unreadable('broken', `PDFium cannot read it: ${(error as Error).message}`)
  }
}

const isWasmFailure = (error: unknown): boolean =>
  error instanceof WebAssembly.RuntimeError ||
  (error instanceof RangeError && /call stack/i.test(error.message)) ||
  (error instanceof Error && /^Aborted\(/.test(error.message))

/** Memory of PDFium for the answers of its functions. */
export type Scratch = {
  readonly at: number
  f64(index: number): number
  f32(index: number): number
  i32(index: number): number
  clear(): void
}

export function withScratch<T>(engine: Pdfium, bytes: number, work: (scratch: Scratch) => T): T {
  const at = engine.pdfium.wasmExports.malloc(bytes)
  if (at === 0) throw new Unreadable('too-large', 'PDFium has no memory left')
  try {
    return work({
      at,
      f64: (index) => engine.pdfium.HEAPF64[(at >> 3) + index] ?? 0,
      f32: (index) => engine.pdfium.HEAPF32[(at >> 2) + index] ?? 0,
      i32: (index) => engine.pdfium.HEAP32[(at >> 2) + index] ?? 0,
      clear: () => void engine.pdfium.HEAPU8.fill(0, at, at + bytes),
    })
  } finally {
    engine.pdfium.wasmExports.free(at)
  }
}

export type EngineDocument = {
  /** As PDFium knows it. */
  readonly handle: number
  readonly pages: number
  /** Opens a page for some work and closes it. @throws Unreadable */
  withPage<T>(index: number, work: (page: number) => T): T
  close(): void
}

const passwordError = 4

/** Bytes that lie elsewhere: a piece of them is copied when it is needed. */
export type ByteSource = {
  readonly length: number
  copy(start: number, target: Uint8Array): void
}

const inMemory = (bytes: Uint8Array): ByteSource => ({
  length: bytes.length,
  copy: (start, target) => target.set(bytes.subarray(start, start + target.length)),
})

/** Opens a document that stays where it is: PDFium reads what it needs of it. @throws Unreadable */
export function openDocument(engine: Pdfium, given: Uint8Array | ByteSource): EngineDocument {
  const { pdfium } = engine
  const bytes = given instanceof Uint8Array ? inMemory(given) : given
  const readBlock = pdfium.addFunction((_context: number, position: number, target: number, size: number) => {
    const [start, end] = [position >>> 0, (position >>> 0) + (size >>> 0)]
    if (end > bytes.length) return 0
    bytes.copy(start, pdfium.HEAPU8.subarray(target, target + (size >>> 0)))
    return 1
  }, 'iiiii')
  const access = pdfium.wasmExports.malloc(12)
  pdfium.HEAP32.set([bytes.length, readBlock, 0], access >> 2)
  let isOpen = true
  let document = 0
  const close = () => {
    if (!isOpen) return
    isOpen = false
    try {
      if (document !== 0) engine.FPDF_CloseDocument(document)
    } catch (error) {
      // Its memory is in disorder already, and goes with it.
      if (!isWasmFailure(error)) throw error
    }
    pdfium.removeFunction(readBlock)
    pdfium.wasmExports.free(access)
  }
  document = orBroken(() => engine.FPDF_LoadCustomDocument(access, ''))
  if (document === 0) {
    const isEncrypted = engine.FPDF_GetLastError() === passwordError
    close()
    throw isEncrypted ? new Unreadable('encrypted') : new Unreadable('broken', 'PDFium cannot open it')
  }
  return {
    handle: document,
    pages: engine.FPDF_GetPageCount(document),
    withPage: (index, work) =>
      orBroken(() => {
        const page = engine.FPDF_LoadPage(document, index)
        if (page === 0) throw new Unreadable('broken', `Page ${index + 1} cannot be read`)
        try {
          return work(page)
        } finally {
          engine.FPDF_ClosePage(page)
        }
      }),
    close,
  }
}
