import type { FindingKind } from '../../../domain/release/finding.ts'

/** Fields that keep words which the page does not show (ECMA-376 part 1, 17.16.5). */
const keepsWords = /^\s*(?:IF|SET|ASK|FILLIN|PRIVATE)\s+\S/i
const reachesOut =
  /^\s*(?:(?:LINK|DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|DATABASE|RD|IMPORT)\s+\S|HYPERLINK\s+"(?:file:|\\\\|[a-z]:\\))/i
const keepsData = /^\s*ADDIN\s+\S+\s+\S/i

/** What the instruction of a field hides; undefined for page numbers and the like. */
export function fieldFinding(instruction: string): FindingKind | undefined {
  if (keepsWords.test(instruction)) return 'hidden-text'
  if (reachesOut.test(instruction)) return 'external-link'
  return keepsData.test(instruction) ? 'custom-data' : undefined
}
