import { fileTypes } from '../../scan/file-type.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { decodedText } from '../../scan/text/decoded-text.ts'
import type { CopyWriter } from '../written-copy.ts'
import { namesInDrawing } from './drawing-names.ts'
import { drawingSheets } from './drawing-sheets.ts'
import { drawingTree, writtenDrawing } from './drawing-tree.ts'
import { shownDrawing } from './shown-drawing.ts'

/** A drawing with what it draws, and nothing else. @throws Unreadable */
export const copyDrawing: CopyWriter = async (bytes, _type, title) => {
  const source = decodedText(bytes)
  if (source === null) throw new Unreadable('unknown-type')
  if (/<\?xml-stylesheet/i.test(source))
    throw new Unreadable('unsupported', 'The drawing is drawn by a sheet outside of it')
  if (
    /<!(?:ENTITY|ATTLIST)/i.test(source) &&
    /<[^!?][^<>]*=\s*["'][^"'<>]*&(?!(?:amp|lt|gt|quot|apos|#\w+|ns_\w+);)/.test(source)
  )
    throw new Unreadable('unsupported', 'The drawing is written with entities of its own')
  if (/<!ATTLIST/i.test(source)) throw new Unreadable('unsupported', 'The drawing is written with entities of its own')
  const root = drawingTree(source)
  const sheets = drawingSheets(root)
  const { drawn, hidden, lost } = await shownDrawing(root, sheets, title)
  const named = namesInDrawing(drawn, sheets)
  return {
    bytes: new TextEncoder().encode(writtenDrawing(named)),
    type: fileTypes.svg,
    lost,
    removed: hidden > 0 ? [{ kind: 'hidden-text', count: hidden }] : [],
  }
}
