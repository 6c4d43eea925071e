import { type Finding, finding } from '../../../../domain/release/finding.ts'
import type { Inspected } from '../../inspector.ts'
import type { PdfFile } from '../objects/pdf-file.ts'
import { nameOf, type PdfDict, PdfStream, textOf } from '../objects/values.ts'
import type { PdfContext } from './pdf-context.ts'

/** Actions that run or send something, by the key that tells one from a tag of the same name. */
const actions: { readonly [type: string]: readonly string[] } = {
  JavaScript: ['JS'],
  Rendition: ['JS'],
  Launch: ['F', 'Win', 'Mac', 'Unix'],
  SubmitForm: ['F'],
  ImportData: ['F'],
  GoToE: ['T'],
  RichMediaExecute: ['CMD'],
}
const maxScriptBytes = 4000

/** Scripts of the document, its pages, fields and annotations, and actions that start programs or send what is filled in. */
export function findActions({ file, graph, pageByNumber }: PdfContext): Inspected {
  const findings: Finding[] = []
  for (const { dict, holder } of graph.dicts) {
    const type = nameOf(file.resolve(dict.get('S')))
    if (type === undefined || !actions[type]?.some((key) => dict.has(key))) continue
    const page = pageByNumber.get(holder)
    const excerpt = excerptOf(file, dict)
    findings.push(
      finding('javascript', { ...(page === undefined ? {} : { page }), part: type }, excerpt ? { excerpt } : {}),
    )
  }
  return { findings, texts: [] }
}

function excerptOf(file: PdfFile, action: PdfDict): string | undefined {
  const script = file.resolve(action.get('JS'))
  if (script instanceof PdfStream)
    return Buffer.from(file.decode(script)?.subarray(0, maxScriptBytes) ?? []).toString('latin1')
  const target = file.resolve(action.get('F') ?? file.dict(action.get('Win'))?.get('F'))
  return textOf(script) ?? textOf(target) ?? textOf(file.resolve(file.dict(target)?.get('F')))
}
