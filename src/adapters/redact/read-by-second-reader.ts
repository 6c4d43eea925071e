import { pathToFileURL } from 'node:url'
import { installedFile } from '../system/installed-file.ts'

export type TextItem = {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
  readonly hasEOL?: boolean
}
type SecondReader = {
  getDocument(options: object): {
    readonly promise: Promise<{
      readonly numPages: number
      getPage(number: number): Promise<{
        getTextContent(options?: object): Promise<{ readonly items: readonly TextItem[] }>
        cleanup(): void
      }>
    }>
    destroy(): Promise<void>
  }
}

const places = ['pdfjs/pdf.mjs', 'node_modules/pdfjs-dist/legacy/build/pdf.mjs']

async function load(): Promise<SecondReader> {
  const path = places.map(installedFile).find((place) => place !== undefined)
  if (path === undefined) throw new Error('pdfjs-dist is not in this installation')
  return (await import(pathToFileURL(path).href)) as SecondReader
}

/** The text of each page as pdf.js reads it, which is written apart from the program that cut. */
export async function textBySecondReader(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await itemsBySecondReader(bytes)
  return pages.map((items) => items.map(({ str = '', hasEOL }) => `${str}${hasEOL ? '\n' : ''}`).join(''))
}

/** The same with its places, in the space of each page. */
export async function itemsBySecondReader(bytes: Uint8Array): Promise<readonly (readonly TextItem[])[]> {
  const { getDocument } = await load()
  const task = getDocument({
    // It keeps what it is given.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
    useWorkerFetch: false,
  })
  try {
    const document = await task.promise
    const pages: (readonly TextItem[])[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
      pages.push(items)
      page.cleanup()
    }
    return pages
  } finally {
    await task.destroy()
  }
}
