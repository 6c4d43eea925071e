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

/** Adds one to the number whose base-32 digits these are, so that two ids of one millisecond keep their order. */
function increment(digits: Uint8Array): void {
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const digit = (digits[index] ?? 0) % 32
    digits[index] = digit === 31 ? 0 : digit + 1
    if (digit !== 31) return
  }
}

/** Ids that sort by the time of their making, also within a millisecond; secrets of 128 bits in base64url. */
export function systemIds(now: () => number = Date.now): Ids {
  let last = 0
  const chance = new Uint8Array(16)
  // Asking the system for chance costs more than all the rest: it is asked for much at a time.
  const drawn = new Uint8Array(1024)
  let used = drawn.length
  const draw = () => {
    if (used === drawn.length) {
      crypto.getRandomValues(drawn)
      used = 0
    }
    chance.set(drawn.subarray(used, used + chance.length))
    used += chance.length
  }
  return {
    id() {
      const milliseconds = now()
      if (milliseconds > last) {
        last = milliseconds
        draw()
        // Room for the increments.
        chance[0] = (chance[0] ?? 0) % 16
      } else increment(chance)
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
