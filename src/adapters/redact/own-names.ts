import type { PdfFile } from '../scan/pdf/objects/pdf-file.ts'
import { dictOf, isArray, isDict, nameOf, type PdfValue } from '../scan/pdf/objects/values.ts'

/** Dictionaries of which the keys are names that somebody chose. */
const named = [
  'Font',
  'XObject',
  'ExtGState',
  'Pattern',
  'Shading',
  'ColorSpace',
  'Properties',
  'CharProcs',
  'Colorants',
]
/** Names of signs and of inks that are words as well. */
const usual =
  /^(space|period|comma|colon|semicolon|hyphen|minus|plus|equal|less|greater|slash|backslash|bar|percent|at|and|degree|section|paragraph|bullet|dollar|cent|sterling|yen|euro|question|exclam|quote\w*|paren\w*|bracket\w*|brace\w*|zero|one|two|three|four|five|six|seven|eight|nine|Cyan|Magenta|Yellow|Black|All|None|Default\w*)$/

/** The names in a file that its writer was free to choose: of what is drawn, of the letters of a font, of inks. */
export function ownNames(file: PdfFile): readonly string[] {
  const names: string[] = []
  const visit = (value: PdfValue): void => {
    if (isArray(value)) {
      const inks = file.resolve(value[1])
      if (nameOf(value[0]) === 'Separation') names.push(nameOf(inks) ?? '')
      if (nameOf(value[0]) === 'DeviceN' && isArray(inks)) names.push(...inks.map((ink) => nameOf(ink) ?? ''))
      value.forEach(visit)
      return
    }
    const dict = dictOf(value)
    if (!dict) return
    const differences = file.resolve(dict.get('Differences'))
    if (isArray(differences)) {
      const letters = differences.flatMap((one) => nameOf(one) ?? [])
      // Letters are named by themselves: in their order they may spell a word.
      names.push(...letters, letters.filter((one) => one.length === 1).join(''))
    }
    for (const key of named) {
      const entries = file.resolve(dict.get(key))
      if (isDict(entries)) names.push(...entries.keys())
    }
    for (const item of dict.values()) visit(item)
  }
  for (const { value } of file.stored) visit(value)
  return names.filter((name) => !usual.test(name))
}
