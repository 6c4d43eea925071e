import { unspacedLetter } from './cjk.ts'
import { scriptFoldingPairs } from './data/script-folding.ts'

/** What a stretch of text becomes for matching: characters that mean the same are the same. */
export type Folded = { readonly character: string; readonly kind: CharacterKind }

/** `cjk`: written without spaces between words. `gap`: whatever is no part of a word. */
export type CharacterKind = 'word' | 'cjk' | 'gap'

const simplified = new Map<string, string>()
{
  const characters = [...scriptFoldingPairs]
  for (let index = 0; index + 1 < characters.length; index += 2) {
    simplified.set(characters[index] as string, characters[index + 1] as string)
  }
}

/** A text in simplified characters, each at the place where it stood. */
export const inSimplified = (text: string): string =>
  [...text]
    .map((one) => {
      const other = simplified.get(one)
      return other?.length === one.length ? other : one
    })
    .join('')

/** Letters that Unicode does not take apart, though readers type them without their strokes and ligatures. */
const plainLetters = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ŀ: 'l',
    ς: 'σ',
  }),
)

/** Accents of Latin, Greek and Cyrillic, and the vowel points of Hebrew and Arabic. Marks of other scripts are letters. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/gu
const ignorable = /\p{Default_Ignorable_Code_Point}/gu
const partOfWord = /[\p{L}\p{N}\p{M}]/u

/** A character with the marks that follow it; jamo together, since they make one syllable; half-width kana with its voicing. */
export const clusterPattern = /[\u1100-\u11ff]+|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu

function kindOf(character: string): CharacterKind {
  if (!partOfWord.test(character)) return 'gap'
  return unspacedLetter.test(character) ? 'cjk' : 'word'
}

const known = new Map<string, readonly Folded[]>()
const maxCachedCharacters = 20_000

/**
 * Folds one cluster: compatibility forms (full width, half width, ligatures) to the plain ones, capitals to small
 * letters, accents away, traditional characters to simplified ones. Characters that no reader sees give nothing at all.
 */
export function fold(cluster: string): readonly Folded[] {
  const found = known.get(cluster)
  if (found) return found
  const plain = cluster
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(ignorable, '')
  const folded = [...plain].flatMap((character) =>
    [...(plainLetters.get(character) ?? simplified.get(character) ?? character)].map((one) => ({
      character: one,
      kind: kindOf(one),
    })),
  )
  if (known.size >= maxCachedCharacters) known.clear()
  known.set(cluster, folded)
  return folded
}
