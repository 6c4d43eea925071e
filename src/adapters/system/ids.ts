import type { Ids } from '../../app/ports/ports.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 26 letters and digits (ULID, in lower case): ten for the millisecond, sixteen of chance. */
function encode(milliseconds: number, chance: Uint8Array): string {
  let text = ''
  for (let rest = milliseconds, digit = 0; digit < 10; digit += 1) {
    text = alphabet.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  for (const byte of chance) text += alphabet.charAt(byte % 32)
  return text
}

/**
 * Adds a random number, one at least, to the number whose base-32 digits these are: two ids of one millisecond keep their
 * order, and nobody who sees one of them can count on to the next.
 * @param chance random digits, for the last digits of the number
 */
function advance(digits: Uint8Array, chance: Uint8Array): void {
  let carry = 1
  for (let fromEnd = 1; fromEnd <= digits.length; fromEnd += 1) {
    const index = digits.length - fromEnd
    const step = fromEnd <= chance.length ? (chance[chance.length - fromEnd] ?? 0) % 32 : 0
    const sum = ((digits[index] ?? 0) % 32) + step + carry
    digits[index] = sum % 32
    carry = sum >= 32 ? 1 : 0
  }
}

/** Fifty bits. */
const digitsOfStep = 10

/** Ids that sort by the time of their making, also within a millisecond; secrets of 128 bits in base64url. */
export function systemIds(now: () => number = Date.now): Ids {
  let last = 0
  const chance = new Uint8Array(16)
  const step = new Uint8Array(digitsOfStep)
  // Asking the system for chance costs more than all the rest: it is asked for much at a time.
  const drawn = new Uint8Array(1024)
  let used = drawn.length
  const draw = (into: Uint8Array) => {
    if (used + into.length > drawn.length) {
      crypto.getRandomValues(drawn)
      used = 0
    }
    into.set(drawn.subarray(used, used + into.length))
    used += into.length
  }
  return {
    id() {
      const milliseconds = now()
      if (milliseconds > last) {
        last = milliseconds
        draw(chance)
        // Room for the steps.
        chance[0] = (chance[0] ?? 0) % 16
      } else {
        draw(step)
        advance(chance, step)
      }
      return encode(last, chance)
    },
    secret() {
      const bytes = crypto.getRandomValues(new Uint8Array(16))
      return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')
    },
  }
}
