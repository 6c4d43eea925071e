import { australiaAndNewZealand } from './australia-new-zealand.ts'
import { canada } from './canada.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { europeanUnion } from './european-union.ts'
import { german } from './german.ts'
import { india } from './india.ts'
import { ireland } from './ireland.ts'
import { japanese } from './japanese.ts'
import type { OutcomeWords } from './outcome-words.ts'
import { southAfrica } from './south-africa.ts'
import { taiwanAndHongKong } from './taiwan-hong-kong.ts'
import { unitedKingdom } from './united-kingdom.ts'
import { unitedStates } from './united-states.ts'

/** Every dictionary: first those of a language, then those of jurisdictions, whose words come before them. */
const dictionaries: readonly OutcomeWords[] = [
  english,
  german,
  chinese,
  japanese,
  unitedStates,
  unitedKingdom,
  ireland,
  canada,
  australiaAndNewZealand,
  india,
  europeanUnion,
  southAfrica,
  taiwanAndHongKong,
]

/** Those that a ledger of this jurisdiction may be written in. @param jurisdiction as the statute has it */
export const dictionariesOf = (jurisdiction: string): readonly OutcomeWords[] =>
  dictionaries.filter(
    ({ jurisdictions }) =>
      jurisdictions === undefined ||
      jurisdictions.some((code) => jurisdiction === code || jurisdiction.startsWith(`${code}-`)),
  )
