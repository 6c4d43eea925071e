import { type Finding, finding } from '../../../../domain/release/finding.ts'
import { isArray, nameOf, type PdfDict, PdfRef, type PdfValue, textOf } from '../objects/values.ts'
import type { PdfContext } from './pdf-context.ts'

/** A layer that a page shows or not; it is only told of where something lies in it. */
export type HiddenLayer = { readonly name: string; readonly isOff: boolean }

/** Layers that are off, or are seen but not printed. */
export function hiddenLayers(context: PdfContext): readonly HiddenLayer[] {
  const { file, root } = context
  const properties = file.dict(root.get('OCProperties'))
  const usual = file.dict(properties?.get('D'))
  const groups = file.resolve(properties?.get('OCGs'))
  if (properties === undefined || !isArray(groups)) return []
  const used = usedGroups(context, properties)
  const numbersIn = (key: string): ReadonlySet<number> => {
    const listed = file.resolve(usual?.get(key))
    return new Set(isArray(listed) ? listed.flatMap((one) => (one instanceof PdfRef ? [one.number] : [])) : [])
  }
  const [on, off] = [numbersIn('ON'), numbersIn('OFF')]
  const isOffAtFirst = nameOf(file.resolve(usual?.get('BaseState'))) === 'OFF'
  return groups.flatMap((group) => {
    const dict = file.dict(group)
    if (dict === undefined || !(group instanceof PdfRef) || !used.has(group.number)) return []
    const isOff = off.has(group.number) || (isOffAtFirst && !on.has(group.number))
    const usage = file.dict(dict.get('Usage'))
    const isUnprinted = nameOf(file.resolve(file.dict(usage?.get('Print'))?.get('PrintState'))) === 'OFF'
    const name = textOf(file.resolve(dict.get('Name'))) ?? ''
    return isOff || isUnprinted ? [{ name, isOff }] : []
  })
}

export const findLayers = (layers: readonly HiddenLayer[]): readonly Finding[] =>
  layers.map(({ name, isOff }) =>
    finding('invisible-layer', { part: name }, { excerpt: name, ...(isOff ? {} : { severity: 'medium' }) }),
  )

/** The groups that content, pictures or annotations name, also by way of a membership. */
function usedGroups({ file, graph }: PdfContext, properties: PdfDict): ReadonlySet<number> {
  const used = new Set<number>()
  const add = (value: PdfValue | undefined): void => {
    if (value instanceof PdfRef) used.add(value.number)
    const members = file.resolve(file.dict(value)?.get('OCGs'))
    for (const member of isArray(members) ? members : [file.dict(value)?.get('OCGs')])
      if (member instanceof PdfRef) used.add(member.number)
  }
  for (const { dict } of graph.dicts) {
    if (dict === properties) continue
    if (dict.has('OC')) add(dict.get('OC'))
    for (const value of file.dict(dict.get('Properties'))?.values() ?? []) add(value)
  }
  return used
}
